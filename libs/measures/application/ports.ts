import { type CadencePolicy, type Notice } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Clock } from '#libs/installation/index';
import { type ContactStore, type OfficeStore } from '#libs/offices/index';
import { type OfficeEvent } from '#libs/offices/domain/index';
import {
  type Measure,
  type MeasureCommand,
  type MeasureEvent,
  type Plan,
  type PlanEvent,
  type RefusalCode,
} from '../domain/index.ts';

/** Locks last to the end of the transaction. In one transaction: first the plan, then measures in the order of their ids. */
export interface PlanStore {
  list(): Promise<Plan[]>;
  byKey(key: string): Promise<Plan | null>;
  byId(id: string): Promise<Plan | null>;
  /** Waits for every other lock. */
  lock(id: string): Promise<Plan | null>;
  /** Held by many at once; keeps the plan from being changed. */
  lockShared(id: string): Promise<Plan | null>;
  /** The same for the plan of a measure; a measure never changes its plan. */
  lockSharedOf(measureId: string): Promise<PlanHead | null>;
  /** False when the key is taken; then nothing was written. */
  insert(plan: Plan): Promise<boolean>;
  save(plan: Plan): Promise<void>;
  addPolicy(planId: string, version: number, policy: CadencePolicy): Promise<void>;
  /** The policy that holds for the plan now. */
  policyOf(plan: Pick<Plan, 'id' | 'policyVersion'>): Promise<CadencePolicy>;
  deliveryOf(planId: string): Promise<DeliveryState>;
  saveDelivery(planId: string, state: DeliveryState): Promise<void>;
  /** Makes `at` the next delivery; what was delivered stays. */
  bringDeliveryForward(planId: string, at: IsoInstant): Promise<void>;
}

/** A plan without its fields of action. */
export type PlanHead = Omit<Plan, 'fields'>;

/** Where the delivery of a plan stands; of the process, not of the fold. */
export interface DeliveryState {
  /** The last day whose digests were composed. */
  lastDeliveryOn: IsoDate | null;
  nextDeliveryAt: IsoInstant | null;
}

/** Measures with their steps. */
export interface MeasureStore {
  byId(id: string): Promise<Measure | null>;
  byNumber(planId: string, number: string): Promise<Measure | null>;
  /** All measures of the plan in the order of their ids, unlocked. */
  ofPlan(planId: string): Promise<Measure[]>;
  /** In the order in which measures are locked. */
  idsOf(planId: string): Promise<string[]>;
  lock(id: string): Promise<Measure | null>;
  /** All measures of the plan, locked in the order of their ids. */
  lockAll(planId: string): Promise<Measure[]>;
  lockAllShared(planId: string): Promise<Measure[]>;
  /** New measures, or what became of loaded ones. */
  save(measures: Measure[]): Promise<void>;
  /** When the measure is to be looked at next; null: nothing ahead. */
  setNextMoment(id: string, at: IsoInstant | null): Promise<void>;
  /** Makes `at` the next moment of all of them. */
  bringForward(ids: readonly string[], at: IsoInstant): Promise<void>;
  nextMomentOf(id: string): Promise<IsoInstant | null>;
  /** The earliest next moment of all measures of the plan. */
  earliestMoment(planId: string): Promise<IsoInstant | null>;
  /** Ids of the measures with a next moment at or before `upTo`, in the order of locking. */
  idsWithMomentUpTo(planId: string, upTo: IsoInstant): Promise<string[]>;
  /** Free texts beside the fold, by measure id. */
  goalTexts(planId: string): Promise<ReadonlyMap<string, string>>;
  /** The goals of the plan that measures serve (Leitziel); as `goalTexts`. */
  guidingGoals(planId: string): Promise<ReadonlyMap<string, string>>;
  setTexts(texts: readonly MeasureTexts[]): Promise<void>;
}

/** What a measure is for, and the goal of the plan that it serves; beside the fold, because free texts are erasable. */
export interface MeasureTexts {
  id: string;
  goal: string | null;
  guidingGoal: string | null;
}

export type Aggregate = 'plan' | 'measure' | 'office';

export interface EventOf {
  plan: PlanEvent;
  measure: MeasureEvent;
  office: OfficeEvent;
}

/** Append-only. */
export interface EventLog {
  /**
   * `version` is the aggregate's version before `events`; they carry the next ones.
   *
   * @param commandId null for what no command caused.
   */
  append<A extends Aggregate>(
    aggregate: A,
    id: string,
    version: number,
    events: EventOf[A][],
    record: { commandId: string | null; recordedAt: IsoInstant },
  ): Promise<void>;
  /** The same for many of one kind. */
  appendAll<A extends Aggregate>(
    aggregate: A,
    lots: readonly { id: string; version: number; events: readonly EventOf[A][] }[],
    record: { commandId: string | null; recordedAt: IsoInstant },
  ): Promise<void>;
  /** In order. */
  of<A extends Aggregate>(aggregate: A, id: string): Promise<EventOf[A][]>;
  /** Those that a command caused. */
  ofCommand<A extends Aggregate>(aggregate: A, id: string, commandId: string): Promise<EventOf[A][]>;
  /** The same of several, with the place of each in the whole record. */
  recordedOf<A extends Aggregate>(aggregate: A, ids: readonly string[]): Promise<RecordedEvent<A>[]>;
}

export interface RecordedEvent<A extends Aggregate> {
  id: string;
  /** Later events have greater ones, whatever they are about. */
  place: number;
  event: EventOf[A];
}

export interface Wakeup {
  id: string;
  workflowId: string;
  planId: string;
}

/** "Look again", for the workflows of measures and deliveries. */
export interface Wakeups {
  add(planId: string, workflowIds: string[]): Promise<void>;
  /** Oldest first; held until the lease (database's time) ends. Skips what others hold. */
  claim(limit: number, leaseSeconds: number): Promise<Wakeup[]>;
  remove(ids: string[]): Promise<void>;
}

/** A target of a measure, or of the whole plan (`measureId` null). Values are decimals like `-12.5`. */
export interface Goal {
  id: string;
  planId: string;
  measureId: string | null;
  indicator: string;
  symbol: string | null;
  unit: string | null;
  targetValue: string | null;
  targetOn: IsoDate | null;
  /** Where the values are to go. */
  direction: 'rising' | 'falling' | null;
  baseYear: number | null;
  baseValue: string | null;
  dataSource: string | null;
  note: string | null;
}

/** Goals have no events: each row says from which day on it holds and until when. Nothing of a row is changed in place. */
export interface GoalStore {
  /** What holds. */
  ofPlan(planId: string): Promise<Goal[]>;
  /** What held on the evening of `day`. */
  ofPlanOn(planId: string, day: IsoDate): Promise<Goal[]>;
  /** They hold from `since` on. */
  add(goals: readonly Goal[], since: IsoDate): Promise<void>;
  /** They hold no more from the evening of `until` on. */
  end(ids: readonly string[], until: IsoDate): Promise<void>;
}

/** The value of an indicator in one year. `value` is a decimal; null: it was planned and did not come, `note` says why. */
export interface Measurement {
  id: string;
  planId: string;
  /** Of the goals that it is about. */
  symbol: string;
  year: number;
  value: string | null;
  /** The day up to which it was counted. */
  asOf: IsoDate | null;
  note: string | null;
}

/** As with goals, each row holds from one day on until another. */
export interface MeasurementStore {
  /** What holds, by symbol and year. */
  ofPlan(planId: string): Promise<Measurement[]>;
  /** What held on the evening of `day`. */
  ofPlanOn(planId: string, day: IsoDate): Promise<Measurement[]>;
  add(measurements: readonly Measurement[], since: IsoDate): Promise<void>;
  end(ids: readonly string[], until: IsoDate): Promise<void>;
}

export type CommandKind =
  | 'import-plan'
  | 'activate-plan'
  | 'start-backlog'
  | 'set-mail-mode'
  | 'release-notices'
  | 'mark-returned'
  | 'confirm-arrival'
  | 'pause-measure'
  | 'resume-measure'
  | 'set-contact'
  | 'set-deputy'
  | 'record-absence'
  | 'set-mailbox'
  | 'set-escalation'
  | 'set-superior'
  | 'set-preferences'
  | 'set-coordination'
  | 'set-coordination-deputy'
  | 'set-leadership'
  | 'add-leader'
  | 'remove-leader'
  | 'change-policy'
  | 'ask-leadership'
  | 'record-leadership-answer'
  | 'withdraw-leadership-question'
  | 'write-leadership-note'
  | 'remove-leadership-note'
  | Exclude<MeasureCommand['do'], 'activate' | 'pause' | 'resume'>;

/** How an office's answer reached whoever recorded it. */
export type AnswerSource = 'mail' | 'phone' | 'meeting';

/** What somebody wrote with a command; erasable. */
export interface Remark {
  text: string | null;
  /** Where the file lies that shows it, for example a file number. */
  reference: string | null;
}

/** What a command came to, and the day (plan time zone) on which it was given. */
export type CommandOutcome =
  | { done: true; on: IsoDate }
  | { done: false; on: IsoDate; refused: { code: RefusalCode; values: Record<string, string> } };

export interface CommandRecord {
  /** The idempotency key. */
  id: string;
  kind: CommandKind;
  planId: string;
  measureId: string | null;
  /** The step or office that it is about; null for anything else. */
  subjectId: string | null;
  /** Of what it says, where its subject does not tell it from others of its kind (`digestOf`); null for anything else. */
  digest: string | null;
  /** A role or an office's key, never a person. */
  actor: string;
  /** Null for what is no answer on behalf of an office. */
  source: AnswerSource | null;
  recordedAt: IsoInstant;
}

export interface CommandLog {
  /**
   * Takes the key for this transaction; null when it is free. Waits for a transaction that holds it, then gives what that
   * one recorded.
   */
  claim(command: CommandRecord): Promise<{ command: CommandRecord; outcome: CommandOutcome } | null>;
  setOutcome(id: string, outcome: CommandOutcome): Promise<void>;
  /** What was written with a command that was carried out. */
  addRemark(id: string, remark: Remark): Promise<void>;
}

/** What a command or a step of the process works on, all in one transaction. */
export interface MeasurePorts {
  clock: Clock;
  plans: PlanStore;
  measures: MeasureStore;
  goals: GoalStore;
  measurements: MeasurementStore;
  offices: OfficeStore;
  contacts: ContactStore;
  events: EventLog;
  commands: CommandLog;
  wakeups: Wakeups;
}

/** What was raised about a measure, for a decision that asks what is still ahead. */
export interface RaisedNotices {
  /** All of the measure, with the days on which their mails arrived. */
  raisedOf(measureId: string): Promise<Notice[]>;
}

export type MeasureCommandPorts = MeasurePorts & { notices: RaisedNotices };

/** The mails of a plan that wait to be sent, for a command that changes what may go out. */
export interface UnsentMails {
  /** Takes back those that no sender has begun with: their notices are pending again. `now`: by the installation's clock. */
  takeBack(planId: string, now: IsoInstant): Promise<void>;
}

/** Runs `work` in one transaction; it may run more than once when others had to go first. */
export type Transaction<Ports> = <T>(work: (ports: Ports) => Promise<T>) => Promise<T>;
