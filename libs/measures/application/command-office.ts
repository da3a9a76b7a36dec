import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { evolveOffice, sameAddress, type Contact, type Office, type OfficeEventData } from '#libs/offices/domain/index';
import { Refusal } from '../domain/index.ts';
import { once } from './once.ts';
import { type CommandOutcome, type MeasurePorts, type Transaction } from './ports.ts';
import { wakeDelivery, wakeMeasures } from './wake.ts';

/** Whom mail can go to: a person or a functional mailbox. */
export interface GivenContact {
  name: string | null;
  email: string;
}

/** Who acts for an office; null: nobody in that place any more. */
export type OfficeCommand =
  | { do: 'set-contact'; contact: GivenContact | null }
  | { do: 'set-deputy'; deputy: GivenContact | null }
  /** The office's contact is away, both days included; no reason is kept. */
  | { do: 'record-absence'; from: IsoDate; to: IsoDate };

export interface OfficeRequest {
  /** Idempotency key: the same key again gives the same outcome and changes nothing. */
  key: string;
  /** A role or an office's key, never a person. */
  actor: string;
  officeId: string;
  command: OfficeCommand;
}

/**
 * Gives a command about an office, in one transaction. What the rules do not allow comes back as `refused`.
 *
 * @throws {Refusal} `office-not-found`
 */
export function commandOffice<Ports extends MeasurePorts>(
  { transaction }: { transaction: Transaction<Ports> },
  { key, actor, officeId, command }: OfficeRequest,
): Promise<CommandOutcome> {
  return transaction(async (ports) => {
    const plan = await planOf(ports, officeId);
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const record = {
      id: key,
      kind: command.do,
      planId: plan.id,
      measureId: null,
      subjectId: officeId,
      actor,
      source: null,
      recordedAt,
    };
    return once(ports, record, today, async () => {
      const office = (await ports.offices.lock(officeId))!;
      const carryOut = await decided(ports, office, command, { commandId: key, recordedAt, today });
      return async () => {
        await carryOut();
        // Whom a mail goes to may decide whether it goes out, and when.
        await wakeMeasures(ports, plan.id, await ports.measures.idsOf(plan.id), recordedAt);
        await wakeDelivery(ports, plan.id, recordedAt);
      };
    });
  });
}

/** Locked: offices decide about every measure of the plan. */
async function planOf(ports: MeasurePorts, officeId: string): Promise<{ id: string; timeZone: string }> {
  const office = await ports.offices.byId(officeId);
  if (office === null) throw new Refusal('office-not-found', { key: officeId });
  return (await ports.plans.lock(office.planId))!;
}

interface Cause {
  commandId: string;
  recordedAt: string;
  today: IsoDate;
}

async function decided(
  ports: MeasurePorts,
  office: Office,
  command: OfficeCommand,
  cause: Cause,
): Promise<() => Promise<void>> {
  switch (command.do) {
    case 'set-contact': {
      await requireOther(ports, office.contactId, command.contact);
      return async () => {
        const contactId = await idOf(ports, command.contact);
        await recordOffice(ports, office, { type: 'contact-set', contactId }, cause);
      };
    }
    case 'set-deputy': {
      await requireOther(ports, office.deputyId, command.deputy);
      return async () => {
        const deputyId = await idOf(ports, command.deputy);
        await recordOffice(ports, office, { type: 'deputy-set', deputyId }, cause);
      };
    }
    case 'record-absence': {
      const { from, to } = command;
      const { contactId } = office;
      if (contactId === null) throw new Refusal('nobody-to-be-away');
      if (to < from) throw new Refusal('absence-ends-too-early', { from, to });
      return () => ports.offices.addAbsence({ officeId: office.id, contactId, fromOn: from, toOn: to });
    }
  }
}

/** @throws {Refusal} `contact-unchanged` when the address is the one already entered, or none was and none is given. */
async function requireOther(ports: MeasurePorts, id: string | null, given: GivenContact | null): Promise<void> {
  const [present]: (Contact | undefined)[] = id === null ? [] : await ports.contacts.byIds([id]);
  const same = given === null ? present === undefined : sameAddress(given.email, present?.email ?? null);
  if (same) throw new Refusal('contact-unchanged');
}

async function idOf({ contacts }: MeasurePorts, given: GivenContact | null): Promise<string | null> {
  if (given === null) return null;
  const { id } = await contacts.withEmail(given.email);
  if (given.name !== null) await contacts.nameIfNameless(id, given.name);
  return id;
}

async function recordOffice(
  { offices, events }: MeasurePorts,
  office: Office,
  data: OfficeEventData,
  { commandId, recordedAt, today }: Cause,
): Promise<void> {
  const event = { ...data, effectiveOn: today };
  await offices.save(evolveOffice(office, event, office.id));
  await events.append('office', office.id, office.version, [event], { commandId, recordedAt });
}
