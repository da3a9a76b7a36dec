import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  identityKey,
  nextDayOf,
  raise,
  raiseAhead,
  takeovers,
  weeklyUntil,
  type Cadence,
  type Notice,
} from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { type Office } from '#libs/offices/domain/index';
import { asRaised } from './as-raised.ts';
import { type RecordedNotice } from './ports.ts';
import { Recipients } from './recipients.ts';
import { type Delivered, selectDigests, type SelectedDigest } from './select-digests.ts';
import { needsRelease } from './select-released.ts';

/** The record as a forecast reads it. Days are plain dates in the plan's time zone. */
export interface ForecastSources {
  planId: string;
  cadence: Cadence;
  measures: readonly Measure[];
  offices: readonly Office[];
  /** All of the plan. */
  notices: readonly RecordedNotice[];
  /** Ids of those that are pending because the mail that carried them was taken back. */
  takenBack: ReadonlySet<string>;
  /** The last day whose digests were composed. */
  lastDeliveryOn: IsoDate | null;
  today: IsoDate;
  /** The day of the next delivery: a working day. */
  nextDeliveryOn: IsoDate;
}

/** What would go out next if nothing changes and everything is released. */
export interface Forecast {
  on: IsoDate;
  /** Only what needs a release: to offices and to leadership. What a higher stage supersedes is not among it. */
  digests: SelectedDigest[];
  /** The day as its delivery would find it. */
  delivered: Delivered;
}

/**
 * What would go out on the next contact day, or on a working day before it on which something about a hard deadline goes out:
 * what is pending, and what will be raised until then, checked like at a delivery. It holds from the afternoon of the contact day
 * before; coordination's sheet of that morning shows it already, so that there is a working day to release it. What is answered
 * or commanded after that changes it.
 *
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function forecast(sources: ForecastSources): Forecast {
  const { cadence, nextDeliveryOn } = sources;
  const { working, contact } = cadence.calendar;
  const last = contact.first(nextDeliveryOn);
  for (let day = nextDeliveryOn; day < last; day = working.add(day, 1)) {
    const early = forecastFor(sources, day);
    if (early.digests.length > 0) return early;
  }
  return forecastFor(sources, last);
}

/** The same for one day: `on` is a working day from `nextDeliveryOn` on. */
export function forecastFor(sources: ForecastSources, on: IsoDate): Forecast {
  const { planId, cadence, offices, notices, takenBack, lastDeliveryOn } = sources;
  const after = lastDeliveryOn ?? addDays(on, -1);
  const weekly = weeklyUntil(after, on, cadence.calendar);
  const measures = new Map<string, Measure>();
  const raised = new Map<string, RecordedNotice[]>();
  const added: Notice[] = [];
  const recorded = new Map<string | null, RecordedNotice[]>(sources.measures.map(({ id }) => [id, []]));
  for (const notice of notices) recorded.get(notice.measureId)?.push(notice);
  for (const before of sources.measures) {
    const known = recorded.get(before.id)!;
    const { measure, fresh } = raisedUpTo(sources, before, known, on);
    if (weekly !== null) {
      const all = [...known.map(asRaised), ...fresh];
      fresh.push(...raiseAhead(cadence, measure, all, on, weekly));
    }
    measures.set(measure.id, measure);
    raised.set(measure.id, [...known, ...fresh.map((notice) => asRecorded(notice, planId))]);
    added.push(...fresh);
  }
  const known = new Set(notices.map(identityKey));
  const ofOffices = takeovers(cadence, [...measures.values()], after, on);
  added.push(...ofOffices.filter((notice) => !known.has(identityKey(notice))));

  const recipients = new Recipients(cadence.directory, offices);
  const arrears = { lastDeliveryOn, takenBack, undelivered: new Map() };
  const delivered: Delivered = { day: on, cadence, measures, raised, recipients, arrears };
  const latest = weekly ?? on;
  const pending = [...notices, ...added.map((notice) => asRecorded(notice, planId))].filter(
    (notice) => notice.state === 'pending' && notice.on <= latest,
  );
  const { digests } = selectDigests(delivered, pending.filter(needsRelease));
  return { on, digests, delivered };
}

/** Day by day, as the process raises. */
function raisedUpTo(
  { cadence, today }: ForecastSources,
  before: Measure,
  known: readonly RecordedNotice[],
  until: IsoDate,
): { measure: Measure; fresh: Notice[] } {
  let measure = before;
  const raised: Notice[] = known.map(asRaised);
  const fresh: Notice[] = [];
  for (let day: IsoDate | null = today; day !== null && day <= until; day = nextDayOf(cadence, measure, raised, day)) {
    const result = raise(cadence, measure, raised, day);
    measure = result.measure;
    raised.push(...result.notices);
    fresh.push(...result.notices);
  }
  return { measure, fresh };
}

/** As the record would keep it; the identity stands for the id that it does not have yet. */
function asRecorded(notice: Notice, planId: string): RecordedNotice {
  const state = notice.suppressed === null ? 'pending' : 'suppressed';
  return { ...notice, id: identityKey(notice), planId, state, raisedAt: '', toldOn: null, heldOn: null };
}
