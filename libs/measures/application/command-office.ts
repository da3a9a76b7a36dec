import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { evolveOffice, isAtOrBelow, type Office, type OfficeEventData } from '#libs/offices/domain/index';
import { Refusal, requireInReach } from '../domain/index.ts';
import { contactWithId, type GivenContact, idOf, requireOther } from './given-contact.ts';
import { once } from './once.ts';
import { type Preferences, preferred } from './preferences.ts';
import { type CommandOutcome, type MeasurePorts, type Transaction } from './ports.ts';
import { wakeDelivery, wakeMeasures } from './wake.ts';

/** Who acts for an office; null: nobody in that place any more. */
export type OfficeCommand =
  | { do: 'set-contact'; contact: GivenContact | null }
  | { do: 'set-deputy'; deputy: GivenContact | null }
  | { do: 'set-mailbox'; mailbox: GivenContact | null }
  /** Where escalations go; null: to the superior office. */
  | { do: 'set-escalation'; escalation: GivenContact | null }
  | { do: 'set-superior'; superiorId: string | null }
  /** How mail comes to the office's contact, else to its mailbox. */
  | { do: 'set-preferences'; preferences: Preferences }
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
      digest: null,
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
    case 'set-mailbox': {
      await requireOther(ports, office.mailboxId, command.mailbox);
      return async () => {
        const mailboxId = await idOf(ports, command.mailbox);
        await recordOffice(ports, office, { type: 'mailbox-set', mailboxId }, cause);
      };
    }
    case 'set-escalation': {
      await requireOther(ports, office.escalationId, command.escalation);
      return async () => {
        const escalationId = await idOf(ports, command.escalation);
        await recordOffice(ports, office, { type: 'escalation-set', escalationId }, cause);
      };
    }
    case 'set-superior': {
      const { superiorId } = command;
      await requireSuperior(ports, office, superiorId);
      return () => recordOffice(ports, office, { type: 'superior-set', superiorId }, cause);
    }
    case 'set-preferences': {
      const contact = await contactWithId(ports, office.contactId ?? office.mailboxId);
      if (contact === null) throw new Refusal('no-contact');
      return preferred(ports, contact, command.preferences);
    }
    case 'record-absence': {
      const { from, to } = command;
      const { contactId } = office;
      if (contactId === null) throw new Refusal('nobody-to-be-away');
      if (to < from) throw new Refusal('absence-ends-too-early', { from, to });
      requireInReach(from, to);
      return () =>
        ports.offices.addAbsence({ officeId: office.id, contactId, fromOn: from, toOn: to, enteredOn: cause.today });
    }
  }
}

/** @throws {Refusal} `superior-unchanged`, `office-not-found`, `superior-below` when escalations would go round in circles. */
async function requireSuperior({ offices }: MeasurePorts, office: Office, superiorId: string | null): Promise<void> {
  if (superiorId === office.superiorId) throw new Refusal('superior-unchanged');
  if (superiorId === null) return;
  const ofPlan = await offices.ofPlan(office.planId);
  const superior = ofPlan.find(({ id }) => id === superiorId);
  if (superior === undefined) throw new Refusal('office-not-found', { key: superiorId });
  if (isAtOrBelow(ofPlan, superiorId, office.id)) {
    throw new Refusal('superior-below', { superior: superior.key, office: office.key });
  }
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
