import { type IsoDate, yearsLater } from '#libs/calendar/domain/index';
import { type Measure, type Step, stepOf } from '#libs/measures/domain/index';
import { type QualityFinding } from './quality-finding.ts';

/** A target of a measure, or of the whole plan (`measureId` null), as far as it can be smart. */
export interface GoalToCheck {
  readonly measureId: string | null;
  readonly indicator: string;
  readonly unit: string | null;
  readonly targetValue: string | null;
  readonly targetOn: IsoDate | null;
}

export interface PlanToCheck {
  readonly today: IsoDate;
  readonly endsOn: IsoDate | null;
  /** In the order of the plan. */
  readonly measures: readonly Measure[];
  readonly goals: readonly GoalToCheck[];
}

/** So many dated steps on one day are no timetable any more. */
const FEWEST_ON_ONE_DAY = 3;

type DatedStep = Step & { dueOn: IsoDate };

/**
 * What will hurt later in a plan: no small steps, no dates, no owners, goals that cannot be measured, dates that contradict each
 * other. Only what is still open counts; what is done can hurt nobody any more.
 */
export function qualityOf({ today, endsOn, measures, goals }: PlanToCheck): QualityFinding[] {
  const open = measures.filter(({ closed }) => closed === null);
  return [
    ...datesOnOneDay(open),
    ...open.flatMap((measure) => [
      ...ofSteps(measure, today),
      ...ofOrder(measure),
      ...ofPeriod(measure),
      ...afterPlanEnd(measure, endsOn),
    ]),
    ...ofGoals(open, goals, endsOn),
  ];
}

function ofSteps(measure: Measure, today: IsoDate): QualityFinding[] {
  if (measure.steps.length === 0) return [at(measure, 'measure-without-step')];
  const open = measure.steps.filter(({ status }) => status === 'open');
  return [
    ...open.filter(({ dueOn }) => dueOn === null).map((step) => atStep(measure, step, 'step-without-date')),
    ...open.filter(({ officeId }) => officeId === null).map((step) => atStep(measure, step, 'step-without-owner')),
    ...withoutSmallSteps(measure, today),
  ];
}

/**
 * An open step still ahead that comes more than a year after whatever comes before it: the measure's beginning or another step. What
 * is past cannot be cut into smaller steps any more.
 */
function withoutSmallSteps(measure: Measure, today: IsoDate): QualityFinding[] {
  const findings: QualityFinding[] = [];
  let before = measure.startsOn;
  for (const step of inOrderOfDates(measure.steps)) {
    const { dueOn } = step;
    if (step.status === 'open' && dueOn > today && before !== null && yearsLater(before, 1) < dueOn) {
      findings.push({ ...atStep(measure, step, 'no-small-steps'), day: dueOn, against: before });
    }
    if (before === null || dueOn > before) before = dueOn;
  }
  return findings;
}

/** Steps whose order says otherwise than their dates: by number, unless they may run side by side, or by a named predecessor. */
function ofOrder(measure: Measure): QualityFinding[] {
  const findings: QualityFinding[] = [];
  const contradicts = (step: DatedStep, before: DatedStep): boolean => before.dueOn > step.dueOn;
  const report = (step: DatedStep, before: DatedStep): void => {
    const days = { day: step.dueOn, against: before.dueOn, otherStep: before.number };
    findings.push({ ...atStep(measure, step, 'order-contradicts-dates'), ...days });
  };
  const dated = measure.steps.filter(isDatedOpen);
  let latest: DatedStep | undefined;
  for (const step of dated) {
    const named = step.predecessorId === null ? undefined : stepOf(measure, step.predecessorId);
    if (named !== undefined && isDatedOpen(named) && contradicts(step, named)) report(step, named);
    else if (!measure.parallel && latest !== undefined && contradicts(step, latest)) report(step, latest);
    if (latest === undefined || step.dueOn > latest.dueOn) latest = step;
  }
  return findings;
}

function ofPeriod(measure: Measure): QualityFinding[] {
  const { startsOn, endsOn } = measure;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    return [{ ...at(measure, 'ends-before-it-begins'), day: endsOn, against: startsOn }];
  }
  return measure.steps.filter(isDatedOpen).flatMap((step) => {
    const finding = { ...atStep(measure, step, 'step-outside-measure'), day: step.dueOn };
    if (startsOn !== null && step.dueOn < startsOn) return [{ ...finding, against: startsOn }];
    if (endsOn !== null && step.dueOn > endsOn) return [{ ...finding, against: endsOn }];
    return [];
  });
}

function afterPlanEnd(measure: Measure, planEndsOn: IsoDate | null): QualityFinding[] {
  if (planEndsOn === null) return [];
  const late = (day: IsoDate | null): day is IsoDate => day !== null && day > planEndsOn;
  const steps = measure.steps
    .filter(isDatedOpen)
    .filter(({ dueOn }) => late(dueOn))
    .map((step) => ({ ...atStep(measure, step, 'after-plan-end'), day: step.dueOn, against: planEndsOn }));
  if (!late(measure.endsOn)) return steps;
  return [{ ...at(measure, 'after-plan-end'), day: measure.endsOn, against: planEndsOn }, ...steps];
}

/** The whole plan on one day, else each measure whose steps all have the same. */
function datesOnOneDay(measures: readonly Measure[]): QualityFinding[] {
  const dated = measures.map((measure) => ({ measure, days: measure.steps.filter(isDatedOpen).map((it) => it.dueOn) }));
  const shared = onlyDay(dated.flatMap(({ days }) => days));
  if (shared !== null) return [{ ...nowhere, code: 'all-dates-on-one-day', ...shared }];
  return dated.flatMap(({ measure, days }) => {
    const only = onlyDay(days);
    return only === null ? [] : [{ ...at(measure, 'all-dates-on-one-day'), ...only }];
  });
}

function onlyDay(days: readonly IsoDate[]): { day: IsoDate; count: number } | null {
  if (days.length < FEWEST_ON_ONE_DAY || days.some((day) => day !== days[0])) return null;
  return { day: days[0]!, count: days.length };
}

function ofGoals(
  open: readonly Measure[],
  goals: readonly GoalToCheck[],
  planEndsOn: IsoDate | null,
): QualityFinding[] {
  const measured = new Set(goals.map(({ measureId }) => measureId));
  const numbers = new Map(open.map(({ id, number }) => [id, number]));
  const checked = goals.filter(({ measureId }) => measureId === null || numbers.has(measureId));
  return [
    ...open.filter(({ id }) => !measured.has(id)).map((measure) => at(measure, 'measure-without-indicator')),
    ...checked.flatMap((goal): QualityFinding[] => {
      const measure = goal.measureId === null ? null : numbers.get(goal.measureId)!;
      const finding = { ...nowhere, measure, indicator: goal.indicator };
      const found: QualityFinding[] = [];
      if (goal.unit === null) found.push({ ...finding, code: 'goal-without-unit' });
      if (goal.targetValue === null) found.push({ ...finding, code: 'goal-without-target' });
      if (goal.targetOn === null) found.push({ ...finding, code: 'goal-without-date' });
      else if (planEndsOn !== null && goal.targetOn > planEndsOn) {
        found.push({ ...finding, code: 'after-plan-end', day: goal.targetOn, against: planEndsOn });
      }
      return found;
    }),
  ];
}

const nowhere = { measure: null, step: null, indicator: null, day: null, against: null, otherStep: null, count: null };

function at({ number }: Measure, code: QualityFinding['code']): QualityFinding {
  return { ...nowhere, code, measure: number };
}

function atStep(measure: Measure, { number }: Step, code: QualityFinding['code']): QualityFinding {
  return { ...at(measure, code), step: number };
}

function isDated(step: Step): step is DatedStep {
  return step.dueOn !== null;
}

function isDatedOpen(step: Step): step is DatedStep {
  return step.status === 'open' && isDated(step);
}

/** Dropped steps are none in between. */
function inOrderOfDates(steps: readonly Step[]): DatedStep[] {
  return steps
    .filter(isDated)
    .filter(({ status }) => status !== 'dropped')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}
