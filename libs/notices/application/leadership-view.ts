import { type IsoDate } from '#libs/calendar/domain/index';
import { type Question } from '#libs/leadership/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { type DigestContent } from '#libs/mail/domain/index';
import { planNamed } from '#libs/measures/index';
import { leadershipPreview, type LeadershipPreviewPorts, mailsTo } from './leadership-preview.ts';

/** What leadership is asked and will read next, as coordination sees it. Days are plain dates in the plan's time zone. */
export interface PlanLeadership {
  /** The plan's key. */
  plan: string;
  today: IsoDate;
  /** The next leadership day; null while the plan is not active. */
  nextOn: IsoDate | null;
  /** The most urgent first, those with an answer last. */
  questions: AskedQuestion[];
  note: { text: string; writtenOn: IsoDate; toldOn: IsoDate | null } | null;
  /** The mail to the plan's leadership on that day if nothing changes before it; null: none goes out. */
  preview: DigestContent | null;
}

export interface AskedQuestion {
  id: string;
  measure: { number: string; title: string } | null;
  question: string;
  consequence: string | null;
  options: string[];
  askedOn: IsoDate;
  until: IsoDate;
  answer: { on: IsoDate; text: string } | null;
}

/**
 * Only reads.
 *
 * @throws {Refusal} `plan-not-found`
 */
export async function planLeadership(ports: LeadershipPreviewPorts, key: string): Promise<PlanLeadership> {
  const plan = await planNamed(ports, key);
  const preview = await leadershipPreview(ports, plan);
  const measures = await ports.measures.ofPlan(plan.id);
  const measureOf = ({ measureId }: Question): AskedQuestion['measure'] => {
    const measure = measures.find(({ id }) => id === measureId);
    return measure === undefined ? null : { number: measure.number, title: measure.title };
  };
  const asked = await ports.leadership.questionsOf(plan.id);
  const questions = [
    ...asked.filter(({ answer }) => answer === null),
    ...asked.filter(({ answer }) => answer !== null),
  ].map((it) => ({
    id: it.id,
    measure: measureOf(it),
    question: it.question,
    consequence: it.consequence,
    options: it.options,
    askedOn: it.askedOn,
    until: it.untilOn,
    answer: it.answer,
  }));
  return {
    plan: key,
    today: dayOf(await ports.clock.now(), plan.timeZone),
    nextOn: preview?.on ?? null,
    questions,
    note: await noteOf(ports, plan),
    preview: preview?.content ?? null,
  };
}

async function noteOf(
  { leadership, offices }: LeadershipPreviewPorts,
  plan: Awaited<ReturnType<typeof planNamed>>,
): Promise<PlanLeadership['note']> {
  const note = await leadership.noteOf(plan.id);
  if (note === null) return null;
  const mails = await mailsTo(leadership, plan, (await offices.directoryOf(plan)).leadership);
  const told = mails.find(({ on, lost }) => !lost && on > note.writtenOn);
  return { ...note, toldOn: told?.on ?? null };
}
