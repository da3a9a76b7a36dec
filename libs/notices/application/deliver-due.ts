import { addDays, yearOf, type IsoDate } from '#libs/calendar/domain/index';
import { nextWeeklyDay } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type DigestContent, type RenderedMail } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { cadenceOf, daysOf, type Transaction } from '#libs/measures/index';
import { deliveryDayAt, endOfDelivery, nextDeliveryAt, type DeliveryRules } from './delivery-time.ts';
import { digestContent } from './digest-content.ts';
import { type DeliveryDay } from './digest-items.ts';
import { isOfOneMeasure, without } from './left-out.ts';
import { type DigestMails } from './mail-ports.ts';
import { mailboxInCopy } from './mailbox-copy.ts';
import { type RecordedNotice } from './ports.ts';
import { type LeadershipDigestPorts } from './leadership-digests.ts';
import { offerAgain } from './offer-again.ts';
import { outgoingOf, type Outgoing, type OutgoingDigest } from './outgoing.ts';
import { raiseDue, type RaisePorts } from './raise-due.ts';
import { raiseWithDelivery } from './raise-with-delivery.ts';
import { Recipients } from './recipients.ts';
import { type MentionStore, type ReleaseStore } from './release-ports.ts';
import { type Arrears } from './select-digests.ts';

export interface DeliveryPorts extends RaisePorts, Pick<LeadershipDigestPorts, 'leadership' | 'contacts'> {
  mails: DigestMails;
  releases: ReleaseStore;
  mentions: MentionStore;
}

export interface DeliverySetting {
  transaction: Transaction<DeliveryPorts>;
  render: (content: DigestContent) => RenderedMail;
  /** Address of the page, for the links in mails; null: there are none. */
  webUrl: string | null;
  /** Called now and then during a long delivery. */
  stillAlive: () => void;
  /** Called with a measure that could not be raised: the delivery goes on without it. */
  leftOut: (measureId: string, error: unknown) => void;
}

/** Calendar days for which an absence is kept after its end. */
const absencesKeptDays = 30;

/** Calendar days between two days of leadership. */
const leadershipDaysApart = 14;

export interface Delivery {
  now: IsoInstant;
  /** Null while the plan is not active. */
  nextDeliveryAt: IsoInstant | null;
}

/**
 * Raises everything of the plan whose moment has come, then composes the digests of the day, if it is time for them, in one
 * transaction. Doing it twice composes nothing new (CADENCE.md, *Delivery*). Null when there is no such plan. A measure that
 * cannot be raised keeps its past moment, by which it stays visible (`measures-overdue`); it keeps no other one waiting.
 */
export async function deliverDue(setting: DeliverySetting, planId: string): Promise<Delivery | null> {
  const leftOut = new Set<string>();
  for (;;) {
    await raiseAll(setting, planId, leftOut);
    const delivered = await setting.transaction((ports) => delivery(setting, without(ports, leftOut), planId));
    if (delivered !== 'not-all-raised') return delivered;
  }
}

/** Adds to `leftOut` what cannot be raised. */
async function raiseAll(setting: DeliverySetting, planId: string, leftOut: Set<string>): Promise<void> {
  const { transaction, stillAlive } = setting;
  const ids = await transaction(async ({ clock, measures }) => measures.idsWithMomentUpTo(planId, await clock.now()));
  for (const id of ids.filter((it) => !leftOut.has(it))) {
    try {
      await raiseDue(transaction, id);
    } catch (error) {
      if (!isOfOneMeasure(error)) throw error;
      leftOut.add(id);
      setting.leftOut(id, error);
    }
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
    await ports.mails.takeBackBefore(planId, day);
    await raiseWithDelivery(ports, plan, { lastDeliveryOn, day, now });
    if (plan.mailMode !== 'off') await composeDigests(setting, ports, plan, day, now);
    lastDeliveryOn = day;
  }
  const next = nextDeliveryAt(now, lastDeliveryOn, rules);
  await ports.plans.saveDelivery(planId, { lastDeliveryOn, nextDeliveryAt: next });
  return { now, nextDeliveryAt: next };
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
  setting.stillAlive();
  await ports.mentions.forgetMissing(plan.id);
  const { on, digests, suppressed, held, mentions, snapshot } = await selected(setting, ports, plan, day);
  setting.stillAlive();
  for (const { id, reason } of suppressed) await ports.notices.suppress(id, reason);
  const heldIds = held.map(({ id }) => id);
  await ports.notices.markHeld(heldIds, day);
  await ports.mentions.remove(plan.id, mentions.gone);
  await ports.mentions.add(plan.id, mentions.told, day);
  for (const digest of digests) {
    await compose(setting, ports, plan, on, digest, now);
    setting.stillAlive();
  }
  if (snapshot !== null) await ports.leadership.addSummary(plan.id, snapshot);
}

/** @param notices all of the plan. */
async function deliveryDay(
  ports: DeliveryPorts,
  plan: Plan,
  day: IsoDate,
  notices: readonly RecordedNotice[],
): Promise<DeliveryDay> {
  const measures = await ports.measures.lockAllShared(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, day);
  const raised = new Map<string, RecordedNotice[]>(measures.map((measure) => [measure.id, []]));
  for (const notice of notices) {
    if (notice.measureId !== null) raised.get(notice.measureId)!.push(notice);
  }
  return {
    day,
    cadence,
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    raised,
    foreseen: new Map(),
    recipients: new Recipients(cadence.directory, await ports.offices.ofPlan(plan.id)),
    arrears: await arrearsOf(ports, plan),
    coordinationPhone: await coordinationPhone(ports, plan),
  };
}

async function coordinationPhone({ contacts }: DeliveryPorts, { coordinationId }: Plan): Promise<string | null> {
  if (coordinationId === null) return null;
  return (await contacts.byIds([coordinationId]))[0]?.phone ?? null;
}

async function arrearsOf({ plans, mails }: DeliveryPorts, plan: Plan): Promise<Arrears> {
  const { lastDeliveryOn } = await plans.deliveryOf(plan.id);
  const unsent = lastDeliveryOn !== null && (await mails.leadershipTakenBack(plan.id, lastDeliveryOn));
  const missing = await mails.missing(plan.id);
  return {
    lastDeliveryOn,
    leadershipSince: unsent ? addDays(lastDeliveryOn, -leadershipDaysApart) : lastDeliveryOn,
    takenBack: await mails.takenBack(plan.id),
    undelivered: new Map(
      missing.map(({ number, deliveryOn, address, because, detail }) => [
        number,
        { mailNumber: number, on: deliveryOn, address, because, detail },
      ]),
    ),
  };
}

/** What weekly digests bring forward lies at most that far ahead. */
function lastDayBroughtForward({ day, cadence }: DeliveryDay): IsoDate {
  return addDays(nextWeeklyDay(day, cadence.calendar), -1);
}

/** What could not be told before, because its mail waited too long or did not arrive, may be told now. */
async function selected(
  { stillAlive }: Pick<DeliverySetting, 'stillAlive'>,
  ports: DeliveryPorts,
  plan: Plan,
  day: IsoDate,
): Promise<Outgoing> {
  let notices = await ports.notices.ofPlan(plan.id);
  const before = await deliveryDay(ports, plan, day, notices);
  let on = before;
  stillAlive();
  if (await offerAgain(ports, plan.id, before)) {
    notices = await ports.notices.ofPlan(plan.id);
    on = await deliveryDay(ports, plan, day, notices);
  }
  const pending = await ports.notices.pending(plan.id, lastDayBroughtForward(on));
  stillAlive();
  return outgoingOf(ports, plan, { on, pending, notices }, stillAlive);
}

async function compose(
  { render, webUrl }: DeliverySetting,
  { mails, notices }: DeliveryPorts,
  plan: Plan,
  on: DeliveryDay,
  digest: OutgoingDigest,
  now: IsoInstant,
): Promise<void> {
  const number = await mails.nextNumber(plan.id, yearOf(on.day));
  const { content, noticeIds } = digestContent(on, plan, digest, number, webUrl);
  const { kind, to } = digest;
  const copy = mailboxInCopy(on, digest);
  const copies = copy === null ? [] : [copy];
  const sendUntil = endOfDelivery(on.day, { ...on.cadence, timeZone: plan.timeZone });
  const mail = { planId: plan.id, number, kind, to, copies, deliveryOn: on.day, datedAt: now, sendUntil, noticeIds };
  await mails.insert({ ...mail, ...render(content) });
  await notices.markTold(noticeIds, on.day);
}
