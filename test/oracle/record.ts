import { type Day, dayOf } from './calendar.ts';
import { type Deadline, type Ladder } from './ladder.ts';
import {
  type Binding,
  type Role,
  type Scenario,
  type ScenarioMeasure,
  type ScenarioOffice,
  type ScenarioStep,
  type Stage,
} from './scenario.ts';

/** What the oracle remembers of a plan between two days. */
export type PlanRecord = {
  plan: Scenario['plan'];
  activation: Day;
  roundStart: Day | null;
  offices: Map<string, OfficeRecord>;
  measures: Map<string, MeasureRecord>;
};

export type OfficeRecord = ScenarioOffice & {
  /** Of the contact it has now; both days included. */
  absences: { from: Day; to: Day }[];
  /** Day on which it last got another contact: for `takeover`. */
  newContactOn: Day | null;
};

export type MeasureRecord = Omit<ScenarioMeasure, 'lead'> & {
  /** Null: nobody leads it; coordination is asked. */
  lead: OfficeRecord | null;
  pausedUntil: Day | null;
  steps: StepRecord[];
  /** Of an office, about the measure or one of its steps. */
  lastAnswerOn: Day | null;
  /** S of the last `status-1`. */
  statusAskedOn: Day | null;
};

export type StepRecord = {
  measure: MeasureRecord;
  number: number;
  office: OfficeRecord;
  /** Null: undated. */
  deadline: Deadline | null;
  hard: boolean;
  binding: Binding | null;
  entered: Day;
  dueVersion: number;
  sinceDueVersion: SinceDueVersion;
  closed: 'done' | 'dropped' | null;
  /** From the backlog, once and for all. */
  released: boolean;
  /** A new date was granted at once: once in the life of a step. */
  extended: boolean;
  /** Null only for an undated step. */
  ladder: Ladder | null;
  /** Null: nothing is to be decided. */
  request: Request | null;
  /** Day of the last hand-over, for `assigned`. */
  handedOverOn: Day | null;
  /** When it last stopped waiting, and for whom: for `your-turn`. */
  stoppedWaiting: { on: Day; dueVersion: number; office: OfficeRecord } | null;
  /** `needed` to be told, and for which office. */
  waitingFor: { on: Day; office: OfficeRecord }[];
  disputes: { on: Day; office: OfficeRecord }[];
  /** `resolved` still to be told. */
  toResolve: { on: Day; role: Role; to: string; dueVersion: number }[];
  /** Identities of notices. */
  raised: Set<string>;
  /** dueVersions under which escalation-2 stood in a summary that was sent. */
  toldLeadership: Set<number>;
};

/** What is forgotten when the dueVersion rises. */
export type SinceDueVersion = {
  requests: number;
  notMine: number;
  held: boolean;
  /** *On course* was given late enough: no reminder-2 any more. */
  onCourse: boolean;
  /** Offices that had the step before. */
  formerly: Map<string, FormerTenure>;
  /** Stages delivered to the responsible. */
  delivered: Set<Stage>;
  /** Escalations raised. */
  escalations: { role: Role; to: string | null }[];
};

export type Request = { on: Day; stopsTheClock: boolean } & (
  { kind: 'newDate'; to: Day } | { kind: 'notMine' } | { kind: 'drop' }
);

export type FormerTenure = {
  leftOn: Day;
  entered: Day;
  ladder: Ladder | null;
  /** Resumed, released, reopened or stopped waiting since it left: its old ladder does not come back. */
  overtaken: boolean;
};

export function nothingSinceDueVersion(): SinceDueVersion {
  return {
    requests: 0,
    notMine: 0,
    held: false,
    onCourse: false,
    formerly: new Map(),
    delivered: new Set(),
    escalations: [],
  };
}

/** @throws Error for what this oracle does not read: another region, unknown keys in the plan. */
export function recordOf(scenario: Scenario): PlanRecord {
  const { plan } = scenario;
  if (plan.region !== 'DE-SN') throw new Error(`the oracle knows the holidays of DE-SN only, not ${plan.region}`);
  const activation = dayOf(plan.activate);
  const offices = new Map<string, OfficeRecord>(
    scenario.offices.map((office) => [office.key, { ...office, absences: [], newContactOn: null }]),
  );
  const measures = new Map<string, MeasureRecord>();
  for (const measure of scenario.measures) {
    const lead = offices.get(measure.lead) ?? null;
    const empty = { pausedUntil: null, steps: [], lastAnswerOn: null, statusAskedOn: null };
    measures.set(measure.number, { ...measure, lead, ...empty });
  }
  for (const step of scenario.steps) {
    const measure = measures.get(step.measure);
    const office = offices.get(step.office);
    if (!measure || !office) throw new Error(`step ${step.measure}/${step.number}: unknown measure or office`);
    measure.steps.push(newStep(step, measure, office, activation));
  }
  return {
    plan,
    activation,
    roundStart: plan.backlogStart === null ? null : dayOf(plan.backlogStart),
    offices,
    measures,
  };
}

/** A step as it is added to a measure. Its ladder begins with `enter`. */
export function newStep(
  { number, dueOn, precision, hard, binding }: Omit<ScenarioStep, 'measure' | 'office'>,
  measure: MeasureRecord,
  office: OfficeRecord,
  entered: Day,
): StepRecord {
  return {
    measure,
    number,
    office,
    deadline: dueOn === null ? null : { dueOn: dayOf(dueOn), precision, hard },
    hard,
    binding,
    entered,
    dueVersion: 1,
    sinceDueVersion: nothingSinceDueVersion(),
    closed: null,
    released: false,
    extended: false,
    ladder: null,
    request: null,
    handedOverOn: null,
    stoppedWaiting: null,
    waitingFor: [],
    disputes: [],
    toResolve: [],
    raised: new Set(),
    toldLeadership: new Set(),
  };
}
