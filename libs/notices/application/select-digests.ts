import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  canWait,
  digestsOf,
  goesOutOn,
  goesOutWeekly,
  identityKey,
  isHard,
  isWeekly,
  leadershipDayOf,
  missingMailOf,
  noLongerHolds,
  openDatedStepsOf,
  weeklyUntil,
  type Cadence,
  type DigestKind,
  type SuppressedReason,
} from '#libs/cadence/domain/index';
import { type Undelivered } from '#libs/mail/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type RecordedNotice } from './ports.ts';
import { type Recipients } from './recipients.ts';

export interface SelectedDigest {
  kind: DigestKind;
  to: string;
  items: RecordedNotice[];
}

/** What a delivery day makes of the pending notices. One without a known recipient stays pending: a gap to be closed. */
export interface Selection {
  digests: SelectedDigest[];
  suppressed: { id: string; reason: SuppressedReason }[];
}

export interface Delivered {
  day: IsoDate;
  cadence: Pick<Cadence, 'calendar' | 'policy' | 'directory'>;
  measures: ReadonlyMap<string, Measure>;
  /** Everything raised so far, by measure. */
  raised: ReadonlyMap<string, readonly RecordedNotice[]>;
  recipients: Recipients;
  /** Absent: nothing was missed or taken back before this day. */
  arrears?: Arrears;
}

/** What was to go out or to arrive before this delivery, and did not. */
export interface Arrears {
  /** The delivery before this one; null: there was none. */
  lastDeliveryOn: IsoDate | null;
  /** Since when leadership days are looked for: before the delivery before this one if its summaries were taken back unsent. */
  leadershipSince: IsoDate | null;
  /** Ids of notices that were composed before and then taken back unsent: they wait for no weekly day again. */
  takenBack: ReadonlySet<string>;
  /** Mails that did not arrive, by number. */
  undelivered: ReadonlyMap<string, Undelivered>;
}

/** Checks every pending notice again and groups what holds by recipient and kind (CADENCE.md, *Delivery*). */
export function selectDigests(on: Delivered, pending: readonly RecordedNotice[]): Selection {
  const { holding, suppressed } = checkedAgain(on, pending);
  const { digests, suppressed: superseded } = grouped(on, holding);
  return { digests, suppressed: [...suppressed, ...superseded] };
}

/** Which of the pending notices are to go out on that day and hold, with their recipients, and which hold no more. */
export function checkedAgain(
  on: Delivered,
  pending: readonly RecordedNotice[],
): { holding: RecordedNotice[]; suppressed: Selection['suppressed'] } {
  const suppressed: Selection['suppressed'] = [];
  const holding: RecordedNotice[] = [];
  const leadershipReads = leadershipDayOn(on) !== null;
  for (const notice of pending) {
    const measure = notice.measureId === null ? null : on.measures.get(notice.measureId)!;
    const to = on.recipients.addressOf(notice, on.day);
    const goes =
      notice.role === 'leadership' ? leadershipReads && notice.on <= on.day : goesOut(on, { ...notice, to }, measure);
    if (!goes) continue;
    const reason = noLongerHolds(notice, { measure, ...on.cadence, told: wasTold(on, notice) });
    if (notice.stage === 'undeliverable' && !isStillMissing(on, notice)) {
      suppressed.push({ id: notice.id, reason: 'answered' });
    } else if (reason === null) holding.push({ ...notice, to });
    else suppressed.push({ id: notice.id, reason });
  }
  return { holding, suppressed };
}

/** What goes out by recipient and kind; of several stages of one step in one digest only the highest. */
export function grouped(on: Delivered, holding: readonly RecordedNotice[]): Selection {
  const suppressed: Selection['suppressed'] = [];
  const recorded = new Map(holding.map((notice) => [identityKey(notice), notice]));
  const digests = digestsOf(holding, (officeId) => openDatedStepsOf(on.measures.values(), officeId)).map(
    ({ kind, to, items, superseded }) => {
      for (const lower of superseded)
        suppressed.push({ id: recorded.get(identityKey(lower))!.id, reason: 'superseded' });
      return { kind, to, items: items.map((item) => recorded.get(identityKey(item))!) };
    },
  );
  // The same notices give the same mails with the same numbers.
  return { digests: digests.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), suppressed };
}

/** The leadership day whose summary goes out with this delivery, also one that was missed; null: there is none. */
export function leadershipDayOn({
  day,
  cadence,
  arrears,
}: Pick<Delivered, 'day' | 'cadence' | 'arrears'>): IsoDate | null {
  return leadershipDayOf(arrears?.leadershipSince ?? addDays(day, -1), day, cadence.calendar);
}

/** To a weekly address on its day of the week, if it can wait and was not to go out before (CADENCE.md, *Delivery*). */
function goesOut({ day, cadence, arrears }: Delivered, notice: RecordedNotice, measure: Measure | null): boolean {
  const { calendar, directory } = cadence;
  const wasToGoOut = notice.heldOn !== null || (arrears?.takenBack.has(notice.id) ?? false);
  const step = measure?.steps.find(({ id }) => id === notice.stepId) ?? null;
  if (isWeekly(directory, notice.to) && canWait(notice, step)) {
    if (wasToGoOut) return calendar.contact.has(day);
    return goesOutWeekly(notice, day, weeklyUntil(arrears?.lastDeliveryOn ?? addDays(day, -1), day, calendar));
  }
  return goesOutOn(notice, isHard(measure, notice), day, calendar);
}

/** Coordination may have said meanwhile that what the mail tells has arrived. */
function isStillMissing({ arrears }: Delivered, notice: RecordedNotice): boolean {
  return arrears === undefined || arrears.undelivered.has(missingMailOf(notice));
}

function orderOf({ kind, to }: SelectedDigest): string {
  return `${kind} ${to.toLowerCase()}`;
}

/** Whether an escalation of the deadline that a `resolved` ends was told to that address. */
function wasTold({ raised }: Delivered, notice: RecordedNotice): boolean {
  if (notice.stage !== 'resolved' || notice.measureId === null) return false;
  return (raised.get(notice.measureId) ?? []).some(
    (other) =>
      other.state === 'told' &&
      other.stage.startsWith('escalation-') &&
      other.stepId === notice.stepId &&
      other.dueVersion === notice.dueVersion &&
      sameAddress(other.to, notice.to),
  );
}
