import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  asRaised,
  raiseAhead,
  takeovers,
  undeliverables,
  weeklyUntil,
  type Cadence,
  type Notice,
} from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { cadenceOf } from '#libs/measures/index';
import { type DigestMails } from './mail-ports.ts';
import { type RaisePorts } from './raise-due.ts';

interface DeliveryToCome {
  /** The delivery before this one; null: there was none. */
  lastDeliveryOn: IsoDate | null;
  day: IsoDate;
  now: IsoInstant;
}

/**
 * What is raised with the delivery of `day`: what concerns an office as a whole or a mail, and what the weekly digests bring
 * forward. Everything else of the day has been raised before; the plan is locked.
 */
export async function raiseWithDelivery(
  ports: RaisePorts & { mails: Pick<DigestMails, 'missing'> },
  plan: Plan,
  { lastDeliveryOn, day, now }: DeliveryToCome,
): Promise<void> {
  const measures = await ports.measures.ofPlan(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, day);
  const after = lastDeliveryOn ?? addDays(day, -1);
  const until = weeklyUntil(after, day, cadence.calendar);
  const notices = [
    ...takeovers(cadence, measures, after, day),
    ...undeliverables(cadence, await ports.mails.missing(plan.id), day),
    ...(until === null ? [] : await broughtForward(ports, plan, cadence, measures, day, until)),
  ];
  await ports.notices.insert(notices, { planId: plan.id, raisedAt: now });
}

async function broughtForward(
  { notices }: Pick<RaisePorts, 'notices'>,
  plan: Plan,
  cadence: Cadence,
  measures: readonly Measure[],
  day: IsoDate,
  until: IsoDate,
): Promise<Notice[]> {
  if (cadence.directory.weekly.size === 0) return [];
  const raised = new Map<string | null, Notice[]>(measures.map(({ id }) => [id, []]));
  for (const notice of await notices.ofPlan(plan.id)) raised.get(notice.measureId)?.push(asRaised(notice));
  return measures.flatMap((measure) => raiseAhead(cadence, measure, raised.get(measure.id)!, day, until));
}
