import { asRaised, nextDayOf, raisingMoment, type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { nextDeliveryAt } from './delivery-time.ts';
import { type RecordedNotice } from './ports.ts';
import { lastDayWithMomentPast } from './raise-due.ts';

/**
 * The latest instant at which the measure may be looked at next, judging from the record as it is now; null when nothing is
 * foreseen. What a look stored may be earlier: then it looks once too often.
 *
 * @param recorded all notices of the measure.
 */
export function foreseenMoment(
  cadence: Cadence,
  plan: Plan,
  measure: Measure,
  recorded: readonly RecordedNotice[],
  now: IsoInstant,
): IsoInstant | null {
  const day = lastDayWithMomentPast(now, measure.id, plan, cadence);
  const next = nextDayOf(cadence, measure, recorded.map(asRaised), day);
  return next === null ? null : raisingMoment(next, measure.id, cadence.policy, plan.timeZone);
}

/** The same for the delivery of an active plan. */
export function foreseenDelivery(
  { calendar, policy }: Pick<Cadence, 'calendar' | 'policy'>,
  plan: Plan,
  lastDeliveryOn: IsoDate | null,
  now: IsoInstant,
): IsoInstant {
  return nextDeliveryAt(now, lastDeliveryOn, { calendar, policy, timeZone: plan.timeZone });
}
