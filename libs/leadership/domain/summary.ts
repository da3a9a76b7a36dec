import { addDays } from '#libs/calendar/domain/index';
import { type LeadershipQuestion, type LeadershipSummary } from '#libs/mail/domain/index';
import { criticalMeasures } from './critical-measures.ts';
import { divisionName, officesWithin } from './division.ts';
import { figures } from './figures.ts';
import { type PlanOnDay, type Reader } from './plan-on-day.ts';
import { type Question } from './question.ts';
import { resolvedMeasures } from './resolved-measures.ts';

export interface Composed {
  summary: LeadershipSummary;
  /** Something is new, worse, resolved or asked, coordination wrote something, or all is on course for long. */
  worthSending: boolean;
}

/**
 * What a reader of leadership's summary reads (CADENCE.md, *Delivery*, Leadership). An open question stands in every summary
 * until it is answered; a new one is a reason to send one. What was asked or written on the day itself comes with the next
 * one: commands take effect after the delivery of their day.
 */
export function leadershipSummary(on: PlanOnDay, reader: Reader): Composed {
  const within = reader.divisions === null ? null : officesWithin(reader.divisions, on.offices);
  const own = (officeId: string | null): boolean => within === null || (officeId !== null && within.has(officeId));
  const asked = on.questions.filter(({ askedOn }) => askedOn < on.day).sort(mostUrgentFirst);
  const questions = asked.filter((question) => belongs(on, question, own));
  const { rows: critical, unchanged } = criticalMeasures(on, reader, own);
  const resolved = resolvedMeasures(on, reader, own);
  const sentences = sentencesOf(on, reader);
  const news = questions.some(({ askedOn }) => isNews(askedOn, reader)) || sentences !== null;
  const allOnCourse = resolved.length === 0 && asked.length === 0 && isLongOnCourse(on, reader);
  return {
    summary: {
      since: reader.since?.on ?? null,
      sentences,
      questions: questions.map((question) => asRead(on, question)),
      critical,
      resolved,
      unchanged,
      elsewhere:
        reader.divisions === null ? null : elsewhere(on, { ...reader, divisions: reader.divisions }, own, asked),
      figures: figures(on.snapshot, reader.since?.measures ?? null),
      allOnCourse,
    },
    worthSending: news || allOnCourse || critical.length > 0 || resolved.length > 0,
  };
}

/** Asked or written since the reader was told last; on that day itself: after the delivery. */
function isNews(day: string, { heardUpTo }: Reader): boolean {
  return heardUpTo === null || day >= heardUpTo;
}

function sentencesOf({ day, note }: PlanOnDay, reader: Reader): string | null {
  return note !== null && note.writtenOn < day && isNews(note.writtenOn, reader) ? note.text : null;
}

/** On the first leadership day of a month, after so long a silence in which nothing became critical anywhere. */
function isLongOnCourse({ day, plan, policy, firstOfMonth, snapshot }: PlanOnDay, { since }: Reader): boolean {
  const quietFrom = since?.on ?? plan.activatedOn;
  if (!firstOfMonth || quietFrom === null || addDays(quietFrom, policy.allOnCourseAfter) > day) return false;
  return !Object.values(snapshot).some(({ critical }) => critical);
}

function elsewhere(
  on: PlanOnDay,
  reader: Reader & { divisions: readonly string[] },
  own: (officeId: string | null) => boolean,
  asked: readonly Question[],
): LeadershipSummary['elsewhere'] {
  const others = (officeId: string | null): boolean => !own(officeId);
  const { rows, unchanged } = criticalMeasures(on, reader, others);
  return {
    divisionName: divisionName(reader.divisions, on.offices),
    questions: asked.filter((question) => !belongs(on, question, own)).length,
    critical: rows.length,
    resolved: resolvedMeasures(on, reader, others).length,
    unchanged,
  };
}

/** A question about a measure belongs to the division of its lead office, one about the plan to everybody. */
function belongs(on: PlanOnDay, { measureId }: Question, own: (officeId: string | null) => boolean): boolean {
  if (measureId === null) return true;
  return own(on.measures.find(({ id }) => id === measureId)?.leadOfficeId ?? null);
}

function asRead({ measures }: PlanOnDay, question: Question): LeadershipQuestion {
  const measure = measures.find(({ id }) => id === question.measureId);
  return {
    measure: measure === undefined ? null : { number: measure.number, title: measure.title },
    question: question.question,
    consequence: question.consequence,
    options: question.options,
    until: question.untilOn,
  };
}

function mostUrgentFirst(a: Question, b: Question): number {
  const [left, right] = [a, b].map(({ untilOn, askedOn, id }) => `${untilOn} ${askedOn} ${id}`) as [string, string];
  return left < right ? -1 : 1;
}
