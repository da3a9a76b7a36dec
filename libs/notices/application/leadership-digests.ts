import { type IsoDate } from '#libs/calendar/domain/index';
import { type EarlierSummary, leadershipSummary, readerHistory } from '#libs/leadership/domain/index';
import { type LeadershipSummary } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { type ContactStore } from '#libs/offices/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type DeliveryDay } from './digest-items.ts';
import { leadershipDay as planOnLeadershipDay, type LeadershipDayPorts } from './leadership-day.ts';
import { leadershipReaders } from './leadership-readers.ts';
import { leadershipDayOn, type SelectedDigest } from './select-digests.ts';

export interface LeadershipDigestPorts extends LeadershipDayPorts {
  contacts: Pick<ContactStore, 'byIds'>;
}

/** A digest with what leadership reads beside its notices; null for everybody else. */
export interface DigestToCompose extends SelectedDigest {
  summary: LeadershipSummary | null;
}

export interface WithLeadership {
  /** The leadership day whose summaries go out; null: there is none. */
  leadershipDay: IsoDate | null;
  digests: DigestToCompose[];
  /** How the plan stands, to be kept for the next summary; null when none goes out. */
  snapshot: EarlierSummary | null;
}

/**
 * The digests of a day; on leadership days, and on the next contact day after one that was missed, with a summary for each reader
 * who has one to read, also without any notice (CADENCE.md, *Delivery*, Leadership). To be asked anew after a mail was taken
 * back: then its words belong into the new one.
 *
 * @param digests what goes out of the notices.
 */
export async function withLeadership(
  ports: LeadershipDigestPorts,
  plan: Plan,
  on: DeliveryDay,
  digests: readonly SelectedDigest[],
): Promise<WithLeadership> {
  const composed: DigestToCompose[] = digests.map((digest) => ({ ...digest, summary: null }));
  const leadershipDay = leadershipDayOn(on);
  if (leadershipDay === null) return { leadershipDay, digests: composed, snapshot: null };
  const planOnDay = await planOnLeadershipDay(ports, plan, on, digests);
  const earlier = await ports.leadership.summariesOf(plan.id);
  const mails = await ports.leadership.mailsOf(plan.id);
  for (const { to, divisions } of await leadershipReaders(ports.contacts, plan, on.cadence.directory.leadership)) {
    const reader = { divisions, ...readerHistory(mails.get(to.toLowerCase()) ?? [], earlier) };
    const { summary, worthSending } = leadershipSummary(planOnDay, reader);
    const own = composed.find((digest) => digest.kind === 'leadership' && sameAddress(digest.to, to));
    if (own !== undefined) own.summary = summary;
    else if (worthSending) composed.push({ kind: 'leadership', to, items: [], summary });
  }
  const sent = composed.some(({ summary }) => summary !== null);
  return { leadershipDay, digests: composed, snapshot: sent ? { on: on.day, measures: planOnDay.snapshot } : null };
}
