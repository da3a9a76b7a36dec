import { plannedNotices, withPassingOfDays, type Cadence, type PlannedNotice } from '#libs/cadence/domain/index';
import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { effectiveDeadline, type Measure, type Step } from '#libs/measures/domain/index';
import { type GapStep } from './gap.ts';

/** An open step and the days on which its office matters, if nobody answers. */
export interface OpenStep {
  measure: Measure;
  step: Step;
  /** E (CADENCE.md, *Terms*); null for a step without a date. */
  deadline: IsoDate | null;
  /** The days from today on which its office is asked. */
  askedOn: IsoDate[];
  /** The day, from today on, on which its superior is told. */
  escalatedOn: IsoDate | null;
}

/** A measure that is not closed. */
export interface OpenMeasure {
  measure: Measure;
  steps: OpenStep[];
  /** The next day on which its lead office is asked about it as a whole; null: none is foreseen. */
  askedOn: IsoDate | null;
}

/** What is open on `today`, with the days to come by the rules of the cadence; in the order of `measures`. */
export function openWork(cadence: Cadence, measures: readonly Measure[], today: IsoDate): OpenMeasure[] {
  return measures
    .filter(({ closed }) => closed === null)
    .map((before) => {
      const { measure } = withPassingOfDays(cadence, before, today, 'morning');
      const ahead = foreseen(cadence, measure, today);
      return {
        measure,
        steps: measure.steps
          .filter(({ status }) => status === 'open')
          .map((step) => openStep(cadence, measure, step, ahead)),
        askedOn: ahead.find(({ stepId, role }) => stepId === null && role === 'responsible')?.on ?? null,
      };
    });
}

/** The first day on which somebody is to answer for the step: the next question, else its deadline, also a passed one. */
export function mattersOn({ askedOn, deadline }: OpenStep): IsoDate | null {
  return askedOn[0] ?? deadline;
}

/** The first of some days; null when there is none. */
export function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** As a gap names them: by the day on which each matters, those without a day last, else in the order of the plan. */
export function namedByDay(steps: readonly OpenStep[], dayOf: (step: OpenStep) => IsoDate | null): GapStep[] {
  return steps
    .map((open) => ({ open, day: dayOf(open) ?? '9999-12-31' }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ open: { measure, step } }) => ({
      measure: measure.number,
      number: step.number,
      title: step.title,
      dueOn: step.dueOn,
    }));
}

function openStep({ calendar }: Cadence, measure: Measure, step: Step, ahead: readonly PlannedNotice[]): OpenStep {
  const { dueOn, hard } = step;
  const ofStep = ahead.filter(({ stepId }) => stepId === step.id);
  return {
    measure,
    step,
    deadline: dueOn === null ? null : effectiveDeadline({ dueOn, hard }, calendar),
    askedOn: ofStep.filter(({ role }) => role === 'responsible').map(({ on }) => on),
    escalatedOn: ofStep.find(({ role }) => role === 'superior')?.on ?? null,
  };
}

/** What is foreseen from `today` on, by day; of a paused measure from the end of its pause on. */
function foreseen(cadence: Cadence, measure: Measure, today: IsoDate): PlannedNotice[] {
  const from = laterOf(today, measure.pause?.until ?? today);
  const { measure: then } = withPassingOfDays(cadence, measure, from, 'morning');
  return plannedNotices(cadence, then, []).filter(({ on, withheld }) => on >= today && withheld === null);
}
