import { type Plan } from '#libs/measures/domain/index';
import { planNamed } from '#libs/measures/index';
import { type RecordedNotice } from '#libs/notices/index';
import { inPlanOrder, type MeasureOverview, type PlanOverview } from '../domain/index.ts';
import { foresightOf } from './foresight-of.ts';
import { recipientOf } from './mail-recipient.ts';
import { measureOverview } from './measure-overview.ts';
import { type Foresight } from './next-mail.ts';
import { openDecisions } from './plan-decisions.ts';
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
  const notices = await ports.notices.ofPlan(plan.id);
  // A measure that came in between is not shown yet.
  for (const notice of notices) {
    if (notice.measureId !== null) recorded.get(notice.measureId)?.push(notice);
  }
  const overviews = measures.map((it) => measureOverview(foresight, plan, it, recorded.get(it.id)!));
  return {
    plan: {
      ...(await head(ports, plan, foresight)),
      heldNotices: notices.filter(({ state, heldOn }) => state === 'pending' && heldOn !== null).length,
      decisions: openDecisions(foresight, measures).length,
    },
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

async function head(
  { plans }: OverviewPorts,
  plan: Plan,
  { today, cadence }: Foresight,
): Promise<Omit<PlanOverview['plan'], 'heldNotices' | 'decisions'>> {
  const { key, title, shortTitle, activatedOn, backlogStartedOn, mailMode } = plan;
  const { nextDeliveryAt } = await plans.deliveryOf(plan.id);
  const { coordination } = cadence.directory;
  return { key, title, shortTitle, today, activatedOn, backlogStartedOn, mailMode, nextDeliveryAt, coordination };
}

function countsOf(measures: readonly MeasureOverview[]): PlanOverview['counts'] {
  const counts: PlanOverview['counts'] = {};
  for (const { state } of measures) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
