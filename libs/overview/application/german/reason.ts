import { type IsoDate } from '#libs/calendar/domain/index';
import { asksForStatus, assertNever, type Measure, type Step } from '#libs/measures/domain/index';
import { cutAtWord, figure, fullDate, periodWords, reasonWords } from '#libs/mail/index';
import { type MeasureStanding, resultWords, type StandingStep, stateWords } from '../../domain/index.ts';
import { dueText } from './due-text.ts';

/** Why a measure is in its state: a sentence about the step it comes from, or about the measure itself. */
export function reasonOf({ decisive }: Pick<MeasureStanding, 'decisive'>, measure: Measure, today: IsoDate): string {
  if (decisive !== null) return sentence(decisive, named(decisive.step), today);
  const { closed, pause } = measure;
  if (closed !== null) {
    return `Die Maßnahme ist seit ${fullDate(closed.on)} abgeschlossen: ${resultWords.de[closed.result]}.`;
  }
  if (pause !== null) return pausedUntil(pause.until);
  const soFar = nothingOpen(measure.steps);
  if (!asksForStatus(measure)) return soFar;
  return measure.steps.length === 0
    ? `${soFar} Ihr Stand wird regelmäßig erfragt.`
    : `${soFar} Die Maßnahme läuft weiter; ihr Stand wird regelmäßig erfragt.`;
}

/** Why a step is in its state, a sentence of its own. */
export function reasonOfStep(standing: StandingStep, today: IsoDate): string {
  return sentence(standing, { name: 'Der Schritt', of: 'des Schritts', about: 'Zum Schritt', isAlone: true }, today);
}

/** How a sentence names the step that it is about, in three cases. */
interface Subject {
  name: string;
  of: string;
  about: string;
  /** The sentence stands with the step, not with its measure. */
  isAlone: boolean;
}

function named(step: Step): Subject {
  const name = `Schritt ${step.number} (${shortTitle(step.title)})`;
  return { name, of: `von ${name}`, about: `Zu ${name}`, isAlone: false };
}

function nothingOpen(steps: readonly Step[]): string {
  if (steps.length === 0) return 'Die Maßnahme hat noch keine Schritte.';
  const hasDropped = steps.some(({ status }) => status === 'dropped');
  return `Alle Schritte sind ${stateWords.de.done}${hasDropped ? ` oder ${stateWords.de.dropped}` : ''}.`;
}

function sentence({ step, standing }: StandingStep, subject: Subject, today: IsoDate): string {
  const { name, of, about, isAlone } = subject;
  switch (standing.state) {
    case 'dropped':
      return step.closedOn === null ? `${name} ist entfallen.` : `${name} ist am ${fullDate(step.closedOn)} entfallen.`;
    case 'done':
      return `${name} ist ${doneWhen(step)}erledigt.`;
    case 'paused':
      return pausedUntil(standing.until);
    case 'late':
      return lateBecause(subject, step, standing);
    case 'waits':
      return `${isAlone ? name : `Schritt ${step.number}`} wartet auf Schritt ${standing.for.number} ${standing.for.officeId === step.officeId ? 'derselben' : 'einer anderen'} Stelle.`;
    case 'at-risk':
      return `Die zuständige Stelle meldet am ${fullDate(standing.since)}: ${name} ist gefährdet (${reasonWords[standing.reason]}).`;
    case 'undated':
      return `${name} hat noch keinen Termin.`;
    case 'silent':
      return `${about} fehlt seit der Frage vom ${fullDate(standing.askedOn)} eine Antwort.`;
    case 'on-course':
      if (standing.deadline === today) return `Die Frist ${of} endet heute.`;
      return isAlone ? `Die Frist läuft noch: ${dueText(step)}.` : `Als Nächstes kommt ${name}, ${dueText(step)}.`;
    default:
      return assertNever(standing);
  }
}

type Late = Extract<StandingStep['standing'], { state: 'late' }>;

function lateBecause({ name, of }: Subject, step: Step, late: Late): string {
  const begin = step.precision === 'from';
  const due = fullDate(step.dueOn!);
  switch (late.because) {
    case 'backlog':
      return begin
        ? `${name} sollte bis ${due} beginnen, vor dem Start des Plans.`
        : `${name} war ${dueText(step)} fällig, vor dem Start des Plans.`;
    case 'moved':
      return `${name} ist verschoben: ursprünglich ${fullDate(late.from)}, jetzt ${due}.`;
    case 'deadline-past':
      // On the days off right after it no working day has passed.
      if (late.workingDays === 0) return `Die Frist ${of} ist vorbei.`;
      return `${begin ? `Der Beginn ${of}` : name} ist seit ${workingDays(late.workingDays)} überfällig.`;
    default:
      return assertNever(late);
  }
}

function pausedUntil(until: IsoDate): string {
  return `Die Maßnahme ist pausiert bis ${fullDate(until)}.`;
}

/** `seit Fr 20.11.2026 `, `seit Ende 3. Quartal 2026 `; nothing where no day is known. */
function doneWhen({ doneOn, donePrecision }: Step): string {
  if (doneOn === null) return '';
  const quarter = donePrecision === 'quarter' ? periodWords(doneOn, 'quarter') : null;
  return `seit ${quarter === null ? fullDate(doneOn) : `${quarter} ${doneOn.slice(0, 4)}`} `;
}

function workingDays(count: number): string {
  return count === 1 ? 'einem Arbeitstag' : `${figure(count)} Arbeitstagen`;
}

const longestTitle = 60;

function shortTitle(title: string): string {
  const short = cutAtWord(title, longestTitle);
  return short === title ? title : `${short === '' ? title.slice(0, longestTitle) : short} …`;
}
