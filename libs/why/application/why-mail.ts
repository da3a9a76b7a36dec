import { isWeekly, nextWeeklyDay } from '#libs/cadence/domain/index';
import { addDays } from '#libs/calendar/domain/index';
import { planNamed } from '#libs/measures/index';
import { type MeasureEvent, Refusal } from '#libs/measures/domain/index';
import {
  explainRecorded,
  type Explanation,
  type KnownNotice,
  type MailItemWhy,
  type MailReason,
  type MailWhy,
  type Question,
  statesOf,
} from '../domain/index.ts';
import { type CarriedMail } from './carrying-mails.ts';
import { knownNotices, questionAbout, type WhyPorts } from './measure-question.ts';

/**
 * Why a mail came, with each of its notices, for whoever reads it. Only reads.
 *
 * @throws {Refusal} `plan-not-found`, `mail-not-found`
 */
export async function whyMail(ports: WhyPorts, planKey: string, number: string): Promise<MailWhy> {
  const plan = await planNamed(ports, planKey);
  const mail = await ports.carryingMails.byNumber(plan.id, number);
  if (mail === null) throw new Refusal('mail-not-found', { number });
  const places = new Map(mail.noticeIds.map((id, place) => [id, place]));
  const ofMail = (await ports.notices.ofPlan(plan.id)).filter(({ id }) => places.has(id));
  const notices = (await knownNotices(ports, plan, ofMail)).sort((a, b) => places.get(a.id)! - places.get(b.id)!);
  const lives = new Map<string, readonly MeasureEvent[]>();
  for (const { measureId } of notices) {
    if (measureId !== null && !lives.has(measureId)) lives.set(measureId, await ports.events.of('measure', measureId));
  }
  const question = await questionAbout(
    ports,
    plan,
    null,
    mail.on,
    [...lives].flatMap(([id, events]) => statesOf(id, events)),
  );
  return {
    number,
    on: mail.on,
    kind: mail.kind,
    subject: mail.subject,
    because: reasonOf(mail, notices, question),
    copied: mail.copies.length > 0,
    items: notices.map((notice) => itemOf(question, lives, notice)),
  };
}

function reasonOf({ kind, to, on }: CarriedMail, notices: readonly KnownNotice[], { cadence }: Question): MailReason {
  if (kind === 'leadership') return 'leadership-summary';
  if (notices.length === 0) return 'coordination-sheet';
  const broughtForward = notices.some((notice) => notice.on > on);
  const isWeeklyDay = nextWeeklyDay(addDays(on, -1), cadence.calendar) === on;
  return broughtForward || (isWeeklyDay && isWeekly(cadence.directory, to)) ? 'weekly-notices' : 'notices';
}

function itemOf(
  question: Question,
  lives: ReadonlyMap<string, readonly MeasureEvent[]>,
  notice: KnownNotice,
): MailItemWhy {
  const { measureId, stepId } = notice;
  const events = measureId === null ? [] : lives.get(measureId)!;
  const explained = explainRecorded({ ...question, measureId: measureId ?? '', events, stepId }, notice);
  const measure = measureId === null ? null : statesOf(measureId, events).at(-1)!;
  const step = measure?.steps.find(({ id }) => id === stepId);
  return {
    measure: measure === null ? null : { number: measure.number, title: measure.title },
    step: step === undefined ? null : { number: step.number, title: step.title },
    ...forReaders(explained),
  };
}

/** Without whatever only coordination is to see. */
function forReaders(explanation: Explanation): Omit<MailItemWhy, 'measure' | 'step'> {
  const { recipient, summaryOn: _summary, weeklyOn: _weekly, state: _state, ...computed } = explanation;
  const { role, office, because } = recipient;
  return { ...computed, recipient: { role, office, because } };
}
