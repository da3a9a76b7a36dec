import { type Day, dayOf } from './calendar.ts';
import { type Deadline, type Ladder } from './ladder.ts';
import { type Role, type Scenario, type ScenarioMeasure, type ScenarioOffice, type Stage } from './scenario.ts';

/** What the oracle remembers of a plan between two days. */
export type PlanRecord = {
  plan: Scenario['plan'];
  activation: Day;
  roundStart: Day | null;
  offices: Map<string, ScenarioOffice>;
  measures: Map<string, MeasureRecord>;
};

export type MeasureRecord = ScenarioMeasure & { pausedUntil: Day | null; steps: StepRecord[] };

export type StepRecord = {
  measure: MeasureRecord;
  number: number;
  office: ScenarioOffice;
  /** Null: undated. */
  deadline: Deadline | null;
  hard: boolean;
  dueVersion: number;
  closed: boolean;
  /** Null only for an undated step. */
  ladder: Ladder | null;
  /** Day of the hand-over for which `assigned` is told. */
  handedOverOn: Day | null;
  /** When it last stopped waiting, and for whom: for `your-turn`. */
  stoppedWaiting: { on: Day; dueVersion: number; office: ScenarioOffice } | null;
  /** Offices that had the step before under this dueVersion. */
  formerly: Map<string, FormerTenure>;
  /** Stages delivered to the responsible under this dueVersion. */
  delivered: Set<Stage>;
  /** Escalations raised under this dueVersion. */
  escalations: { role: Role; to: string | null }[];
  /** `resolved` still to be told. */
  toResolve: { on: Day; role: Role; to: string; dueVersion: number }[];
  /** Identities of notices: (stage, dueVersion, entered, role). */
  raised: Set<string>;
  /** dueVersions under which escalation-2 stood in a summary that was sent. */
  toldLeadership: Set<number>;
};

export type FormerTenure = {
  leftOn: Day;
  ladder: Ladder | null;
  /** Resumed or stopped waiting since it left: its old ladder does not come back. */
  overtaken: boolean;
};

/** @throws Error for what this oracle does not read: another region, unknown keys. */
export function recordOf(scenario: Scenario): PlanRecord {
  const { plan } = scenario;
  if (plan.region !== 'DE-SN') throw new Error(`the oracle knows the holidays of DE-SN only, not ${plan.region}`);
  const offices = new Map(scenario.offices.map((office) => [office.key, office]));
  const measures = new Map<string, MeasureRecord>(
    scenario.measures.map((measure) => [measure.number, { ...measure, pausedUntil: null, steps: [] }]),
  );
  for (const step of scenario.steps) {
    const measure = measures.get(step.measure);
    const office = offices.get(step.office);
    if (!measure || !office) throw new Error(`step ${step.measure}/${step.number}: unknown measure or office`);
    const { dueOn, precision, hard } = step;
    measure.steps.push({
      measure,
      number: step.number,
      office,
      deadline: dueOn === null ? null : { dueOn: dayOf(dueOn), precision, hard },
      hard,
      dueVersion: 1,
      closed: false,
      ladder: null,
      handedOverOn: null,
      stoppedWaiting: null,
      formerly: new Map(),
      delivered: new Set(),
      escalations: [],
      toResolve: [],
      raised: new Set(),
      toldLeadership: new Set(),
    });
  }
  return {
    plan,
    activation: dayOf(plan.activate),
    roundStart: plan.backlogStart === null ? null : dayOf(plan.backlogStart),
    offices,
    measures,
  };
}

/** A step waits while an open step of its track has an earlier dueOn; a hard one never does. */
export function waits(step: StepRecord): boolean {
  const { deadline, measure } = step;
  if (step.closed || !deadline || step.hard || measure.parallel) return false;
  return measure.steps.some(
    (other) =>
      other.office === step.office && !other.closed && other.deadline !== null && other.deadline.dueOn < deadline.dueOn,
  );
}

/** The day for which `your-turn` is told; null when it is lost with another dueVersion or office. */
export function turnOf({ stoppedWaiting, dueVersion, office }: StepRecord): Day | null {
  return stoppedWaiting?.dueVersion === dueVersion && stoppedWaiting.office === office ? stoppedWaiting.on : null;
}
