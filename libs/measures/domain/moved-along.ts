import { Temporal } from 'temporal-polyfill';
import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from './measure.ts';
import { addMonths, pendingRequest } from './requests.ts';
import { type Precision, type Step } from './step.ts';

/** Why a step that comes after a moved one keeps its date. */
export type StaysBecause =
  | 'hard'
  | 'bound'
  /** Moving it would settle in passing what its office asks for. */
  | 'request-undecided'
  /** By so little a date of its precision does not move, or there is no room for it after the steps before it. */
  | 'shift-too-small';

/** A step that comes after a moved one. */
export interface Following {
  step: Step & { dueOn: IsoDate };
  from: IsoDate;
  /** The date it has then; `from` when it stays. */
  to: IsoDate;
  stays: StaysBecause | null;
}

/**
 * The open dated steps that come after the step `stepId`, and where they would go if it moved to `to`, the earliest first
 * (CADENCE.md, *Granted*). After it come the steps of its track with its date or a later one (none by date in a parallel
 * measure), those that name it as their predecessor, and those that come after these; nothing is moved along by a step that
 * stays.
 *
 * A date at the end of its period moves by as many calendar months as lie between the months of the two dates, to the end of
 * the period that then holds it; `from` keeps the ends of months. Every other date moves by as many working days as lie
 * between the working days on which the two dates end, and so to a working day. A step that moves never falls before one that
 * it followed: then it goes to the first such date from there.
 */
export function movedAlong(measure: Measure, stepId: string, to: IsoDate, calendar: Calendar): Following[] {
  const moved = measure.steps.find(({ id }) => id === stepId);
  if (moved === undefined || !isDated(moved)) return [];
  const shift: Shift = { from: moved.dueOn, to, calendar };
  const found = new Map<string, Following>();
  const moving = new Set<string>([moved.id]);
  const dateOf = (step: Dated): IsoDate => (step === moved ? to : (found.get(step.id)?.to ?? step.dueOn));
  const steps = measure.steps.filter((step) => step !== moved && step.status === 'open').sort(byDate);
  const before = new Map(steps.map((step) => [step.id, stepsBefore(measure, step, [moved, ...steps])]));
  // Where one goes depends on where those before it go, and these need not come first.
  for (let settled = false; !settled;) {
    settled = true;
    for (const step of steps) {
      if (![moved, ...steps].some((it) => moving.has(it.id) && comesAfter(measure, step, it))) continue;
      if (!isDated(step)) {
        settled &&= moving.has(step.id);
        moving.add(step.id);
        continue;
      }
      const following = shifted(step, shift, latest(before.get(step.id)!.map(dateOf)));
      settled &&= following.to === found.get(step.id)?.to;
      found.set(step.id, following);
      if (following.stays === null) moving.add(step.id);
    }
  }
  return [...found.values()].sort((a, b) => compare(a.from, b.from) || a.step.number - b.step.number);
}

type Dated = Step & { dueOn: IsoDate };

interface Shift {
  from: IsoDate;
  to: IsoDate;
  calendar: Calendar;
}

function isDated(step: Step): step is Dated {
  return step.dueOn !== null;
}

/** Those of `steps` that come before `step`, by an earlier date or because it names one of no later date. */
function stepsBefore(measure: Measure, step: Step, steps: readonly Step[]): Dated[] {
  return steps
    .filter(isDated)
    .filter((it) => it !== step && comesAfter(measure, step, it))
    .filter(
      ({ id, dueOn }) =>
        step.dueOn !== null && (dueOn < step.dueOn || (step.predecessorId === id && dueOn === step.dueOn)),
    );
}

function comesAfter({ parallel }: Measure, step: Step, before: Step): boolean {
  if (step.predecessorId === before.id) return true;
  const inTrack = !parallel && step.officeId === before.officeId && step.dueOn !== null && before.dueOn !== null;
  return inTrack && step.dueOn! >= before.dueOn!;
}

/** @param notBefore the date of the last step before it; null: there is none. */
function shifted(step: Dated, shift: Shift, notBefore: IsoDate | null): Following {
  const from = step.dueOn;
  const staying = (stays: StaysBecause): Following => ({ step, from, to: from, stays });
  if (step.hard) return staying('hard');
  if (step.binding !== null) return staying('bound');
  if (pendingRequest(step) !== null) return staying('request-undecided');
  const alone = isAtEndOfPeriod(step) ? byMonths(step, shift) : byWorkingDays(step, shift);
  const to = notBefore !== null && alone < notBefore ? firstFrom(notBefore, step, shift.calendar) : alone;
  return to === from ? staying('shift-too-small') : { step, from, to, stays: null };
}

function byMonths({ dueOn, precision }: Dated, { from, to }: Shift): IsoDate {
  const months = monthOf(to) - monthOf(from);
  return endOfPeriod(addMonths(dueOn, months), lengthOfPeriod(precision));
}

function byWorkingDays({ dueOn }: Dated, { from, to, calendar: { working } }: Shift): IsoDate {
  const [before, after] = [working.first(from), working.first(to)];
  const days = working.countBetween(before, after) - working.countBetween(after, before);
  return days === 0 ? dueOn : working.add(working.first(dueOn), days);
}

/** The first date of the kind that the step has: the end of a period, or a working day. */
function firstFrom(date: IsoDate, step: Dated, { working }: Calendar): IsoDate {
  return isAtEndOfPeriod(step) ? endOfPeriod(date, lengthOfPeriod(step.precision)) : working.first(date);
}

/** In months; null for a date that is meant to the day. */
function lengthOfPeriod(precision: Precision | null): number | null {
  switch (precision) {
    case 'day':
      return null;
    case 'month':
    case 'from':
      return 1;
    case 'half':
      return 6;
    case 'year':
      return 12;
    default:
      return 3;
  }
}

function isAtEndOfPeriod({ dueOn, precision }: Dated): boolean {
  const length = lengthOfPeriod(precision);
  return length !== null && dueOn === endOfPeriod(dueOn, length);
}

/** The last day of the period of so many months that holds `date`; periods begin with the year. */
function endOfPeriod(date: IsoDate, length: number | null): IsoDate {
  const { year, month } = Temporal.PlainDate.from(date);
  const last = length === null ? month : Math.ceil(month / length) * length;
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month: last });
  return Temporal.PlainDate.from({ year, month: last, day: daysInMonth }).toString();
}

/** Months are counted through the years. */
function monthOf(date: IsoDate): number {
  const { year, month } = Temporal.PlainDate.from(date);
  return 12 * year + month;
}

function byDate(a: Step, b: Step): number {
  return compare(a.dueOn ?? '', b.dueOn ?? '') || a.number - b.number;
}

function latest(dates: readonly IsoDate[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((last, date) => (last === null || date > last ? date : last), null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
