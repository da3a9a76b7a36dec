import { Temporal } from 'temporal-polyfill';
import { laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type StepRequest } from './answer.ts';
import { type AnswerRules, type Circumstances, type PassingTerms } from './circumstances.ts';
import { inBacklog } from './deadline.ts';
import { type Precision, type Step } from './step.ts';

/** The request that coordination has still to decide; there is at most one. */
export function pendingRequest(step: Step): StepRequest | null {
  return step.requests.find((request) => request.ended === null) ?? null;
}

/** The pending request that stopped the clock: until it is decided no stage of the ladder or backlog is raised. */
export function stoppingRequest(step: Step): StepRequest | null {
  const request = pendingRequest(step);
  return request?.stopsClock ? request : null;
}

/** On what terms an office gets a new date without a decision. */
export type Grant = 'extension' | 'backlog';

/** Null when the date needs a decision (CADENCE.md, *Answers*, *new date*). */
export function grantWithoutDecision(
  step: Step & { dueOn: IsoDate },
  to: IsoDate,
  { today, plan, calendar, rules }: Circumstances,
): Grant | null {
  if (step.binding !== null) return null;
  if (plan.activatedOn !== null && inBacklog(step, plan.activatedOn, calendar)) {
    if (plan.endsOn === null || to <= plan.endsOn) return 'backlog';
  }
  const latest = oneUnitAfter(laterOf(step.dueOn, today), step.precision, calendar, rules);
  return !step.extensionUsed && to <= latest ? 'extension' : null;
}

/**
 * The day on which a request counts as granted, before the commands of that day; null for one that waits. Never a day before the
 * present rules held: what has happened since then happened to a request that was undecided.
 */
export function tacitGrantOn(
  step: Step,
  request: StepRequest,
  { plan, calendar, rules }: PassingTerms,
): IsoDate | null {
  if (request.kind !== 'new-date' || step.binding !== null || step.dueOn === null) return null;
  const latest = addMonths(step.dueOn, rules.tacitGrant.upToMonths);
  if (request.to! > latest) return null;
  return laterOf(calendar.working.add(request.on, rules.tacitGrant.afterDays), plan.policySince);
}

/** `months` calendar months later; the last day of a month stays the last (CADENCE.md, *Requests*). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const from = Temporal.PlainDate.from(date);
  const moved = from.add({ months });
  return (from.day === from.daysInMonth ? moved.with({ day: moved.daysInMonth }) : moved).toString();
}

function oneUnitAfter(date: IsoDate, precision: Precision | null, calendar: Calendar, rules: AnswerRules): IsoDate {
  switch (precision) {
    case 'day':
    case 'month':
      return calendar.working.add(date, rules.extensionDays);
    case 'year':
    case 'from':
      return endOfQuarter(date, 2);
    default:
      return endOfQuarter(date, 1);
  }
}

/** First and last day of the quarter that holds `date`. */
export function quarterOf(date: IsoDate): [first: IsoDate, last: IsoDate] {
  const { year, month } = Temporal.PlainDate.from(date);
  const begin = Temporal.PlainDate.from({ year, month: month - ((month - 1) % 3), day: 1 });
  return [begin.toString(), begin.add({ months: 3 }).subtract({ days: 1 }).toString()];
}

/** The last day of the quarter so many quarters after the one that holds `date`. */
function endOfQuarter(date: IsoDate, quartersLater: number): IsoDate {
  const [first] = quarterOf(date);
  return quarterOf(
    Temporal.PlainDate.from(first)
      .add({ months: 3 * quartersLater })
      .toString(),
  )[1];
}
