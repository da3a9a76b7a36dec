import { randomUUID } from 'node:crypto';
import { type ContactEntry, type OfficeEntry, type PlanTables } from '#libs/exchange/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { foldMeasure, type Plan } from '../domain/index.ts';
import { type MeasureCommandSetting } from './command-measure.ts';
import { type Additions, additionsTo } from './import-additions.ts';
import { differencesTo, type ImportDifference } from './import-differences.ts';
import { type ImportedPlan, planDifferences, planForImport } from './imported-plan.ts';
import { type MeasurePorts } from './ports.ts';
import { raiseUpToEvening } from './raise-before-plan.ts';
import { type Cause, recordMeasure, recordNewOffices, recordPlan } from './record-events.ts';
import { recordedPlan } from './recorded-plan.ts';
import { wakeDelivery, wakeMeasures } from './wake.ts';

export interface ImportRequest {
  plan: ImportedPlan;
  tables: PlanTables;
  /** A role or an office's key, never a person. */
  actor: string;
}

export interface ImportReport {
  planId: string;
  /** How many of each were new to the record. */
  added: {
    plans: number;
    offices: number;
    fields: number;
    measures: number;
    steps: number;
    goals: number;
    measurements: number;
  };
  /** What the tables say otherwise than the record; not written. */
  differences: ImportDifference[];
}

/**
 * Writes what the tables hold beyond the record, all or nothing; the same content again changes nothing. In an active plan new
 * measures and steps are active at once.
 *
 * @throws {Refusal} `title-missing`, `day-out-of-reach` when the plan is new, `done-in-the-future` for a step that was done later than today.
 */
export function importPlan<Ports extends MeasurePorts>(
  setting: MeasureCommandSetting<Ports>,
  request: ImportRequest,
): Promise<ImportReport> {
  return setting.transaction(async (ports) => {
    const { plan, creation } = await planForImport(ports, request.plan);
    const recorded = await recordedPlan(ports, plan);
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const cause: Cause = { commandId: randomUUID(), recordedAt };
    const differences = [...planDifferences(recorded, request.plan), ...differencesTo(recorded, request.tables)];
    const contactIdOf = await contactsOf(ports, request.tables, new Set(recorded.offices.map((office) => office.key)));
    const additions = additionsTo(recorded, request.tables, { today, newId: randomUUID, contactIdOf });
    const added = { plans: creation.length, ...counts(additions) };
    if (Object.values(added).some((count) => count > 0)) {
      const command = {
        id: cause.commandId!,
        kind: 'import-plan' as const,
        planId: plan.id,
        measureId: null,
        subjectId: null,
        digest: null,
      };
      await ports.commands.claim({ ...command, actor: request.actor, source: null, recordedAt });
      await ports.events.append('plan', plan.id, 0, creation, cause);
      await write(setting, ports, plan, additions, cause);
      await ports.commands.setOutcome(command.id, { done: true, on: today });
    }
    return { planId: plan.id, added, differences };
  });
}

/** Contacts only for offices that are new. */
async function contactsOf(
  ports: MeasurePorts,
  tables: PlanTables,
  known: ReadonlySet<string>,
): Promise<(email: string) => string> {
  const ids = new Map<string, string>();
  for (const { email, name } of tables.offices.filter(({ key }) => !known.has(key)).flatMap(addressesOf)) {
    const { id } = await ports.contacts.withEmail(email);
    ids.set(email, id);
    if (name !== null) await ports.contacts.nameIfNameless(id, name);
  }
  return (email) => ids.get(email)!;
}

function addressesOf({ mailbox, contact, deputy, escalation }: OfficeEntry): ContactEntry[] {
  const nameless = [mailbox, escalation].filter((email) => email !== null).map((email) => ({ name: null, email }));
  return [...nameless, ...[contact, deputy].filter((it) => it !== null)];
}

async function write<Ports extends MeasurePorts>(
  setting: MeasureCommandSetting<Ports>,
  ports: Ports,
  plan: Plan,
  additions: Additions,
  cause: Cause,
): Promise<void> {
  const today = dayOf(cause.recordedAt, plan.timeZone);
  await recordPlan(ports, plan, additions.fields, cause);
  await recordNewOffices(ports, additions.offices, cause);
  for (const { id, events, texts } of additions.measures) {
    await ports.measures.save([foldMeasure(id, events)!]);
    await ports.events.append('measure', id, 0, events, cause);
    await ports.measures.setTexts(id, texts);
  }
  for (const { measureId, events } of additions.steps) {
    const measure = await raiseUpToEvening(setting, ports, plan, measureId, { today, recordedAt: cause.recordedAt });
    await recordMeasure(ports, measure, events, cause);
  }
  await ports.goals.add(additions.goals);
  await ports.measurements.add(additions.measurements);
  if (plan.activatedOn === null) return;
  const concerned = [...additions.measures.map(({ id }) => id), ...additions.steps.map(({ measureId }) => measureId)];
  await wakeMeasures(ports, plan.id, concerned, cause.recordedAt);
  await wakeDelivery(ports, plan.id, cause.recordedAt);
}

function counts({
  offices,
  fields,
  measures,
  steps,
  goals,
  measurements,
}: Additions): Omit<ImportReport['added'], 'plans'> {
  const stepsAdded = [...measures, ...steps]
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'step-added').length;
  return {
    offices: offices.length,
    fields: fields.length,
    measures: measures.length,
    steps: stepsAdded,
    goals: goals.length,
    measurements: measurements.length,
  };
}
