import { type IsoDate } from '#libs/calendar/domain/index';
import { asksForStatus, assertNever, type Measure, type Step } from '#libs/measures/domain/index';
import { type MeasureStanding, resultWords, type StandingStep } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';
import { reasonNames } from './reason-names.ts';

/** Why a measure is in its state: a sentence about the step it comes from, or about the measure itself. */
export function reasonInEnglish(
  { decisive }: Pick<MeasureStanding, 'decisive'>,
  measure: Measure,
  today: IsoDate,
): string {
  if (decisive !== null) return sentence(decisive, `Step ${decisive.step.number} (${decisive.step.title})`, today);
  const { closed, pause } = measure;
  if (closed !== null)
    return `The measure has been closed since ${englishDay(closed.on)}: ${resultWords.en[closed.result]}.`;
  if (pause !== null) return pausedUntil(pause.until);
  const soFar = nothingOpen(measure.steps);
  if (!asksForStatus(measure)) return soFar;
  return measure.steps.length === 0
    ? `${soFar} Its status is asked for regularly.`
    : `${soFar} The measure goes on; its status is asked for regularly.`;
}

/** Why a step is in its state, a sentence of its own. */
export function reasonOfStepInEnglish(standing: StandingStep, today: IsoDate): string {
  return sentence(standing, 'The step', today);
}

function nothingOpen(steps: readonly Step[]): string {
  if (steps.length === 0) return 'The measure has no steps yet.';
  return steps.some(({ status }) => status === 'dropped') ? 'All steps are done or dropped.' : 'All steps are done.';
}

function sentence({ step, standing }: StandingStep, name: string, today: IsoDate): string {
  switch (standing.state) {
    case 'dropped':
      return step.closedOn === null ? `${name} was dropped.` : `${name} was dropped on ${englishDay(step.closedOn)}.`;
    case 'done':
      return `${name} is done${step.doneOn === null ? '' : `, as of ${englishDay(step.doneOn)}`}.`;
    case 'paused':
      return pausedUntil(standing.until);
    case 'late':
      return lateBecause(name, step, standing);
    case 'waits':
      return `${name} waits for step ${standing.for.number} of ${standing.for.officeId === step.officeId ? 'the same' : 'another'} office.`;
    case 'at-risk':
      return `${name} is at risk (${reasonNames[standing.reason]}), as the responsible office reported on ${englishDay(standing.since)}.`;
    case 'undated':
      return `${name} has no date yet.`;
    case 'silent':
      return `${name} has had no answer since the question of ${englishDay(standing.askedOn)}.`;
    case 'on-course':
      return standing.deadline === today
        ? `${name} has its deadline today.`
        : `${name} is due ${step.precision === 'from' ? 'to begin by' : 'by'} ${englishDay(step.dueOn!)}.`;
    default:
      return assertNever(standing);
  }
}

type Late = Extract<StandingStep['standing'], { state: 'late' }>;

function lateBecause(name: string, step: Step, late: Late): string {
  const due = englishDay(step.dueOn!);
  const begin = step.precision === 'from';
  switch (late.because) {
    case 'backlog':
      return `${name} was due ${begin ? 'to begin ' : ''}by ${due}, before the plan started.`;
    case 'moved':
      return `${name} was moved: originally ${englishDay(late.from)}, now ${due}.`;
    case 'deadline-past':
      if (late.workingDays === 0) return `${name} is past its deadline.`;
      return `${name} ${begin ? 'should have begun' : 'has been overdue for'} ${late.workingDays} working day${
        late.workingDays === 1 ? '' : 's'
      }${begin ? ' ago' : ''}.`;
    default:
      return assertNever(late);
  }
}

function pausedUntil(until: IsoDate): string {
  return `The measure is paused until ${englishDay(until)}.`;
}
