import { type IsoDate } from '#libs/calendar/domain/index';
import { sameAddress, type Directory, type OfficeAddresses } from './directory.ts';

/** What changes who acts for an office. */
export type OfficeChange =
  { do: 'set-contact'; contact: string | null } | { do: 'record-absence'; from: IsoDate; to: IsoDate };

/**
 * The directory after a change on the day `on`; the same object when the rules refuse it: a contact that is the same, an absence
 * of nobody or one that ends before it begins (CADENCE.md, *Answers*). An absence belongs to the contact and goes with it.
 */
export function directoryAfter(directory: Directory, officeId: string, change: OfficeChange, on: IsoDate): Directory {
  const office = directory.offices.get(officeId);
  const changed = office === undefined ? null : officeAfter(office, change, on);
  if (changed === null) return directory;
  return { ...directory, offices: new Map(directory.offices).set(officeId, changed) };
}

function officeAfter(office: OfficeAddresses, change: OfficeChange, on: IsoDate): OfficeAddresses | null {
  if (change.do === 'record-absence') {
    if (office.contact === null || change.to < change.from) return null;
    return { ...office, absences: [...office.absences, { from: change.from, to: change.to }] };
  }
  const { contact } = change;
  if (contact === office.contact || sameAddress(contact, office.contact)) return null;
  const contactChangedOn = contact === null ? office.contactChangedOn : [...office.contactChangedOn, on];
  return { ...office, contact, absences: [], contactChangedOn };
}
