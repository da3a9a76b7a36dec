import { Temporal } from 'temporal-polyfill';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type CadencePolicy } from './policy.ts';

/** An instant as ISO 8601 text in UTC. */
export type IsoInstant = string;

/**
 * The instant at which the stages of `day` are raised for a measure: within the policy's window, spread by a hash of the
 * measure's id, so that a plan's measures do not all wake at once (CADENCE.md, *Delivery*).
 */
export function raisingMoment(day: IsoDate, measureId: string, policy: CadencePolicy, timeZone: string): IsoInstant {
  const from = minutes(policy.raising.from);
  const width = Math.max(1, minutes(policy.raising.to) - from);
  return at(day, from + (hash(measureId) % width), timeZone);
}

/** The instant of a wall-clock time `HH:MM` on `day`. */
export function wallClockMoment(day: IsoDate, time: string, timeZone: string): IsoInstant {
  return at(day, minutes(time), timeZone);
}

/** The day and the wall-clock time `HH:MM` at `instant`. */
export function wallClockOf(instant: IsoInstant, timeZone: string): { day: IsoDate; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { day: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

function at(day: IsoDate, minuteOfDay: number, timeZone: string): IsoInstant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString();
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
