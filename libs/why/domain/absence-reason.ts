import { type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import {
  asksForStatus,
  inBacklog,
  type Measure,
  predecessorOf,
  type Step,
  stoppingRequest,
} from '#libs/measures/domain/index';
import { type AbsenceReason } from './explanation.ts';
import { type Late } from './foreseen.ts';

/** A measure as a day finds it, null while there was none; with the step asked about, null: none or not there yet. */
export interface Found {
  measure: Measure | null;
  step: Step | null;
  aboutStep: boolean;
}

/** Why nothing falls on a day: the first that holds. */
export function absenceReason(cadence: Cadence, on: IsoDate, found: Found, late: readonly Late[]): AbsenceReason {
  const { measure, step, aboutStep } = found;
  if (step !== null && step.status !== 'open') return { because: 'step-closed', as: step.status, on: step.closedOn! };
  const { activatedOn } = cadence.plan;
  if (activatedOn === null || activatedOn >= on) return { because: 'plan-not-active', activatedOn };
  if (measure === null || measure.activeOn === null) return { because: 'not-yet-added' };
  if (measure.closed !== null) return { because: 'measure-closed', on: measure.closed.on };
  if (measure.pause !== null) return { because: 'measure-paused', ...measure.pause };
  if (!aboutStep) return asksForStatus(measure) ? { because: 'between-stages' } : { because: 'dated-step-open' };
  if (step === null) return { because: 'not-yet-added' };
  const held = reasonInStep(cadence, activatedOn, measure, step);
  if (held !== null) return held;
  const waiting = late.find((it) => it.stepId === step.id && it.ruleDay <= on && (it.until === null || it.until > on));
  if (waiting === undefined) return { because: 'between-stages' };
  return { because: 'mail-not-arrived', stage: waiting.stage, ruleDay: waiting.ruleDay };
}

function reasonInStep(
  { plan, calendar }: Cadence,
  activatedOn: IsoDate,
  measure: Measure,
  step: Step,
): AbsenceReason | null {
  const request = stoppingRequest(step);
  if (request !== null) return { because: 'request-undecided', request: request.kind, since: request.on };
  if (step.dueOn === null) return { because: 'undated' };
  const predecessor = predecessorOf(measure, step);
  const old = inBacklog(step, activatedOn, calendar);
  if (predecessor !== null)
    return { because: 'waits', step: predecessor.number, dueOn: predecessor.dueOn, inBacklog: old };
  if (!old) return null;
  const startedOn = plan.backlogStartedOn;
  return startedOn === null ? { because: 'backlog-not-begun' } : { because: 'in-backlog', startedOn };
}
