import { type IsoDate } from '#libs/calendar/domain/index';
import { type Contact } from './office.ts';

/** Days, both included, on which an office's contact is away; no reason is kept. */
export interface Absence {
  from: IsoDate;
  to: IsoDate;
}

/** What the cadence needs to know of an office to address a notice. Addresses as written; they compare without case. */
export interface OfficeAddresses {
  id: string;
  ownable: boolean;
  contact: string | null;
  /** Acts while the contact is away. */
  deputy: string | null;
  mailbox: string | null;
  /** Hears of an escalation: the office's escalation address, else its superior office. */
  superior: string | null;
  /** Of the present contact. */
  absences: readonly Absence[];
  /** The days on which another address began to act for it, the latest last (CADENCE.md, *Answers*, `takeover`). */
  contactChangedOn: readonly IsoDate[];
}

/** All addresses of a plan. */
export interface Directory {
  offices: ReadonlyMap<string, OfficeAddresses>;
  coordination: string | null;
  coordinationDeputy: string | null;
  leadership: string | null;
  /** The addresses, in lower case, whose mail comes once a week where it can wait. */
  weekly: ReadonlySet<string>;
  /** The addresses, in lower case, whose mail is in English. */
  english: ReadonlySet<string>;
}

/**
 * Who acts for an office on `day`: its contact, absent that day the deputy, else its mailbox; for an office that cannot own
 * steps or has no address, and for a step without an office, coordination (CADENCE.md, *Delivery*). Null when nobody is known.
 */
export function responsibleAddress(directory: Directory, officeId: string | null, day: IsoDate): string | null {
  const office = officeOf(directory, officeId);
  const own = office?.ownable ? (presentContact(office, day) ?? office.mailbox) : null;
  return own ?? directory.coordination;
}

/** True when the contact is away on `day`. */
export function isAway(office: OfficeAddresses, day: IsoDate): boolean {
  return office.contact !== null && office.absences.some(({ from, to }) => from <= day && day <= to);
}

/** The office's deputy; null when it has none. */
export function deputyAddress(directory: Directory, officeId: string | null): string | null {
  return officeOf(directory, officeId)?.deputy ?? null;
}

/** Whom an escalation goes to, else coordination. */
export function superiorAddress(directory: Directory, officeId: string | null): string | null {
  return officeOf(directory, officeId)?.superior ?? directory.coordination;
}

/** The language of the mails to an address; German unless it has chosen English. */
export function languageOf({ english }: Pick<Directory, 'english'>, address: string | null): Contact['language'] {
  return address !== null && english.has(address.toLowerCase()) ? 'en' : 'de';
}

/** Addresses compare without case; an unknown address equals none, not even another unknown one. */
export function sameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

function presentContact(office: OfficeAddresses, day: IsoDate): string | null {
  return isAway(office, day) ? office.deputy : office.contact;
}

function officeOf(directory: Directory, officeId: string | null): OfficeAddresses | undefined {
  return officeId === null ? undefined : directory.offices.get(officeId);
}
