import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, type Step } from '#libs/measures/domain/index';
import { cutAtWord, figure, fullDate, reasonWords } from '#libs/mail/index';
import { type MeasureStanding, type StandingStep } from '../../domain/index.ts';
import { dueText } from './due-text.ts';

/** Why a measure is in its state, one sentence about the step it comes from. */
export function reasonOf({ decisive, closed }: MeasureStanding, steps: readonly Step[], today: IsoDate): string {
  if (decisive !== null) return reasonOfStep(decisive, today);
  if (closed === 0) return 'Die Maßnahme hat noch keine Schritte.';
  return steps.some((step) => step.status === 'dropped')
    ? 'Alle Schritte sind erledigt oder entfallen.'
    : 'Alle Schritte sind erledigt.';
}

function reasonOfStep({ step, standing }: StandingStep, today: IsoDate): string {
  const named = `Schritt ${step.number} (${shortTitle(step.title)})`;
  switch (standing.state) {
    case 'dropped':
      return `${named} entfällt.`;
    case 'done':
      return `${named} ist erledigt.`;
    case 'paused':
      return `Die Maßnahme ist pausiert bis ${fullDate(standing.until)}.`;
    case 'late':
      return lateBecause(named, step, standing);
    case 'waits':
      return `Schritt ${step.number} wartet auf Schritt ${standing.for.number} derselben Stelle.`;
    case 'at-risk':
      return `Die zuständige Stelle meldet am ${fullDate(standing.since)}: ${named} ist gefährdet (${reasonWords[standing.reason]}).`;
    case 'undated':
      return `${named} hat noch keinen Termin.`;
    case 'silent':
      return `Zu ${named} fehlt seit der Frage vom ${fullDate(standing.askedOn)} eine Antwort.`;
    case 'on-course':
      return standing.deadline === today
        ? `Die Frist von ${named} endet heute.`
        : `Als Nächstes kommt ${named}, ${dueText(step)}.`;
    default:
      return assertNever(standing);
  }
}

type Late = Extract<StandingStep['standing'], { state: 'late' }>;

function lateBecause(named: string, step: Step, late: Late): string {
  const begin = step.precision === 'from';
  const due = fullDate(step.dueOn!);
  switch (late.because) {
    case 'backlog':
      return begin
        ? `${named} sollte bis ${due} beginnen, vor dem Start des Plans.`
        : `${named} war ${dueText(step)} fällig, vor dem Start des Plans.`;
    case 'moved':
      return `${named} ist verschoben: ursprünglich ${fullDate(late.from)}, jetzt ${due}.`;
    case 'deadline-past':
      // On the days off right after it no working day has passed.
      if (late.workingDays === 0) return `Die Frist von ${named} ist vorbei.`;
      return `${begin ? `Der Beginn von ${named}` : named} ist seit ${workingDays(late.workingDays)} überfällig.`;
    default:
      return assertNever(late);
  }
}

function workingDays(count: number): string {
  return count === 1 ? 'einem Arbeitstag' : `${figure(count)} Arbeitstagen`;
}

const longestTitle = 60;

function shortTitle(title: string): string {
  const short = cutAtWord(title, longestTitle);
  return short === title ? title : `${short === '' ? title.slice(0, longestTitle) : short} …`;
}
