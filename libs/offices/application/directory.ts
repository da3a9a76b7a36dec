import { type IsoDate } from '#libs/calendar/domain/index';
import { type Contact, type Directory, type Office, type OfficeAddresses } from '../domain/index.ts';
import { type PlanContacts } from './ports.ts';

/** Days on which a contact of an office is away, both included. */
export interface RecordedAbsence {
  officeId: string;
  contactId: string;
  fromOn: IsoDate;
  toOn: IsoDate;
  enteredOn: IsoDate;
}

/**
 * The plan's directory from its offices and the addresses of their contacts. A superior is addressed by its mailbox, else by
 * its contact, unless the office has an escalation address of its own.
 */
export function directory(
  plan: PlanContacts,
  offices: readonly Office[],
  contacts: ReadonlyMap<string, Contact>,
  absences: readonly RecordedAbsence[],
): Directory {
  const email = (contactId: string | null): string | null =>
    contactId === null ? null : (contacts.get(contactId)?.email ?? null);
  const byId = new Map(offices.map((office) => [office.id, office]));
  const addresses = (office: Office): OfficeAddresses => {
    const superior = office.superiorId === null ? undefined : byId.get(office.superiorId);
    return {
      id: office.id,
      ownable: office.ownable,
      contact: email(office.contactId),
      deputy: email(office.deputyId),
      mailbox: email(office.mailboxId),
      superior:
        email(office.escalationId) ??
        (superior === undefined ? null : (email(superior.mailboxId) ?? email(superior.contactId))),
      absences: absences
        .filter(({ officeId, contactId }) => officeId === office.id && contactId === office.contactId)
        .map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn })),
      contactChangedOn: office.contactChangedOn,
    };
  };
  return {
    offices: new Map(offices.map((office) => [office.id, addresses(office)])),
    coordination: email(plan.coordinationId),
    coordinationDeputy: email(plan.coordinationDeputyId),
    leadership: email(plan.leadershipId),
    weekly: addressesOf(contacts, ({ rhythm }) => rhythm === 'weekly'),
    english: addressesOf(contacts, ({ language }) => language === 'en'),
  };
}

/** In lower case. */
function addressesOf(contacts: ReadonlyMap<string, Contact>, have: (contact: Contact) => boolean): Set<string> {
  return new Set([...contacts.values()].filter(have).map(({ email }) => email.toLowerCase()));
}
