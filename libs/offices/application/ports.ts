import { type Contact, type Directory, type Office } from '../domain/index.ts';

export interface OfficeStore {
  byId(id: string): Promise<Office | null>;
  byKey(planId: string, key: string): Promise<Office | null>;
  /** In the order of their keys. */
  ofPlan(planId: string): Promise<Office[]>;
  /** New offices; superiors among them in any order. */
  add(offices: Office[]): Promise<void>;
  /** All addresses of the plan as they stand now. */
  directoryOf(plan: { id: string; coordinationId: string | null; leadershipId: string | null }): Promise<Directory>;
}

/** Persons and functional mailboxes, erasable. */
export interface ContactStore {
  byIds(ids: readonly string[]): Promise<Contact[]>;
  /** The contact with this address, made when there is none. Addresses compare without case. */
  withEmail(email: string): Promise<Contact>;
}
