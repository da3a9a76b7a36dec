import { digestKindOf, digestsOf, identityKey, openDatedStepsOf } from '#libs/cadence/domain/index';
import { type RecordedNotice } from './ports.ts';
import { checkedAgain, type Delivered, grouped, type Selection } from './select-digests.ts';

/** A selection of which only what is released goes out. */
export interface ReleasedSelection extends Selection {
  /** What would go out if it were released: it stays pending and is offered again. */
  held: RecordedNotice[];
}

/**
 * Coordination's own digest needs no release: it is the one that says what waits to be released, and it goes to nobody but
 * those who would release it.
 */
export function needsRelease({ role }: Pick<RecordedNotice, 'role'>): boolean {
  return digestKindOf(role) !== 'coordination';
}

/**
 * What of the pending notices goes out in the mail mode `approve` (CADENCE.md, *Delivery*). Only what goes out supersedes: a
 * lower stage, released or not, of which a higher one goes to the same address.
 *
 * @param released identities.
 */
export function selectReleased(
  on: Delivered,
  pending: readonly RecordedNotice[],
  released: ReadonlySet<string>,
): ReleasedSelection {
  const { holding, suppressed } = checkedAgain(on, pending);
  const goes = (notice: RecordedNotice): boolean => !needsRelease(notice) || released.has(identityKey(notice));
  const going = holding.filter(goes);
  const selection = grouped(on, going);
  const goingTo = new Map<string, RecordedNotice[]>(holding.map((notice) => [addressee(notice), []]));
  for (const notice of going) goingTo.get(addressee(notice))!.push(notice);
  const held: RecordedNotice[] = [];
  for (const notice of holding) {
    if (goes(notice) || notice.to === null) continue;
    if (isSuperseded(on, notice, goingTo.get(addressee(notice))!))
      suppressed.push({ id: notice.id, reason: 'superseded' });
    else held.push(notice);
  }
  return { ...selection, suppressed: [...suppressed, ...selection.suppressed], held };
}

/** Kind of digest and address. */
function addressee({ role, to }: RecordedNotice): string {
  return `${digestKindOf(role)} ${to?.toLowerCase() ?? ''}`;
}

/**
 * Asking less urgently after a higher stage was told would be read as a step back.
 *
 * @param beside what goes to the same address.
 */
function isSuperseded(on: Delivered, notice: RecordedNotice, beside: readonly RecordedNotice[]): boolean {
  return digestsOf([...beside, notice], (officeId) => openDatedStepsOf(on.measures.values(), officeId)).some(
    ({ superseded }) => superseded.includes(notice),
  );
}
