import { dayOf } from '#libs/installation/domain/index';
import { decideMeasure, type Measure, type MeasureCommand, Refusal } from '../domain/index.ts';
import { once } from './once.ts';
import { type CommandKind, type CommandOutcome, type MeasurePorts, type Transaction } from './ports.ts';
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
}

export interface MeasureCommandSetting<Ports extends MeasurePorts> {
  transaction: Transaction<Ports>;
  /** Raises what is due up to today: a command takes effect after what its day brings anyway. The plan is locked before. */
  beforeCommand: (ports: Ports, measureId: string) => Promise<void>;
}

const kinds: Record<GivenMeasureCommand['do'], CommandKind> = {
  'complete-step': 'complete-step',
  'move-deadline': 'move-deadline',
  'reassign-step': 'reassign-step',
  pause: 'pause-measure',
  resume: 'resume-measure',
};

/**
 * Gives a command to a measure, in one transaction. What the rules do not allow comes back as `refused`.
 *
 * @throws {Refusal} `measure-not-found`
 */
export function commandMeasure<Ports extends MeasurePorts>(
  setting: MeasureCommandSetting<Ports>,
  { key, actor, measureId, command }: MeasureRequest,
): Promise<CommandOutcome> {
  return setting.transaction(async (ports) => {
    const plan = await planOf(ports, measureId);
    await lockedMeasure(ports, measureId);
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const record = { id: key, kind: kinds[command.do], planId: plan.id, measureId, actor, recordedAt };
    return once(ports, record, today, async () => {
      await setting.beforeCommand(ports, measureId);
      // Also when the command is refused: what its day brings was raised, of which the workflow knows nothing yet.
      await wakeMeasures(ports, plan.id, [measureId], recordedAt);
      const measure = await lockedMeasure(ports, measureId);
      if (command.do === 'reassign-step') await requireOffice(ports, plan.id, command.officeId);
      const events = decideMeasure(measure, command, today);
      return async () => {
        await recordMeasure(ports, measure, events, { commandId: key, recordedAt });
      };
    });
  });
}

/** Locked shared: nothing of the plan changes while the command runs. */
async function planOf(ports: MeasurePorts, measureId: string): Promise<{ id: string; timeZone: string }> {
  const measure = await ports.measures.byId(measureId);
  if (measure === null) throw new Refusal('measure-not-found', { number: measureId });
  return (await ports.plans.lockShared(measure.planId))!;
}

async function lockedMeasure(ports: MeasurePorts, measureId: string): Promise<Measure> {
  const measure = await ports.measures.lock(measureId);
  if (measure === null) throw new Refusal('measure-not-found', { number: measureId });
  return measure;
}

async function requireOffice(ports: MeasurePorts, planId: string, officeId: string): Promise<void> {
  const office = await ports.offices.byId(officeId);
  if (office === null || office.planId !== planId) throw new Refusal('office-not-found', { key: officeId });
}
