import { addDays, yearOf, type IsoDate } from '#libs/calendar/domain/index';
import { takeovers } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type DigestContent, type RenderedMail } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { cadenceOf, daysOf, type Transaction } from '#libs/measures/index';
import { deliveryDayAt, nextDeliveryAt, type DeliveryRules } from './delivery-time.ts';
import { digestContent } from './digest-content.ts';
import { type DeliveryDay } from './digest-items.ts';
import { type DigestMails } from './mail-ports.ts';
import { type RecordedNotice } from './ports.ts';
import { raiseDue, type RaisePorts } from './raise-due.ts';
import { Recipients } from './recipients.ts';
import { selectDigests, type SelectedDigest, type Selection } from './select-digests.ts';

export interface DeliveryPorts extends RaisePorts {
  mails: DigestMails;
}

export interface DeliverySetting {
  transaction: Transaction<DeliveryPorts>;
  render: (content: DigestContent) => RenderedMail;
  /** Called now and then during a long delivery. */
  stillAlive: () => void;
}

/** Calendar days for which an absence is kept after its end. */
const absencesKeptDays = 30;

export interface Delivery {
  now: IsoInstant;
  /** Null while the plan is not active. */
  nextDeliveryAt: IsoInstant | null;
}

/**
 * Raises everything of the plan whose moment has come, then composes the digests of the day, if it is time for them, in one
 * transaction. Doing it twice composes nothing new (CADENCE.md, *Delivery*). Null when there is no such plan.
 */
export async function deliverDue(setting: DeliverySetting, planId: string): Promise<Delivery | null> {
  for (;;) {
    await raiseAll(setting, planId);
    const delivered = await setting.transaction((ports) => delivery(setting, ports, planId));
    if (delivered !== 'not-all-raised') return delivered;
  }
}

async function raiseAll({ transaction, stillAlive }: DeliverySetting, planId: string): Promise<void> {
  const ids = await transaction(async ({ clock, measures }) => measures.idsWithMomentUpTo(planId, await clock.now()));
  for (const id of ids) {
    await raiseDue(transaction, id);
    stillAlive();
  }
}

async function delivery(
  setting: DeliverySetting,
  ports: DeliveryPorts,
  planId: string,
): Promise<Delivery | null | 'not-all-raised'> {
  // Raising takes the plan's shared lock, so nothing is raised between this look and the end of the delivery.
  const plan = await ports.plans.lock(planId);
  if (plan === null) return null;
  const now = await ports.clock.now();
  if ((await ports.measures.idsWithMomentUpTo(planId, now)).length > 0) return 'not-all-raised';
  if (plan.activatedOn === null) {
    await ports.plans.saveDelivery(planId, { lastDeliveryOn: null, nextDeliveryAt: null });
    return { now, nextDeliveryAt: null };
  }
  const rules = await rulesOf(ports, plan, now);
  let { lastDeliveryOn } = await ports.plans.deliveryOf(planId);
  const day = deliveryDayAt(now, lastDeliveryOn, rules);
  if (day !== null) {
    await ports.offices.forgetAbsences(addDays(day, -absencesKeptDays));
    await raiseTakeovers(ports, plan, { after: lastDeliveryOn ?? addDays(day, -1), upTo: day, now });
    if (plan.mailMode === 'live') await composeDigests(setting, ports, plan, day, now);
    lastDeliveryOn = day;
  }
  const next = nextDeliveryAt(now, lastDeliveryOn, rules);
  await ports.plans.saveDelivery(planId, { lastDeliveryOn, nextDeliveryAt: next });
  return { now, nextDeliveryAt: next };
}

/** What concerns an office as a whole, not one of its measures, is raised with the delivery. */
async function raiseTakeovers(
  ports: DeliveryPorts,
  plan: Plan,
  { after, upTo, now }: { after: IsoDate; upTo: IsoDate; now: IsoInstant },
): Promise<void> {
  const measures = await ports.measures.ofPlan(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, upTo);
  await ports.notices.insert(takeovers(cadence, measures, after, upTo), { planId: plan.id, raisedAt: now });
}

async function rulesOf(ports: DeliveryPorts, plan: Plan, now: IsoInstant): Promise<DeliveryRules> {
  const { calendar, policy } = await daysOf(ports, plan, [], now.slice(0, 10));
  return { calendar, policy, timeZone: plan.timeZone };
}

async function composeDigests(
  setting: DeliverySetting,
  ports: DeliveryPorts,
  plan: Plan,
  day: IsoDate,
  now: IsoInstant,
): Promise<void> {
  if ((await ports.notices.pending(plan.id, day)).length === 0) return;
  const { on, digests, suppressed } = await selectWithUnsent(ports, plan, day);
  for (const { id, reason } of suppressed) await ports.notices.suppress(id, reason);
  for (const digest of digests) {
    await compose(setting, ports, plan, on, digest, now);
    setting.stillAlive();
  }
}

async function deliveryDay(ports: DeliveryPorts, plan: Plan, day: IsoDate): Promise<DeliveryDay> {
  const measures = await ports.measures.lockAllShared(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, day);
  const raised = new Map<string, RecordedNotice[]>(measures.map((measure) => [measure.id, []]));
  for (const notice of await ports.notices.ofPlan(plan.id)) {
    if (notice.measureId !== null) raised.get(notice.measureId)!.push(notice);
  }
  return {
    day,
    cadence,
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    raised,
    foreseen: new Map(),
    recipients: new Recipients(cadence.directory, await ports.offices.ofPlan(plan.id)),
  };
}

/** Whoever gets a digest gets one: what still waits to be sent to the same address is taken back and goes into it. */
async function selectWithUnsent(
  ports: DeliveryPorts,
  plan: Plan,
  day: IsoDate,
): Promise<Selection & { on: DeliveryDay }> {
  for (;;) {
    const on = await deliveryDay(ports, plan, day);
    const selection = selectDigests(on, await ports.notices.pending(plan.id, day));
    let withdrawn = 0;
    for (const { kind, to } of selection.digests) withdrawn += await ports.mails.withdrawUnsent(plan.id, kind, to);
    if (withdrawn === 0) return { on, ...selection };
  }
}

async function compose(
  { render }: DeliverySetting,
  { mails, notices }: DeliveryPorts,
  plan: Plan,
  on: DeliveryDay,
  { kind, to, items }: SelectedDigest,
  now: IsoInstant,
): Promise<void> {
  const number = await mails.nextNumber(plan.id, yearOf(on.day));
  const { content, noticeIds } = digestContent(on, plan, { kind, to, items }, number);
  const mail = { planId: plan.id, number, kind, to, deliveryOn: on.day, datedAt: now, noticeIds };
  await mails.insert({ ...mail, ...render(content) });
  await notices.markTold(noticeIds, on.day);
}
