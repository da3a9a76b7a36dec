import { dayOf } from '#libs/installation/domain/index';
import {
  decideMeasure,
  evolveMeasure,
  passingOfDays,
  type Measure,
  type MeasureCommand,
  Refusal,
} from '../domain/index.ts';
import { daysReachedBy } from './days-reached.ts';
import { noticesInReach } from './notices-in-reach.ts';
import { once } from './once.ts';
import { circumstancesFor } from './plan-cadence.ts';
import {
  type AnswerSource,
  type CommandKind,
  type CommandOutcome,
  type MeasureCommandPorts,
  type MeasurePorts,
  type PlanHead,
  type Remark,
  type Transaction,
} from './ports.ts';
import { recordMeasure } from './record-events.ts';
import { wakeMeasures } from './wake.ts';

/** A measure is activated with its plan only. */
export type GivenMeasureCommand = Exclude<MeasureCommand, { do: 'activate' }>;

export interface MeasureRequest {
  /** Idempotency key: the same key again gives the same outcome and changes nothing. */
  key: string;
  /** A role or an office's key, never a person. */
  actor: string;
  measureId: string;
  command: GivenMeasureCommand;
  /** How the answer of an office reached whoever records it; absent for what is no answer on behalf of one. */
  source?: AnswerSource;
  /** What was written with it; erasable. */
  remark?: Remark;
}

export interface MeasureCommandSetting<Ports extends MeasurePorts> {
  transaction: Transaction<Ports>;
  /**
   * Raises what is due in a measure up to today: a command takes effect after what its day brings anyway. The plan is locked
   * before.
   */
  beforeCommand: (ports: Ports, measureId: string) => Promise<void>;
}

/**
 * Gives a command to a measure, in one transaction. What the rules do not allow comes back as `refused`.
 *
 * @throws {Refusal} `measure-not-found`
 */
export function commandMeasure<Ports extends MeasureCommandPorts>(
  setting: MeasureCommandSetting<Ports>,
  { key, actor, measureId, command, source, remark }: MeasureRequest,
): Promise<CommandOutcome> {
  return setting.transaction(async (ports) => {
    const plan = await planOf(ports, measureId);
    await lockedMeasure(ports, measureId);
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const kind = kindOf(command);
    const subjectId = subjectOf(command);
    const about = { planId: plan.id, measureId, subjectId, digest: null };
    const record = { id: key, kind, ...about, actor, source: source ?? null, recordedAt };
    return once(ports, record, today, async () => {
      await setting.beforeCommand(ports, measureId);
      // Also when the command is refused: what its day brings was raised, of which the workflow knows nothing yet.
      await wakeMeasures(ports, plan.id, [measureId], recordedAt);
      const before = await lockedMeasure(ports, measureId);
      const further = daysReachedBy(before, command);
      const raised = await ports.notices.raisedOf(measureId);
      const circumstances = await circumstancesFor(ports, plan, [before], today, further, raised);
      const passing = passingOfDays(before, circumstances, 'evening');
      const measure = await recordMeasure(ports, before, passing, { commandId: null, recordedAt });
      await requireOffices(ports, plan.id, command);
      await requireFreeNumber(ports, measure, command);
      const events = decideMeasure(measure, command, circumstances);
      const after = events.reduce((it, event) => evolveMeasure(it, event, it.id), measure);
      const policy = await ports.plans.policyOf(plan);
      if (!noticesInReach(plan, policy, after, today)) {
        throw new Refusal('notices-out-of-reach', { measure: measure.number });
      }
      return async () => {
        await recordMeasure(ports, measure, events, { commandId: key, recordedAt });
        if (remark !== undefined) await ports.commands.addRemark(key, remark);
      };
    });
  });
}

function kindOf({ do: name }: GivenMeasureCommand): CommandKind {
  return name === 'pause' || name === 'resume' ? `${name}-measure` : name;
}

/** The step that it is about. One that is added has no id that a repetition would know. */
function subjectOf(command: GivenMeasureCommand): string | null {
  return 'stepId' in command && command.do !== 'add-step' ? command.stepId : null;
}

/** Locked shared: nothing of the plan changes while the command runs. */
async function planOf(ports: MeasurePorts, measureId: string): Promise<PlanHead> {
  const plan = await ports.plans.lockSharedOf(measureId);
  if (plan === null) throw new Refusal('measure-not-found', { number: measureId });
  return plan;
}

async function lockedMeasure(ports: MeasurePorts, measureId: string): Promise<Measure> {
  const measure = await ports.measures.lock(measureId);
  if (measure === null) throw new Refusal('measure-not-found', { number: measureId });
  return measure;
}

async function requireOffices(ports: MeasurePorts, planId: string, command: GivenMeasureCommand): Promise<void> {
  for (const officeId of officesIn(command)) {
    const office = await ports.offices.byId(officeId);
    if (office === null || office.planId !== planId) throw new Refusal('office-not-found', { key: officeId });
    if (command.do === 'set-lead' && !office.ownable) {
      throw new Refusal('office-cannot-own', { office: office.key, kind: office.kind });
    }
  }
}

async function requireFreeNumber(ports: MeasurePorts, measure: Measure, command: GivenMeasureCommand): Promise<void> {
  const number = command.do === 'describe-measure' ? command.changes.number : undefined;
  if (number === undefined || number === measure.number) return;
  // The plan is locked, but only shared: whoever takes the number at the same moment meets the constraint.
  if ((await ports.measures.byNumber(measure.planId, number)) !== null) {
    throw new Refusal('measure-number-taken', { number });
  }
}

function officesIn(command: GivenMeasureCommand): string[] {
  switch (command.do) {
    case 'set-lead':
    case 'reassign-step':
    case 'grant-request':
    case 'add-step':
      return command.officeId === null ? [] : [command.officeId];
    case 'describe-measure':
      return command.changes.participantIds ?? [];
    case 'say-not-mine':
      return command.proposedOfficeId === null ? [] : [command.proposedOfficeId];
    case 'report':
      return command.said.kind === 'waiting-for' ? [command.said.officeId] : [];
    default:
      return [];
  }
}
