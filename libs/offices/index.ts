export { directory, type RecordedAbsence } from './application/directory.ts';
export { type ContactStore, type OfficeStore, type PlanContacts } from './application/ports.ts';
export { ContactRow } from './persistence/contact-row.ts';
export { contactStore } from './persistence/contact-store.ts';
export { OfficeRow } from './persistence/office-row.ts';
export { officeStore } from './persistence/office-store.ts';
export { AbsenceRow } from './persistence/absence-row.ts';
