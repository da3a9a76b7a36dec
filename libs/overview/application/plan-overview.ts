import { type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { wallClockOf } from '#libs/cadence/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { cadenceOf, planNamed } from '#libs/measures/index';
import { nextDeliveryAt, type RecordedNotice, Recipients } from '#libs/notices/index';
import { inPlanOrder, type MeasureOverview, type PlanOverview } from '../domain/index.ts';
import { recipientOf } from './mail-recipient.ts';
import { measureOverview } from './measure-overview.ts';
import { type Foresight } from './next-mail.ts';
import { type OverviewPorts } from './ports.ts';

const shownMails = 20;

/**
 * The plan `key` as it stands now by the installation's clock. Only reads, with the same number of queries for every plan.
 *
 * @throws {Refusal} `plan-not-found`
 */
export async function planOverview(ports: OverviewPorts, key: string): Promise<PlanOverview> {
  const plan = await planNamed(ports, key);
  const measures = inPlanOrder(await ports.measures.ofPlan(plan.id), plan);
  const foresight = await foresightOf(ports, plan, measures);
  const recorded = new Map<string, RecordedNotice[]>(measures.map(({ id }) => [id, []]));
  // A measure that came in between is not shown yet.
  for (const notice of await ports.notices.ofPlan(plan.id)) {
    if (notice.measureId !== null) recorded.get(notice.measureId)?.push(notice);
  }
  const overviews = measures.map((it) => measureOverview(foresight, plan, it, recorded.get(it.id)!));
  return {
    plan: await head(ports, plan, foresight.today),
    counts: countsOf(overviews),
    measures: overviews,
    mails: (await ports.mails.latestOf(plan.id, shownMails)).flatMap(
      ({ number, on, to, kind, subject, state, reason }) =>
        state === 'withdrawn'
          ? []
          : [
              {
                number,
                on,
                to: recipientOf({ kind, to }, foresight.cadence, foresight.recipients),
                subject,
                state,
                reason,
              },
            ],
    ),
  };
}

async function foresightOf(ports: OverviewPorts, plan: Plan, measures: readonly Measure[]): Promise<Foresight> {
  const now = await ports.clock.now();
  const today = wallClockOf(now, plan.timeZone).day;
  // Foreseen is also what comes after a pause.
  const until = measures.reduce((latest, { pause }) => laterOf(latest, pause?.until ?? today), today);
  const cadence = await cadenceOf(ports, plan, measures, until);
  const { lastDeliveryOn } = await ports.plans.deliveryOf(plan.id);
  const next = nextDeliveryAt(now, lastDeliveryOn, { ...cadence, timeZone: plan.timeZone });
  return {
    cadence,
    recipients: new Recipients(cadence.directory, await ports.offices.ofPlan(plan.id)),
    now,
    today,
    lastDeliveryOn,
    nextDeliveryOn: wallClockOf(next, plan.timeZone).day,
  };
}

async function head({ plans }: OverviewPorts, plan: Plan, today: IsoDate): Promise<PlanOverview['plan']> {
  const { key, title, shortTitle, activatedOn, backlogStartedOn, mailMode } = plan;
  const { nextDeliveryAt } = await plans.deliveryOf(plan.id);
  return { key, title, shortTitle, today, activatedOn, backlogStartedOn, mailMode, nextDeliveryAt };
}

function countsOf(measures: readonly MeasureOverview[]): PlanOverview['counts'] {
  const counts: PlanOverview['counts'] = {};
  for (const { state } of measures) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
