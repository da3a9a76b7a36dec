import { wallClockOf } from '#libs/cadence/domain/index';
import { type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { type MailList } from '#libs/mail/index';
import { cadenceOf, type MeasurePorts, planNamed } from '#libs/measures/index';
import { type Language } from '#libs/measures/domain/index';
import { type Directory, type Office } from '#libs/offices/domain/index';
import { inPlanOrder } from '#libs/overview/domain/index';
import { contactGoneOn, type Gap, gapsOf, gapText } from '../domain/index.ts';

/** What gaps are read from, all in one transaction. */
export interface GapPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices' | 'events'> {
  mails: Pick<MailList, 'failedAddresses'>;
}

/** The gaps of a plan, the most urgent first. Days are plain dates in the plan's time zone. */
export interface PlanGaps {
  /** The plan's key. */
  plan: string;
  today: IsoDate;
  gaps: (Gap & { text: Record<Language, string> })[];
}

/**
 * Where nobody can be reached about the plan `key`, as it stands now by the installation's clock. Only reads.
 *
 * @throws {Refusal} `plan-not-found`
 */
export async function planGaps(ports: GapPorts, key: string): Promise<PlanGaps> {
  const plan = await planNamed(ports, key);
  const today = wallClockOf(await ports.clock.now(), plan.timeZone).day;
  const measures = inPlanOrder(await ports.measures.ofPlan(plan.id), plan);
  const offices = await ports.offices.ofPlan(plan.id);
  // Foreseen is also what comes after a pause.
  const until = measures.reduce((latest, { pause }) => laterOf(latest, pause?.until ?? today), today);
  const cadence = await cadenceOf(ports, plan, measures, until);
  const gaps = gapsOf({
    today,
    cadence,
    measures,
    offices,
    contactGoneOn: await contactsGone(ports, offices, cadence.directory),
    undelivered: await ports.mails.failedAddresses(plan.id),
  });
  return {
    plan: key,
    today,
    gaps: gaps.map((gap) => ({ ...gap, text: { de: gapText(gap, 'de', today), en: gapText(gap, 'en', today) } })),
  };
}

/** An office keeps only who is its contact now; its events know whether there was one. */
async function contactsGone(
  { events }: Pick<GapPorts, 'events'>,
  offices: readonly Office[],
  directory: Directory,
): Promise<Map<string, IsoDate>> {
  const gone = new Map<string, IsoDate>();
  for (const { id, version } of offices) {
    if (version === 1 || directory.offices.get(id)?.contact !== null) continue;
    const on = contactGoneOn(await events.of('office', id));
    if (on !== null) gone.set(id, on);
  }
  return gone;
}
