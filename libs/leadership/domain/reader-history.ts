import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { type Reader } from './plan-on-day.ts';
import { type EarlierSummary } from './snapshot.ts';

/** A mail with a summary to one reader. */
export interface SummaryMail {
  on: IsoDate;
  /** Taken back before it was sent, refused, or returned. */
  lost: boolean;
}

/**
 * What a reader was told before. A mail that did not arrive told nothing: what it said belongs into the next one. Whoever
 * comes new need not be told what others heard long ago.
 *
 * @param earlier all summaries of the plan, whoever they went to.
 */
export function readerHistory(
  mails: readonly SummaryMail[],
  earlier: readonly EarlierSummary[],
): Pick<Reader, 'since' | 'heardUpTo'> {
  const told = new Set(mails.filter(({ lost }) => !lost).map(({ on }) => on));
  const since = latest(earlier.filter(({ on }) => told.has(on)));
  if (since !== null) return { since, heardUpTo: since.on };
  const lostOn = mails.reduce<IsoDate | null>((first, { on }) => (first === null || on < first ? on : first), null);
  const before = earlier.filter(({ on }) => lostOn === null || on < lostOn);
  return { since: null, heardUpTo: latest(before)?.on ?? null };
}

function latest(summaries: readonly EarlierSummary[]): EarlierSummary | null {
  return summaries.reduce<EarlierSummary | null>(
    (last, it) => (last === null || laterOf(it.on, last.on) === it.on ? it : last),
    null,
  );
}
