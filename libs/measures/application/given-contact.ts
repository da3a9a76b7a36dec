import { isPhone, longestPhone, sameAddress, type Contact } from '#libs/offices/domain/index';
import { Refusal } from '../domain/index.ts';
import { type MeasurePorts } from './ports.ts';

/** Whom mail can go to: a person or a functional mailbox. */
export interface GivenContact {
  name: string | null;
  email: string;
  /** As people write it; null or empty: none any more; absent: says nothing about it. */
  phone?: string | null;
}

export async function contactWithId(
  { contacts }: Pick<MeasurePorts, 'contacts'>,
  id: string | null,
): Promise<Contact | null> {
  return id === null ? null : ((await contacts.byIds([id]))[0] ?? null);
}

/** Whether `given` is the address already entered, or none was and none is given. */
export function sameContact(present: Contact | null, given: GivenContact | null): boolean {
  return given === null ? present === null : sameAddress(given.email, present?.email ?? null);
}

/** @throws {Refusal} `contact-unchanged` */
export async function requireOther(ports: MeasurePorts, id: string | null, given: GivenContact | null): Promise<void> {
  if (sameContact(await contactWithId(ports, id), given)) throw new Refusal('contact-unchanged');
}

/** The contact with the given address, made when there is none; null when none is given. */
export async function idOf(ports: MeasurePorts, given: GivenContact): Promise<string>;
export async function idOf(ports: MeasurePorts, given: GivenContact | null): Promise<string | null>;
export async function idOf({ contacts }: MeasurePorts, given: GivenContact | null): Promise<string | null> {
  if (given === null) return null;
  const { id } = await contacts.withEmail(given.email);
  if (given.name !== null) await contacts.nameIfNameless(id, given.name);
  const phone = phoneOf(given);
  if (phone !== undefined) await contacts.setPreferences(id, { phone });
  return id;
}

/**
 * The phone to enter; null: none any more; undefined: nothing is said about it.
 *
 * @throws {Refusal} `phone-unclear`
 */
export function phoneOf({ phone }: GivenContact): string | null | undefined {
  if (phone === undefined) return undefined;
  const written = phone?.trim() ?? '';
  if (!isPhone(written)) throw new Refusal('phone-unclear', { most: String(longestPhone) });
  return written === '' ? null : written;
}
