import { type Notice } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure, type Step } from '#libs/measures/domain/index';
import { type StepState } from './plan-overview.ts';
import { type Standing, standingOf, type Standpoint } from './step-standing.ts';

/** Worst first: the order of CADENCE.md, *States of a step*, of those that an open step can have. */
const worstFirst: readonly StepState[] = ['paused', 'late', 'waits', 'at-risk', 'undated', 'silent', 'on-course'];

/** An open step with its state. */
export interface StandingStep {
  step: Step;
  standing: Standing;
}

/** How a measure stands. */
export interface MeasureStanding {
  /** The worst state of its open steps; when none is open: `paused`, `undated` without any step, else `done` or `dropped`. */
  state: StepState;
  /** The open step whose state is the measure's; null when none is open. */
  decisive: StandingStep | null;
  /** The open step that is due next. */
  next: StandingStep | null;
  open: number;
  closed: number;
}

/** The worst state of the measure's open steps; of several in that state the one that is due first. */
export function measureStanding(at: Standpoint, measure: Measure, notices: readonly Notice[]): MeasureStanding {
  const steps = measure.steps
    .filter((step) => step.status === 'open')
    .sort(byDueDay)
    .map((step) => ({ step, standing: standingOf(at, measure, step, notices) }));
  const worst = Math.min(...steps.map(({ standing }) => worstFirst.indexOf(standing.state)));
  const decisive = steps.find(({ standing }) => worstFirst.indexOf(standing.state) === worst) ?? null;
  return {
    state: decisive?.standing.state ?? withoutOpenSteps(measure),
    decisive,
    next: steps[0] ?? null,
    open: steps.length,
    closed: measure.steps.length - steps.length,
  };
}

function withoutOpenSteps({ closed, pause, steps }: Measure): StepState {
  if (closed !== null) return closed.result === 'dropped' ? 'dropped' : 'done';
  if (pause !== null) return 'paused';
  return steps.length === 0 ? 'undated' : 'done';
}

/** Earliest first, undated last, then as the plan counts. */
function byDueDay(a: Step, b: Step): number {
  const [left, right]: [IsoDate, IsoDate] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'];
  return left < right ? -1 : left > right ? 1 : a.number - b.number;
}
