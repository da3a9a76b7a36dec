import { asRaised, identityKey } from '#libs/cadence/domain/index';
import { type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { cadenceOf, type MeasurePorts } from '#libs/measures/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { type NoticeStore, type RecordedNotice, type ReleaseStore } from '#libs/notices/index';
import { type KnownNotice, type Question, statesOf } from '../domain/index.ts';
import { carryingMail, type CarryingMails } from './carrying-mails.ts';
import { rulesOfPlan } from './rules-of-plan.ts';

/** What an answer is read from, all in one transaction. */
export interface WhyPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices' | 'events'> {
  notices: NoticeStore;
  releases: Pick<ReleaseStore, 'of'>;
  carryingMails: CarryingMails;
}

/**
 * What is known of a measure for a question about it on a day, or, null, of what concerns offices and mails alone.
 *
 * @param others around whose dates the calendar is to reach besides.
 */
export async function questionAbout(
  ports: WhyPorts,
  plan: Plan,
  measure: Measure | null,
  on: IsoDate,
  others: readonly Measure[] = [],
): Promise<Question> {
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const events = measure === null ? [] : await ports.events.of('measure', measure.id);
  // The calendar reaches around every date that the measure ever had.
  const states = measure === null ? [] : statesOf(measure.id, events);
  const cadence = await cadenceOf(ports, plan, [...states, ...others], laterOf(today, on));
  const ofMeasure = measure === null ? [] : await ports.notices.raisedOf(measure.id);
  const besides = (await ports.notices.ofPlan(plan.id)).filter(({ measureId }) => measureId === null);
  const offices = await ports.offices.ofPlan(plan.id);
  return {
    on,
    today,
    cadence,
    rules: await rulesOfPlan(ports, plan, cadence),
    mailMode: plan.mailMode,
    measureId: measure?.id ?? '',
    events,
    stepId: null,
    recorded: await knownNotices(ports, plan, [...ofMeasure, ...besides]),
    raised: ofMeasure.map(asRaised),
    offices: new Map(offices.map(({ id, name, escalationId }) => [id, { name, escalationId }])),
  };
}

/** Notices of the record with the mails that carry them. */
export async function knownNotices(
  { carryingMails, releases }: Pick<WhyPorts, 'carryingMails' | 'releases'>,
  plan: Plan,
  notices: readonly RecordedNotice[],
): Promise<(KnownNotice & { id: string })[]> {
  const mails = await carryingMails.of(notices.map(({ id }) => id));
  const mailOf = new Map(mails.flatMap((mail) => mail.noticeIds.map((id) => [id, mail] as const)));
  const released = await releases.of(plan.id);
  return notices.map((notice) => {
    const mail = mailOf.get(notice.id);
    return {
      ...notice,
      released: released.has(identityKey(notice)),
      mail: mail === undefined ? null : carryingMail(mail),
    };
  });
}
