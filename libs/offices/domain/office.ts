import { type IsoDate } from '#libs/calendar/domain/index';

/** Someone or something that mail can be sent to: a person or a functional mailbox. Erasable, so events carry its id only. */
export interface Contact {
  id: string;
  name: string | null;
  email: string;
  /** As people write it. */
  phone: string | null;
  rhythm: Rhythm;
  /** Of the mails to this address. */
  language: 'de' | 'en';
}

/** How often mail comes that can wait: on its day, or in one mail a week (CADENCE.md, *Delivery*). */
export type Rhythm = 'daily' | 'weekly';

/** What an office is. `mailboxId`, `contactId`, `deputyId` and `escalationId` name contacts. */
export interface OfficeDescription {
  planId: string;
  /** The office's abbreviation in the plan's tables, for example `SKK`; unique in the plan. */
  key: string;
  name: string;
  shortName: string | null;
  /** As the table says: Amt, Eigenbetrieb, Verein, Verteiler … */
  kind: string;
  /** False for distribution lists and committees: they cannot own a step. */
  ownable: boolean;
  superiorId: string | null;
  mailboxId: string | null;
  contactId: string | null;
  /** Acts while the contact is away. */
  deputyId: string | null;
  /** Where escalations go; null: to the superior. */
  escalationId: string | null;
}

/** An office (German: Stelle) as the fold of its events. */
export interface Office extends OfficeDescription {
  id: string;
  /** The days on which another contact came (not: none), or another mailbox while there was no contact, in order. */
  contactChangedOn: IsoDate[];
  version: number;
}

/** What coordination writes anew about an office. */
export type OfficeChanges = Partial<Pick<OfficeDescription, 'name' | 'shortName' | 'kind' | 'ownable'>>;

export type OfficeEventData =
  | ({ type: 'office-added' } & OfficeDescription)
  | { type: 'superior-set'; superiorId: string | null }
  | { type: 'contact-set'; contactId: string | null }
  | { type: 'deputy-set'; deputyId: string | null }
  | { type: 'mailbox-set'; mailboxId: string | null }
  | { type: 'escalation-set'; escalationId: string | null }
  | { type: 'office-described'; changes: OfficeChanges };

export type OfficeEvent = OfficeEventData & { effectiveOn: IsoDate };

/** The office after `event`; `id` names it when the event is its first. */
export function evolveOffice(office: Office | null, event: OfficeEvent, id: string): Office {
  if (event.type === 'office-added') {
    const { type: _type, effectiveOn: _on, ...description } = event;
    return { id, ...description, contactChangedOn: [], version: 1 };
  }
  if (office === null) throw new Error(`The first event of office ${id} is ${event.type}.`);
  return { ...office, ...change(office, event), version: office.version + 1 };
}

function change(office: Office, event: Exclude<OfficeEvent, { type: 'office-added' }>): Partial<Office> {
  switch (event.type) {
    case 'superior-set':
      return { superiorId: event.superiorId };
    case 'contact-set': {
      const { contactId, effectiveOn } = event;
      const contactChangedOn = contactId === null ? office.contactChangedOn : [...office.contactChangedOn, effectiveOn];
      return { contactId, contactChangedOn };
    }
    case 'deputy-set':
      return { deputyId: event.deputyId };
    case 'mailbox-set': {
      const { mailboxId, effectiveOn } = event;
      // Without a contact whoever reads the mailbox acts for the office.
      const acts = mailboxId !== null && office.contactId === null;
      return {
        mailboxId,
        contactChangedOn: acts ? [...office.contactChangedOn, effectiveOn] : office.contactChangedOn,
      };
    }
    case 'escalation-set':
      return { escalationId: event.escalationId };
    case 'office-described':
      return event.changes;
  }
}

/** The fold of an office's whole life. */
export function foldOffice(id: string, events: readonly OfficeEvent[]): Office | null {
  return events.reduce<Office | null>((office, event) => evolveOffice(office, event, id), null);
}
