import { randomUUID } from 'node:crypto';
import { standardPolicy } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { evolveOffice, type Office, type OfficeEvent } from '#libs/offices/domain/index';
import { evolvePlan, foldMeasure, type Plan, type PlanEvent } from '../domain/index.ts';
import { measuresAfter } from './import-measures.ts';
import { type NamedContact, type Planned, type PlannedEvents, type PlannedImport } from './import-planned.ts';
import { type MeasurePorts } from './ports.ts';
import { type Cause, recordPlan } from './record-events.ts';
import { wakeDelivery, wakeMeasures } from './wake.ts';

export interface AddedCounts {
  plans: number;
  offices: number;
  fields: number;
  measures: number;
  steps: number;
  goals: number;
  measurements: number;
}

/**
 * Writes what was planned in the same transaction. False when the plan is to be made and its key was taken meanwhile; then nothing
 * was written but contacts.
 */
export async function writeImport(
  ports: MeasurePorts,
  planned: PlannedImport,
  actor: string,
  recordedAt: IsoInstant,
): Promise<boolean> {
  const { events, today } = planned;
  for (const { id, name } of events.contactNames) await ports.contacts.nameIfNameless(id, name);
  if (planned.plan !== null && isEmpty(events)) return true;
  const realId = await realContacts(ports, events.contacts);
  const ofPlan = events.plan.map((event) => withContacts(event, realId));
  if (planned.plan === null && !(await makePlan(ports, planned.after.plan.id, ofPlan))) return false;

  const cause = { commandId: randomUUID(), recordedAt };
  const planId = planned.after.plan.id;
  const command = { id: cause.commandId, kind: 'import-plan' as const, planId, actor, recordedAt };
  await ports.commands.claim({ ...command, measureId: null, subjectId: null, digest: null, source: null });
  if (planned.plan === null) await ports.events.append('plan', planId, 0, ofPlan, cause);
  else if (ofPlan.length > 0) await recordPlan(ports, planned.plan, ofPlan, cause);
  await writeOffices(ports, events.offices, realId, cause);
  await writeMeasures(ports, events, cause);
  await ports.goals.end(events.goals.ended, today);
  await ports.goals.add(events.goals.added, today);
  await ports.measurements.end(events.measurements.ended, today);
  await ports.measurements.add(events.measurements.added, today);
  await ports.commands.setOutcome(cause.commandId, { done: true, on: today });
  await wake(ports, planned, recordedAt);
  return true;
}

function isEmpty({ plan, offices, measures, texts, goals, measurements }: PlannedEvents): boolean {
  const all = [plan, offices, measures, texts, goals.ended, goals.added, measurements.ended, measurements.added];
  return all.every(({ length }) => length === 0);
}

/** The contacts of the record by the ids that events name them by until now. */
async function realContacts(
  { contacts }: MeasurePorts,
  named: readonly NamedContact[],
): Promise<(id: string) => string> {
  const ids = new Map<string, string>();
  for (const { id, email, name } of named) {
    const contact = await contacts.withEmail(email);
    ids.set(id, contact.id);
    if (name !== null) await contacts.nameIfNameless(contact.id, name);
  }
  return (id) => ids.get(id) ?? id;
}

const contactIds: ReadonlySet<string> = new Set([
  'mailboxId',
  'contactId',
  'deputyId',
  'escalationId',
  'coordinationId',
  'coordinationDeputyId',
  'leadershipId',
]);

function withContacts<Event extends PlanEvent | OfficeEvent>(event: Event, realId: (id: string) => string): Event {
  const entries = Object.entries(event).map(([name, value]): [string, unknown] => [
    name,
    contactIds.has(name) && typeof value === 'string' ? realId(value) : value,
  ]);
  return Object.fromEntries(entries) as Event;
}

async function makePlan({ plans }: MeasurePorts, id: string, events: readonly PlanEvent[]): Promise<boolean> {
  const plan = events.reduce<Plan | null>((it, event) => evolvePlan(it, event, id), null)!;
  if (!(await plans.insert(plan))) return false;
  await plans.addPolicy(id, plan.policyVersion, standardPolicy);
  return true;
}

async function writeOffices(
  { offices, events }: MeasurePorts,
  planned: PlannedEvents['offices'],
  realId: (id: string) => string,
  cause: Cause,
): Promise<void> {
  const real = planned.map((each) => ({ ...each, events: each.events.map((event) => withContacts(event, realId)) }));
  const officeOf = ({ id, before, events: of }: Planned<Office, OfficeEvent>): Office =>
    of.reduce<Office | null>((it, event) => evolveOffice(it, event, id), before)!;
  await offices.add(real.filter(({ before }) => before === null).map(officeOf));
  for (const each of real) if (each.before !== null) await offices.save(officeOf(each));
  await events.appendAll('office', lotsOf(real), cause);
}

async function writeMeasures(
  { measures, events }: MeasurePorts,
  { measures: planned, texts }: PlannedEvents,
  cause: Cause,
): Promise<void> {
  const known = planned.filter(({ before }) => before !== null);
  // First of all: a new measure may get the number that another one had.
  await measures.save(measuresAfter([], known));
  await measures.save(
    planned.filter(({ before }) => before === null).map(({ id, events: of }) => foldMeasure(id, of)!),
  );
  await events.appendAll('measure', lotsOf(planned), cause);
  await measures.setTexts(texts);
}

function lotsOf<Event>(planned: readonly Planned<{ version: number }, Event>[]) {
  return planned.map(({ id, before, events }) => ({ id, version: before?.version ?? 0, events }));
}

async function wake(ports: MeasurePorts, { plan, events }: PlannedImport, recordedAt: IsoInstant): Promise<void> {
  if (plan === null || plan.activatedOn === null) return;
  // Whom a mail goes to may decide whether it goes out, and when.
  const changesAddresses = events.offices.some(({ before }) => before !== null);
  const concerned = changesAddresses ? await ports.measures.idsOf(plan.id) : events.measures.map(({ id }) => id);
  await wakeMeasures(ports, plan.id, concerned, recordedAt);
  await wakeDelivery(ports, plan.id, recordedAt);
}

/** How many of each are new to the record. */
export function addedBy({ plan, changes }: PlannedImport): AddedCounts {
  const count = (of: string): number =>
    changes.filter((change) => change.change === 'new' && change.applied && change.of === of).length;
  return {
    plans: plan === null ? 1 : 0,
    offices: count('office'),
    fields: count('field'),
    measures: count('measure'),
    steps: count('step'),
    goals: count('goal'),
    measurements: count('measurement'),
  };
}
