import { type Plan } from '#libs/measures/domain/index';
import { type ContactStore } from '#libs/offices/index';

/** An address to which leadership's summary goes. */
export interface LeadershipAddress {
  to: string;
  /** Offices whose divisions are read in rows; null: the whole plan. */
  divisions: string[] | null;
}

/**
 * Who reads leadership's summary, each address once: the leadership of the plan all of it, every further leader the own
 * division. By address.
 *
 * @param leadership the address of the plan's leadership.
 */
export async function leadershipReaders(
  contacts: Pick<ContactStore, 'byIds'>,
  { leaders }: Pick<Plan, 'leaders'>,
  leadership: string | null,
): Promise<LeadershipAddress[]> {
  const readers = new Map<string, LeadershipAddress>();
  if (leadership !== null) readers.set(leadership.toLowerCase(), { to: leadership, divisions: null });
  const known = leaders.length === 0 ? [] : await contacts.byIds(leaders.map(({ contactId }) => contactId));
  for (const { contactId, officeId } of leaders) {
    const to = known.find(({ id }) => id === contactId)?.email;
    if (to === undefined) continue;
    const same = readers.get(to.toLowerCase());
    if (same === undefined) readers.set(to.toLowerCase(), { to, divisions: [officeId] });
    else same.divisions?.push(officeId);
  }
  return [...readers.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reader]) => reader);
}
