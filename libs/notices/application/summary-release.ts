import { type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { type Forecast } from './forecast.ts';
import { type LeadershipDigestPorts, withLeadership } from './leadership-digests.ts';

/**
 * Leadership's summary may carry no notice at all; so that it does not go out unseen either, the summaries of a day are released
 * like a notice, by this identity. One that carries a released notice needs no more.
 */
export function summaryIdentity(day: IsoDate): string {
  return `leadership-summary|${day}`;
}

/** To whom a summary without any notice would go on the day of the forecast. */
export async function summariesAlone(
  ports: LeadershipDigestPorts,
  plan: Plan,
  cadence: Cadence,
  { delivered, digests }: Pick<Forecast, 'delivered' | 'digests'>,
): Promise<string[]> {
  const composed = await withLeadership(ports, plan, { ...delivered, cadence, foreseen: new Map() }, digests);
  return composed.digests.flatMap(({ kind, to, items }) => (kind === 'leadership' && items.length === 0 ? [to] : []));
}
