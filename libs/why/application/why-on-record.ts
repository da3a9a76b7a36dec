import { digestKindOf } from '#libs/cadence/domain/index';
import { type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { type ListedMail, type MailList } from '#libs/mail/index';
import { cadenceOf, measureNumbered, type MeasurePorts, planNamed, stepNumbered } from '#libs/measures/index';
import { asRaised, type NoticeStore, type RecordedNotice } from '#libs/notices/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type CarryingMail, type KnownNotice, statesOf, why, type Why } from '../domain/index.ts';

/** What an answer is read from, all in one transaction. */
export interface WhyPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices' | 'events'> {
  notices: NoticeStore;
  mails: Pick<MailList, 'ofPlan'>;
}

export interface AskedDay {
  plan: string;
  measure: string;
  /** Null: the measure as a whole. */
  step: number | null;
  /** Plain date in the plan's time zone, in `dayInReach`. */
  on: IsoDate;
}

/** Calendars are built year by year, so nobody is to ask about the year 9999. */
export const earliestDay = '2000-01-01';
export const latestDay = '2099-12-31';

export function dayInReach(day: IsoDate): boolean {
  return earliestDay <= day && day <= latestDay;
}

/**
 * Why somebody was or will be told about a step, or about a measure as a whole, on a day, or why nobody. Only reads.
 *
 * @throws {Refusal} `plan-not-found`, `measure-not-found`, `step-not-found`
 */
export async function whyOnRecord(ports: WhyPorts, asked: AskedDay): Promise<Why> {
  const plan = await planNamed(ports, asked.plan);
  const measure = await measureNumbered(ports, plan, asked.measure);
  const step = asked.step === null ? null : stepNumbered(measure, asked.step);
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const events = await ports.events.of('measure', measure.id);
  // The calendar reaches around every date that the measure ever had.
  const cadence = await cadenceOf(ports, plan, statesOf(measure.id, events), laterOf(today, asked.on));
  const ofMeasure = await ports.notices.raisedOf(measure.id);
  const ofOffices = (await ports.notices.ofPlan(plan.id)).filter(({ measureId }) => measureId === null);
  const mails = await ports.mails.ofPlan(plan.id);
  const offices = await ports.offices.ofPlan(plan.id);
  return why({
    on: asked.on,
    today,
    cadence,
    policyVersion: plan.policyVersion,
    mailMode: plan.mailMode,
    measureId: measure.id,
    events,
    stepId: step?.id ?? null,
    recorded: [...ofMeasure, ...ofOffices].map((notice) => known(notice, mails)),
    raised: ofMeasure.map(asRaised),
    offices: new Map(offices.map(({ id, name, escalationId }) => [id, { name, escalationId }])),
  });
}

function known(notice: RecordedNotice, mails: readonly ListedMail[]): KnownNotice {
  return { ...notice, mail: carryingMail(notice, mails) };
}

/**
 * There is one digest per address, delivery day and kind (CADENCE.md, *Delivery*). Null where the address was
 * corrected in between.
 */
function carryingMail({ toldOn, role, to }: RecordedNotice, mails: readonly ListedMail[]): CarryingMail | null {
  if (toldOn === null) return null;
  const kind = digestKindOf(role);
  const mail = mails.find((it) => it.on === toldOn && it.kind === kind && sameAddress(it.to, to));
  return mail === undefined ? null : { number: mail.number, handover: handoverOf(mail) };
}

function handoverOf({ state }: ListedMail): CarryingMail['handover'] {
  switch (state) {
    case 'sent':
    case 'failed':
    case 'ambiguous':
      return state;
    default:
      return 'on-its-way';
  }
}
