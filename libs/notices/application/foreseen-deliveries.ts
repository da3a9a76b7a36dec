import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  asRaised,
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
import { afterDelivery } from './after-delivery.ts';
import { type RecordedNotice } from './ports.ts';
import { Recipients } from './recipients.ts';
import { type Delivered, selectDigests, type SelectedDigest } from './select-digests.ts';
import { needsRelease } from './select-released.ts';

/** The record as a forecast reads it. Days are plain dates in the plan's time zone. */
export interface ForecastSources {
  planId: string;
  cadence: Cadence;
  measures: readonly Measure[];
  /** Ids of the measures of which something may come up to the last day asked for (`movingMeasures`). */
  moving: ReadonlySet<string>;
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

export interface ForecastDay {
  on: IsoDate;
  /** Only what needs a release: to offices and to leadership. What a higher stage supersedes is not among it. */
  digests: SelectedDigest[];
  /** The day as its delivery would find it. */
  delivered: Delivered;
}

/** Deliveries to come, one after the other: each finds what the one before left. */
export class ForeseenDeliveries {
  private readonly measures: Map<string, Measure>;
  private readonly raised: Map<string, RecordedNotice[]>;
  /** What concerns no measure. */
  private others: RecordedNotice[];
  private readonly recipients: Recipients;
  private lastDeliveryOn: IsoDate | null;
  private lookedAtUpTo: IsoDate | null = null;

  constructor(private readonly sources: ForecastSources) {
    const { measures, notices, cadence, offices, lastDeliveryOn } = sources;
    this.measures = new Map(measures.map((measure) => [measure.id, measure]));
    this.raised = new Map(measures.map(({ id }) => [id, []]));
    this.others = notices.filter(({ measureId }) => measureId === null);
    for (const notice of notices) if (notice.measureId !== null) this.raised.get(notice.measureId)?.push(notice);
    this.recipients = new Recipients(cadence.directory, offices);
    this.lastDeliveryOn = lastDeliveryOn;
  }

  /** To be asked for later and later days. */
  deliver(on: IsoDate): ForecastDay {
    const { calendar } = this.sources.cadence;
    const after = this.lastDeliveryOn ?? addDays(on, -1);
    const weekly = weeklyUntil(after, on, calendar);
    this.raiseUpTo(on, weekly);
    this.addTakeovers(after, on);
    const latest = weekly ?? on;
    const delivered = this.delivered(on);
    const pending = [...this.raised.values(), this.others]
      .flat()
      .filter((notice) => notice.state === 'pending' && notice.on <= latest && needsRelease(notice));
    const selection = selectDigests(delivered, pending);
    if (pending.length > 0) {
      for (const id of new Set(pending.map(({ measureId }) => measureId))) {
        if (id !== null) this.raised.set(id, afterDelivery(on, selection, this.raised.get(id)!));
      }
      this.others = afterDelivery(on, selection, this.others);
    }
    this.lastDeliveryOn = on;
    return { on, digests: selection.digests, delivered };
  }

  private raiseUpTo(on: IsoDate, weekly: IsoDate | null): void {
    const { cadence, moving, planId, today } = this.sources;
    const from = this.lookedAtUpTo === null ? today : addDays(this.lookedAtUpTo, 1);
    for (const [id, before] of this.measures) {
      if (!moving.has(id)) continue;
      const known = this.raised.get(id)!;
      const { measure, fresh } = this.raisedUpTo(before, known, from, on);
      if (weekly !== null) {
        fresh.push(...raiseAhead(cadence, measure, [...known.map(asRaised), ...fresh], on, weekly));
      }
      this.measures.set(id, measure);
      if (fresh.length > 0) this.raised.set(id, [...known, ...fresh.map((notice) => asRecorded(notice, planId))]);
    }
    this.lookedAtUpTo = on;
  }

  /** Day by day, as the process raises. */
  private raisedUpTo(
    before: Measure,
    known: readonly RecordedNotice[],
    from: IsoDate,
    until: IsoDate,
  ): { measure: Measure; fresh: Notice[] } {
    const { cadence } = this.sources;
    let measure = before;
    const raised: Notice[] = known.map(asRaised);
    const fresh: Notice[] = [];
    for (let day: IsoDate | null = from; day !== null && day <= until; day = nextDayOf(cadence, measure, raised, day)) {
      const result = raise(cadence, measure, raised, day);
      measure = result.measure;
      raised.push(...result.notices);
      fresh.push(...result.notices);
    }
    return { measure, fresh };
  }

  private addTakeovers(after: IsoDate, on: IsoDate): void {
    const known = new Set(this.others.map(identityKey));
    const fresh = takeovers(this.sources.cadence, [...this.measures.values()], after, on);
    for (const notice of fresh) {
      if (!known.has(identityKey(notice))) this.others.push(asRecorded(notice, this.sources.planId));
    }
  }

  /** As the delivery of `on` finds it, whatever later ones do. */
  private delivered(on: IsoDate): Delivered {
    const { cadence, takenBack } = this.sources;
    return {
      day: on,
      cadence,
      measures: new Map(this.measures),
      raised: new Map(this.raised),
      recipients: this.recipients,
      arrears: {
        lastDeliveryOn: this.lastDeliveryOn,
        leadershipSince: this.lastDeliveryOn,
        takenBack,
        undelivered: new Map(),
      },
    };
  }
}

/** As the record would keep it; the identity stands for the id that it does not have yet. */
function asRecorded(notice: Notice, planId: string): RecordedNotice {
  const state = notice.suppressed === null ? 'pending' : 'suppressed';
  return { ...notice, id: identityKey(notice), planId, state, raisedAt: '', toldOn: null, heldOn: null };
}
