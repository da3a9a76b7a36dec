import { addDays, laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { nextLeadershipDay, wallClockOf } from '#libs/cadence/domain/index';
import { leadershipSummary, readerHistory, type SummaryMail } from '#libs/leadership/domain/index';
import { type LeadershipStore } from '#libs/leadership/index';
import { type DigestContent } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { cadenceOf, type MeasurePorts } from '#libs/measures/index';
import { sameAddress } from '#libs/offices/domain/index';
import { nextDeliveryAt } from './delivery-time.ts';
import { digestContent } from './digest-content.ts';
import { forecastFor } from './forecast.ts';
import { leadershipDay } from './leadership-day.ts';
import { movingMeasures } from './moving-measures.ts';
import { type NoticeStore } from './ports.ts';

export interface LeadershipPreviewPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices'> {
  notices: NoticeStore;
  leadership: LeadershipStore;
}

/** The next mail to the plan's leadership if nothing changes before it. */
export interface LeadershipPreview {
  /** The day of the next summary; what is asked or written today still comes in time for it. */
  on: IsoDate;
  /** Null: nothing to say, so nothing is sent. */
  content: DigestContent | null;
}

/** Only reads. Null while the plan is not active. */
export async function leadershipPreview(ports: LeadershipPreviewPorts, plan: Plan): Promise<LeadershipPreview | null> {
  if (plan.activatedOn === null) return null;
  const now = await ports.clock.now();
  const today = wallClockOf(now, plan.timeZone).day;
  const measures = await ports.measures.ofPlan(plan.id);
  const offices = await ports.offices.ofPlan(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, today);
  const { lastDeliveryOn } = await ports.plans.deliveryOf(plan.id);
  const next = nextDeliveryAt(now, lastDeliveryOn, { ...cadence, timeZone: plan.timeZone });
  const nextDeliveryOn = wallClockOf(next, plan.timeZone).day;
  // One that was missed is made up for.
  const owed = nextLeadershipDay(lastDeliveryOn ?? addDays(nextDeliveryOn, -1), cadence.calendar);
  const on = cadence.calendar.contact.first(laterOf(owed, nextDeliveryOn));
  const moving = await movingMeasures(ports, plan, cadence, on);
  const notices = await ports.notices.ofPlan(plan.id);
  const takenBack = await ports.notices.takenBack(plan.id);
  const { digests, delivered } = forecastFor(
    { planId: plan.id, cadence, measures, moving, offices, notices, takenBack, lastDeliveryOn, today, nextDeliveryOn },
    on,
  );
  const { leadership } = cadence.directory;
  const reader = { divisions: null, ...(await historyOf(ports.leadership, plan, leadership)) };
  const { summary, worthSending } = leadershipSummary(await leadershipDay(ports, plan, delivered, digests), reader);
  const own = digests.find(({ kind, to }) => kind === 'leadership' && sameAddress(to, leadership));
  if (!worthSending && own === undefined) return { on, content: null };
  const digest = { kind: 'leadership' as const, to: leadership ?? '', items: own?.items ?? [], summary, sheet: null };
  const day = { ...delivered, cadence, foreseen: new Map() };
  return { on, content: digestContent(day, plan, digest, 'Vorschau', null).content };
}

async function historyOf(store: LeadershipStore, plan: Plan, leadership: string | null) {
  return readerHistory(await mailsTo(store, plan, leadership), await store.summariesOf(plan.id));
}

/** The mails with summaries to an address. */
export async function mailsTo(
  store: Pick<LeadershipStore, 'mailsOf'>,
  { id }: Pick<Plan, 'id'>,
  address: string | null,
): Promise<SummaryMail[]> {
  return address === null ? [] : ((await store.mailsOf(id)).get(address.toLowerCase()) ?? []);
}
