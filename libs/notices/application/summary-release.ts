import { type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { type ForecastDay } from './foreseen-deliveries.ts';
import { type LeadershipDigestPorts, withLeadership } from './leadership-digests.ts';

/**
 * Leadership's summary may carry no notice at all; so that it does not go out unseen either, each is released like a notice, by
 * this identity. One that carries a released notice needs no more.
 *
 * @param day the leadership day, also when its summary comes later.
 */
export function summaryIdentity(day: IsoDate, to: string): string {
  return `leadership-summary|${day}|${to.toLowerCase()}`;
}

/** A summary without any notice. */
export interface SummaryAlone {
  /** The identity by which it is released. */
  notice: string;
  /** The delivery day. */
  on: IsoDate;
  to: string;
}

/** Those foreseen for some days, by day and address. */
export async function summariesAlone(
  ports: LeadershipDigestPorts,
  plan: Plan,
  cadence: Cadence,
  days: readonly ForecastDay[],
): Promise<SummaryAlone[]> {
  const all: SummaryAlone[] = [];
  for (const { on, delivered, digests } of days) {
    const day = { ...delivered, cadence, foreseen: new Map() };
    const { leadershipDay, digests: composed } = await withLeadership(ports, plan, day, digests);
    if (leadershipDay === null) continue;
    for (const { kind, to, items } of composed) {
      if (kind === 'leadership' && items.length === 0) all.push({ notice: summaryIdentity(leadershipDay, to), on, to });
    }
  }
  return all;
}
