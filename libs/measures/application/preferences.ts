import { type Contact } from '#libs/offices/domain/index';
import { Refusal } from '../domain/index.ts';
import { type MeasurePorts } from './ports.ts';

/** How mail comes to an address. It belongs to the address: it holds wherever that is entered, in every plan. */
export type Preferences = Partial<Pick<Contact, 'rhythm' | 'language'>>;

/**
 * What writes it.
 *
 * @throws {Refusal} `preferences-unchanged`
 */
export function preferred(
  { contacts }: Pick<MeasurePorts, 'contacts'>,
  contact: Contact,
  preferences: Preferences,
): () => Promise<void> {
  const wanted = { ...contact, ...preferences };
  if (wanted.rhythm === contact.rhythm && wanted.language === contact.language) {
    throw new Refusal('preferences-unchanged');
  }
  return () => contacts.setPreferences(contact.id, preferences);
}
