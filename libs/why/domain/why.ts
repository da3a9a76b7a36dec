import { asRaised, missingMailOf, passingTermsOf, withArrivalExpected, type Notice } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { foldMeasure, type Measure, nextPassing, stepOf } from '#libs/measures/domain/index';
import { absenceReason, type Found } from './absence-reason.ts';
import { dayOff } from './day-off.ts';
import { explainForeseen, explainRecorded } from './explain-notice.ts';
import { type Absence, type Neighbour, type Why } from './explanation.ts';
import { type Foreseen, foreseenOf, type Late } from './foreseen.ts';
import { type KnownNotice, type Question } from './question.ts';
import { cadenceOn, rulesOn } from './rules-on.ts';
import { onMorningOf, presentOn } from './states.ts';

/**
 * Why somebody was or will be told on a day about a step, or about the measure as a whole, or why nobody. Every day it says comes
 * from the functions that raise, on the measure as that day found it.
 *
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function why(question: Question): Why {
  const { on, today, stepId, measureId, events } = question;
  const present = foldMeasure(measureId, events)!;
  const step = stepId === null ? null : stepOf(present, stepId)!;
  const recorded = question.recorded.filter((notice) => isAsked(question, notice));
  const foreseen = foreseenFrom(question);
  const notices = [
    ...recorded
      .filter((notice) => notice.on === on || notice.toldOn === on)
      .map((notice) => explainRecorded(question, notice)),
    ...foreseen.notices
      .map((notice) => explainForeseen(question, notice))
      .filter((notice) => notice.on === on || notice.weeklyOn === on),
  ];
  return {
    on,
    today,
    policyVersion: rulesOn(on, question).version,
    measure: { number: present.number, title: present.title },
    step: step === null ? null : { number: step.number, title: step.title },
    notices,
    absence: notices.length > 0 ? null : absence(question, recorded, foreseen),
  };
}

/**
 * About the step asked for, or about the measure as a whole; a takeover is about each open dated step of its office, and what
 * tells of a lost mail about everything in that.
 */
function isAsked(question: Question, notice: KnownNotice): boolean {
  const { stepId, recorded } = question;
  if (notice.stage === 'undeliverable') {
    const lost = missingMailOf(notice);
    return recorded.some((it) => it.stage !== 'undeliverable' && it.mail?.number === lost && isAsked(question, it));
  }
  if (notice.stage !== 'takeover') return notice.stepId === stepId;
  const measure = stepId === null ? null : onMorningOf(notice.on, question);
  const step = measure?.steps.find(({ id }) => id === stepId);
  return step !== undefined && step.officeId === notice.officeId && step.status === 'open' && step.dueOn !== null;
}

/** What lies ahead until the day asked for and after it, with all that time itself does to the measure until then. */
function foreseenFrom(question: Question): Foreseen {
  const { on, today, cadence, stepId } = question;
  const notices: Notice[] = [];
  for (let from: IsoDate | null = null; ;) {
    const measure = presentOn(from ?? today, question);
    const ahead = foreseenOf(cadence, measure, arrivingOf(question, measure));
    const passing = nextPassing(measure, passingTermsOf(cadence));
    const until = passing !== null && passing <= on ? passing : null;
    const inBetween = ({ on: day }: Notice): boolean =>
      (from === null || day >= from) && (until === null || day < until);
    notices.push(...ahead.notices.filter((notice) => notice.stepId === stepId && inBetween(notice)));
    if (until === null) return { notices, late: ahead.late };
    from = until;
  }
}

/** What was raised about the measure, with the days on which the mails that are on their way will arrive. */
function arrivingOf({ recorded, measureId, cadence, today }: Question, measure: Measure): Notice[] {
  return recorded
    .filter((notice) => notice.measureId === measureId)
    .map((notice) => {
      const at = { day: today, sentSince: today, wasToGoOut: notice.heldOn !== null };
      return withArrivalExpected(cadence, measure, asRaised(notice), at);
    });
}

function absence(question: Question, recorded: readonly KnownNotice[], foreseen: Foreseen): Absence {
  const { on, stepId } = question;
  const cadence = cadenceOn(on, question);
  const found = foundOn(question);
  const effective = ({ suppressed }: Notice): boolean => suppressed === null;
  const neighbours: Neighbour[] = [
    ...recorded.filter(effective).map((notice) => ({ stage: notice.stage, on: notice.on, foreseen: false })),
    ...foreseen.notices.filter(effective).map((notice) => ({ stage: notice.stage, on: notice.on, foreseen: true })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const plan = planOn(question);
  return {
    reason: absenceReason(
      { ...cadence, plan },
      on,
      { ...found, aboutStep: stepId !== null },
      lateOn(question, foreseen),
    ),
    last: neighbours.findLast((it) => it.on < on) ?? null,
    next: neighbours.find((it) => it.on > on) ?? null,
    dayOff: dayOff(on, cadence.calendar, found.step?.hard ?? false),
  };
}

/** As the day finds it: a past one before its commands, today and later as it stands. */
function foundOn(question: Question): Pick<Found, 'measure' | 'step'> {
  const { on, today, stepId } = question;
  const measure = on < today ? onMorningOf(on, question) : presentOn(on, question);
  return { measure, step: measure?.steps.find(({ id }) => id === stepId) ?? null };
}

function planOn({ on, cadence: { plan } }: Question): Question['cadence']['plan'] {
  const begun = plan.backlogStartedOn !== null && plan.backlogStartedOn <= on;
  return { ...plan, backlogStartedOn: begun ? plan.backlogStartedOn : null };
}

/** What was late on that day; of a day to come, what is late today and still will be. */
function lateOn(question: Question, foreseen: Foreseen): Late[] {
  const { on, today, raised } = question;
  if (on >= today) return foreseen.late;
  const measure = onMorningOf(on, question);
  const before = raised.filter((notice) => notice.on < on);
  return measure === null
    ? []
    : foreseenOf({ ...cadenceOn(on, question), plan: planOn(question) }, measure, before).late;
}
