import {
  asRaised,
  dayToRaise,
  goesOutOn,
  identityKey,
  isHard,
  passingTermsOf,
  plannedNotices,
  raise,
  seriesOf,
  type Cadence,
  type Notice,
} from '#libs/cadence/domain/index';
import { addDays, laterOf, type IsoDate, yearsLater } from '#libs/calendar/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Measure, nextPassing } from '#libs/measures/domain/index';
import { type RecordedNotice, type Recipients, selectDigests } from '#libs/notices/index';
import { urgencyOf } from './german/mail-words.ts';

/** What is known of a plan's mails to come. Days are plain dates in the plan's time zone. */
export interface Foresight {
  cadence: Cadence;
  recipients: Recipients;
  now: IsoInstant;
  today: IsoDate;
  /** The day of the last delivery, and the first one still to come. */
  lastDeliveryOn: IsoDate | null;
  nextDeliveryOn: IsoDate;
}

/** A mail to come with what it says about one measure. */
export interface ForeseenMail {
  on: IsoDate;
  items: RecordedNotice[];
}

/**
 * The next mail about `measure` if nobody does anything: what waits for the next delivery, else what is raised next, gone
 * through with the rules of raising and delivery themselves. Of several on one day the most urgent; null when none is foreseen
 * in the next five years.
 *
 * @param recorded all notices of the measure.
 */
export function nextMailAbout(
  foresight: Foresight,
  measure: Measure,
  recorded: readonly RecordedNotice[],
): ForeseenMail | null {
  const furthest = yearsLater(foresight.today, furthestYears);
  for (const mail of mailsAhead(foresight, measure, recorded, furthest)) return mail;
  return null;
}

/**
 * Years from today beyond which no mail is looked for: a measure is asked for its status for ever, and a mail about a step may
 * never go out.
 */
export const furthestYears = 5;

/** Calendar days after the last deadline of a measure beyond which no mail about a step is looked for. */
const furthestDays = 366;

/** The next mails in which each step of `measure` stands, by step id; steps without one in the next five years are absent. */
export function nextMailsAboutSteps(
  foresight: Foresight,
  measure: Measure,
  recorded: readonly RecordedNotice[],
): Map<string, ForeseenMail> {
  const found = new Map<string, ForeseenMail>();
  const open = measure.steps.filter(({ status }) => status === 'open');
  const deadlines = open.flatMap(({ dueOn }) => dueOn ?? []);
  const [lastOfSteps, last] = [
    addDays(deadlines.reduce(laterOf, foresight.today), furthestDays),
    yearsLater(foresight.today, furthestYears),
  ];
  const furthest = lastOfSteps < last ? lastOfSteps : last;
  for (const mail of mailsAhead(foresight, measure, recorded, furthest)) {
    for (const { stepId } of mail.items) {
      if (stepId === null || found.has(stepId)) continue;
      found.set(stepId, { on: mail.on, items: mail.items.filter((item) => item.stepId === stepId) });
    }
    if (found.size === open.length) break;
  }
  return found;
}

/** Up to the day `furthest`, also those of one day one after the other: the most urgent first. What is said in between is nothing. */
function* mailsAhead(
  foresight: Foresight,
  before: Measure,
  recorded: readonly RecordedNotice[],
  furthest: IsoDate,
): Generator<ForeseenMail> {
  const { cadence, recipients, today } = foresight;
  const known: Notice[] = recorded.map((notice) => arriving(foresight, asRaised(notice)));
  const hasAddress = (notice: RecordedNotice): boolean => recipients.addressOf(notice, today) !== null;
  let measure = before;
  let waiting = recorded.filter((notice) => notice.state === 'pending' && hasAddress(notice));
  for (let day = today; ;) {
    const raising = nextRaising(cadence, measure, known, day);
    const delivery = first(waiting.map((notice) => deliveryOf(foresight, measure, notice)));
    if (delivery !== null && (raising === null || delivery < raising)) {
      if (delivery > furthest) return;
      for (const items of mostUrgentFirst(foresight, measure, recorded, waiting, delivery))
        yield { on: delivery, items };
      waiting = waiting.filter((notice) => deliveryOf(foresight, measure, notice) > delivery);
    } else {
      if (raising === null || raising > furthest) return;
      const raised = raise(cadence, measure, known, raising);
      measure = raised.measure;
      known.push(...raised.notices);
      const effective = raised.notices.filter((notice) => notice.suppressed === null);
      waiting.push(...effective.map((notice) => pending(foresight, measure, notice)).filter(hasAddress));
      day = raising;
    }
  }
}

/** A mail of the last delivery may still be on its way; an older one that has not arrived may never do. */
function arriving({ lastDeliveryOn }: Foresight, notice: RecordedNotice): RecordedNotice {
  const onItsWay = notice.toldOn !== null && notice.toldOn === lastDeliveryOn;
  return { ...notice, arrivedOn: notice.arrivedOn ?? (onItsWay ? notice.toldOn : null) };
}

/** The first day from `day` on which something is raised, or time itself changes the measure. What waits for a mail to arrive has no day yet. */
function nextRaising(cadence: Cadence, measure: Measure, known: readonly Notice[], day: IsoDate): IsoDate | null {
  const ahead = plannedNotices(cadence, measure, known);
  const days = ahead.map((planned) => {
    const series = seriesOf(cadence.calendar, measure, planned);
    return dayToRaise(planned, ahead, known, series, cadence.policy);
  });
  const passing = nextPassing(measure, passingTermsOf(cadence));
  const next = first([...days, passing].filter((it) => it !== null));
  return next === null ? null : laterOf(next, day);
}

function deliveryOf({ cadence, nextDeliveryOn }: Foresight, measure: Measure, notice: Notice): IsoDate {
  const { working } = cadence.calendar;
  const hard = isHard(measure, notice);
  let day = working.first(laterOf(notice.on, nextDeliveryOn));
  while (!goesOutOn(notice, hard, day, cadence.calendar)) day = working.add(day, 1);
  return day;
}

/** What goes out on `day` by digest, the one with the most urgent stage first. */
function mostUrgentFirst(
  { cadence, recipients }: Foresight,
  measure: Measure,
  recorded: readonly RecordedNotice[],
  waiting: readonly RecordedNotice[],
  day: IsoDate,
): RecordedNotice[][] {
  const measures = new Map([[measure.id, measure]]);
  const raised = new Map([[measure.id, recorded]]);
  const urgency = (items: readonly RecordedNotice[]): number => Math.min(...items.map(({ stage }) => urgencyOf(stage)));
  return selectDigests({ day, cadence, measures, raised, recipients }, waiting)
    .digests.map(({ items }) => items)
    .filter((items) => items.length > 0)
    .sort((a, b) => urgency(a) - urgency(b));
}

/** A notice to come, as it will wait for its delivery. */
function pending({ now }: Foresight, { planId }: Measure, notice: Notice): RecordedNotice {
  return { ...notice, id: identityKey(notice), planId, state: 'pending', raisedAt: now, toldOn: null, heldOn: null };
}

function first(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null);
}
