import { type Day } from './calendar.ts';
import { type Outcome } from './outcome.ts';
import { sameAddress } from './recipients.ts';
import { type OfficeRecord } from './record.ts';

/** An absence ends when the contact changes. */
export function changeContact(office: OfficeRecord, contact: string | null, today: Day): Outcome {
  if (contact === office.contact || sameAddress(contact, office.contact)) return 'refused';
  office.contact = contact;
  office.absences = [];
  if (contact !== null) office.newContactOn = today;
  return 'accepted';
}

/** It belongs to the contact that the office has on the day of the command. */
export function enterAbsence(office: OfficeRecord, from: Day, to: Day): Outcome {
  if (office.contact === null || to < from) return 'refused';
  office.absences.push({ from, to });
  return 'accepted';
}
