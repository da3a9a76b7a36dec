import { laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { effectiveDeadline, type Measure, type MeasureCommand, type Step } from '#libs/measures/domain/index';

/** What offices are taken to do besides the scripted commands: nothing, or every open dated step is done around its deadline. */
export type Assumption =
  | { kind: 'silent' }
  /** `workingDaysLate` after E of CADENCE.md, *Terms*; 0: on E itself. A `from` step has then begun. */
  | { kind: 'done'; workingDaysLate: number };

/**
 * The next day, from `today` on, on whose evening somebody acts on the measure without being told to; null: never. What should
 * have been done before `today` is done today.
 */
export function nextAssumedDay(
  measure: Measure,
  assumption: Assumption,
  calendar: Calendar,
  today: IsoDate,
): IsoDate | null {
  if (assumption.kind === 'silent') return null;
  const days = openDatedSteps(measure).map((step) => dayOfDoing(step, assumption.workingDaysLate, calendar));
  const first = days.reduce<IsoDate | null>(
    (earliest, on) => (earliest === null || on < earliest ? on : earliest),
    null,
  );
  return first === null ? null : laterOf(first, today);
}

/** What is done on the evening of `today`, after the scripted commands of that day; the earliest deadline first. */
export function assumedCommands(
  measure: Measure,
  assumption: Assumption,
  calendar: Calendar,
  today: IsoDate,
): MeasureCommand[] {
  if (assumption.kind === 'silent') return [];
  return openDatedSteps(measure)
    .filter((step) => dayOfDoing(step, assumption.workingDaysLate, calendar) <= today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number))
    .map(({ id: stepId }) => ({ do: 'complete-step', stepId, doneOn: today, donePrecision: 'day' }));
}

type DatedStep = Step & { dueOn: IsoDate };

/** E is a working day already, so nothing has to be brought forward to one. */
function dayOfDoing(step: DatedStep, workingDaysLate: number, calendar: Calendar): IsoDate {
  return calendar.working.add(effectiveDeadline(step, calendar), workingDaysLate);
}

function openDatedSteps({ activeOn, closed, steps }: Measure): DatedStep[] {
  if (activeOn === null || closed !== null) return [];
  return steps.filter((step): step is DatedStep => step.status === 'open' && step.dueOn !== null);
}
