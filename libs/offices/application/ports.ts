import { type IsoDate } from '#libs/calendar/domain/index';
import { type Contact, type Directory, type Office } from '../domain/index.ts';
import { type RecordedAbsence } from './directory.ts';

/** Whom a plan names for itself, as ids of contacts. */
export interface PlanContacts {
  coordinationId: string | null;
  coordinationDeputyId: string | null;
  leadershipId: string | null;
}

export interface OfficeStore {
  byId(id: string): Promise<Office | null>;
  byKey(planId: string, key: string): Promise<Office | null>;
  /** In the order of their keys. */
  ofPlan(planId: string): Promise<Office[]>;
  /** New offices; superiors among them in any order. */
  add(offices: Office[]): Promise<void>;
  /** All addresses of the plan as they stand now. */
  directoryOf(plan: { id: string } & PlanContacts): Promise<Directory>;
  lock(id: string): Promise<Office | null>;
  /** What became of a loaded one. */
  save(office: Office): Promise<void>;
  /** Those of all offices of the plan that are not forgotten yet, by their first day. */
  absencesOf(planId: string): Promise<RecordedAbsence[]>;
  addAbsence(absence: RecordedAbsence): Promise<void>;
  /** Removes the absences that ended before that day; how many. */
  forgetAbsences(endedBefore: IsoDate): Promise<number>;
}

/** Persons and functional mailboxes, erasable. */
export interface ContactStore {
  byIds(ids: readonly string[]): Promise<Contact[]>;
  /** The contact with this address, made when there is none. Addresses compare without case. */
  withEmail(email: string): Promise<Contact>;
  /** Changes what is given. */
  setPreferences(id: string, preferences: Partial<Pick<Contact, 'phone' | 'rhythm' | 'language'>>): Promise<void>;
  /** Names a contact that has no name yet. */
  nameIfNameless(id: string, name: string): Promise<void>;
}
