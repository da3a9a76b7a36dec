import { type Day, dayOf, workingDays } from './calendar.ts';
import { close, handOver, moveTo } from './changes.ts';
import { watchingWaiting } from './entering.ts';
import { addMonths, endOfQuarterAfter } from './months.ts';
import { type Outcome } from './outcome.ts';
import { type OfficeRecord, type PlanRecord, type Request, type StepRecord } from './record.ts';
import { isInBacklog } from './standing.ts';
import { afterStandingStill } from './stood-still.ts';

type Wish = { kind: 'newDate'; to: Day } | { kind: 'notMine' } | { kind: 'drop' };

/** The first request under a dueVersion stops the clock. */
function ask(step: StepRecord, wish: Wish, today: Day): Outcome {
  const { sinceDueVersion } = step;
  const stopsTheClock = sinceDueVersion.requests === 0;
  step.request = { ...wish, on: today, stopsTheClock };
  sinceDueVersion.requests += 1;
  return stopsTheClock ? 'asked, the clock stops' : 'asked';
}

export function askForDate(step: StepRecord, to: Day, record: PlanRecord, today: Day): Outcome {
  if (step.request || !step.deadline || to <= today || to <= step.deadline.dueOn) return 'refused';
  if (step.binding === null && isInBacklog(step, record) && to <= dayOf(record.plan.ends)) {
    moveTo(step, to, record, today);
    return 'granted in the backlog';
  }
  if (step.binding === null && !step.extended && to <= oneUnitAfter(step.deadline, today)) {
    step.extended = true;
    moveTo(step, to, record, today);
    return 'granted at once';
  }
  return ask(step, { kind: 'newDate', to }, today);
}

/** At most one unit of precision after max(dueOn, today). */
function oneUnitAfter({ dueOn, precision }: NonNullable<StepRecord['deadline']>, today: Day): Day {
  const max = Math.max(dueOn, today);
  if (precision === 'day' || precision === 'month') return workingDays.add(max, 20);
  return endOfQuarterAfter(max, precision === 'quarter' || precision === 'half' ? 1 : 2);
}

/** A second *not mine* under a dueVersion is no request but a dispute. */
export function sayNotMine(step: StepRecord, today: Day): Outcome {
  if (step.request) return 'refused';
  step.sinceDueVersion.notMine += 1;
  if (step.sinceDueVersion.notMine === 1) return ask(step, { kind: 'notMine' }, today);
  step.disputes.push({ on: today, office: step.office });
  return 'disputed';
}

export function askToDrop(step: StepRecord, today: Day): Outcome {
  return step.request ? 'refused' : ask(step, { kind: 'drop' }, today);
}

export function reject(step: StepRecord, record: PlanRecord, today: Day): Outcome {
  const { request, ladder } = step;
  if (!request) return 'refused';
  step.request = null;
  if (!request.stopsTheClock) return 'rejected';
  if (ladder) step.ladder = afterStandingStill(step, ladder, record, request.on, today);
  return 'rejected, the clock goes on';
}

/** @param office for a granted *not mine* */
export function grant(step: StepRecord, office: OfficeRecord | undefined, record: PlanRecord, today: Day): Outcome {
  const { request } = step;
  if (!request) return 'refused';
  switch (request.kind) {
    case 'newDate':
      moveTo(step, request.to, record, today);
      return 'granted: new date';
    case 'drop':
      close(step, 'dropped', today);
      return 'granted: dropped';
    case 'notMine':
      if (!office || office === step.office) return 'refused';
      handOver(step, office, record, today);
      return 'granted: not mine';
  }
}

/** Requests that count as granted on this day ("stillschweigend"), before its commands; in the order of the steps. How many. */
export function grantSilently(record: PlanRecord, today: Day): number {
  let granted = 0;
  for (const measure of record.measures.values()) {
    const steps = measure.steps.toSorted((a, b) => a.number - b.number);
    for (const step of steps) {
      const to = dateGrantedSilently(step, step.request, today);
      if (to === null) continue;
      watchingWaiting(measure, record, today, () => moveTo(step, to, record, today));
      granted += 1;
    }
  }
  return granted;
}

/** At most six calendar months after dueOn, not bound, on add(asked, 10); else null. */
function dateGrantedSilently({ deadline, binding }: StepRecord, request: Request | null, today: Day): Day | null {
  if (request?.kind !== 'newDate' || !deadline || binding !== null) return null;
  if (request.to > addMonths(deadline.dueOn, 6)) return null;
  return workingDays.add(request.on, 10) === today ? request.to : null;
}
