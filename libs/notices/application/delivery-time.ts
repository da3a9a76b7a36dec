import { addDays, laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { wallClockMoment, wallClockOf, type CadencePolicy } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';

/** What decides when a plan's digests are composed. */
export interface DeliveryRules {
  calendar: Calendar;
  policy: Pick<CadencePolicy, 'deliveryTime' | 'deliveryHours'>;
  timeZone: string;
}

/**
 * The day whose digests are to be composed at `now`: today, if it is a working day not yet delivered, at or after the
 * delivery time and inside the delivery hours (CADENCE.md, *Delivery*); else null. A delivery that was missed is thereby made
 * up for at the next moment inside the hours.
 */
export function deliveryDayAt(now: IsoInstant, lastDeliveryOn: IsoDate | null, rules: DeliveryRules): IsoDate | null {
  const { day, time } = wallClockOf(now, rules.timeZone);
  if (lastDeliveryOn !== null && day <= lastDeliveryOn) return null;
  if (time < startOf(rules) || time >= rules.policy.deliveryHours.to) return null;
  return rules.calendar.working.has(day) ? day : null;
}

/** The first delivery time of a working day not yet delivered; not before `now` unless that one is due now. */
export function nextDeliveryAt(now: IsoInstant, lastDeliveryOn: IsoDate | null, rules: DeliveryRules): IsoInstant {
  const { day, time } = wallClockOf(now, rules.timeZone);
  const from = time >= rules.policy.deliveryHours.to ? addDays(day, 1) : day;
  const undelivered = lastDeliveryOn === null ? from : laterOf(from, addDays(lastDeliveryOn, 1));
  return wallClockMoment(rules.calendar.working.first(undelivered), startOf(rules), rules.timeZone);
}

/** The end of the delivery hours of a day: later no mail of that day goes out. */
export function endOfDelivery(day: IsoDate, { policy, timeZone }: Omit<DeliveryRules, 'calendar'>): IsoInstant {
  return wallClockMoment(day, policy.deliveryHours.to, timeZone);
}

/** `HH:MM`; such times sort like the hours they name. */
function startOf({ policy }: DeliveryRules): string {
  return policy.deliveryTime < policy.deliveryHours.from ? policy.deliveryHours.from : policy.deliveryTime;
}
