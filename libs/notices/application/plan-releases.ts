import { createHash } from 'node:crypto';
import { identityKey, wallClockOf, type DigestKind, type Role, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type MailMode, type Plan, stepOf } from '#libs/measures/domain/index';
import { cadenceOf, planNamed } from '#libs/measures/index';
import { nextDeliveryAt } from './delivery-time.ts';
import { forecast, lastDayOfForecast } from './forecast.ts';
import { type ForecastDay } from './foreseen-deliveries.ts';
import { type LeadershipDigestPorts } from './leadership-digests.ts';
import { movingMeasures } from './moving-measures.ts';
import { type RecordedNotice } from './ports.ts';
import { type RaisePorts } from './raise-due.ts';
import { nameOfRecipient } from './recipients.ts';
import { type ReleaseStore } from './release-ports.ts';
import { summariesAlone, type SummaryAlone } from './summary-release.ts';

/** What a forecast and its releases are read from, all in one transaction. */
export interface ReleasePorts
  extends
    Pick<RaisePorts, 'clock' | 'plans' | 'measures' | 'offices' | 'notices'>,
    Pick<LeadershipDigestPorts, 'leadership' | 'contacts'> {
  releases: ReleaseStore;
}

/** A notice that is to go out. */
export interface ForeseenNotice {
  /** Its identity: what is released. */
  notice: string;
  /** Null for what concerns an office as a whole (`takeover`). */
  measure: string | null;
  /** Null for what concerns a measure or an office as a whole. */
  step: { number: number; title: string } | null;
  stage: Stage;
  role: Role;
  /** Name of the responsible office. */
  office: string | null;
  /** The day to which the rules assign it; with measure and step the one to ask why for. */
  on: IsoDate;
  released: boolean;
  /** The last delivery day on which it waited to be released; null: never. */
  heldOn: IsoDate | null;
}

export interface ForeseenMail {
  /** The delivery day. */
  on: IsoDate;
  kind: DigestKind;
  to: string;
  recipient: { name: string; shortName: string | null };
  notices: ForeseenNotice[];
}

/** A summary for leadership that carries no notice. */
export interface ForeseenSummary extends SummaryAlone {
  released: boolean;
}

/** The forecast of a plan's mails, with what is released and what is held. Days are plain dates in the plan's time zone. */
export interface PlanReleases {
  /** The plan's key. */
  plan: string;
  mailMode: MailMode;
  today: IsoDate;
  /** The last day for which it is: the next contact day. */
  until: IsoDate;
  /** Changes with what the forecast says and to whom; to be given with the release of all of it. */
  fingerprint: string;
  /** By day. */
  mails: ForeseenMail[];
  summaries: ForeseenSummary[];
}

/**
 * What would go out next from the plan `key` (see `forecast`), as it stands now by the installation's clock. Only reads.
 *
 * @throws {Refusal} `plan-not-found`
 */
export async function planReleases(ports: ReleasePorts, key: string): Promise<PlanReleases> {
  const plan = await planNamed(ports, key);
  return releasesOf(ports, plan, await ports.releases.of(plan.id));
}

/** The same of a plan that was read. */
export async function releasesOf(
  ports: ReleasePorts,
  plan: Plan,
  released: ReadonlySet<string>,
): Promise<PlanReleases> {
  const now = await ports.clock.now();
  const today = wallClockOf(now, plan.timeZone).day;
  const measures = await ports.measures.ofPlan(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, today);
  const { lastDeliveryOn } = await ports.plans.deliveryOf(plan.id);
  const next = nextDeliveryAt(now, lastDeliveryOn, { ...cadence, timeZone: plan.timeZone });
  const nextDeliveryOn = wallClockOf(next, plan.timeZone).day;
  const until = lastDayOfForecast({ cadence, nextDeliveryOn });
  const days =
    plan.activatedOn === null
      ? []
      : forecast({
          planId: plan.id,
          cadence,
          measures,
          moving: await movingMeasures(ports, plan, cadence, until),
          offices: await ports.offices.ofPlan(plan.id),
          notices: await ports.notices.ofPlan(plan.id),
          takenBack: await ports.notices.takenBack(plan.id),
          lastDeliveryOn,
          today,
          nextDeliveryOn,
        }).days;
  const mails = days.flatMap((day) => mailsOf(day, released));
  const alone = await summariesAlone(ports, plan, cadence, days);
  const summaries = alone.map((summary) => ({ ...summary, released: released.has(summary.notice) }));
  const fingerprint = fingerprintOf(mails, alone);
  return { plan: plan.key, mailMode: plan.mailMode, today, until, fingerprint, mails, summaries };
}

function mailsOf({ on, digests, delivered }: ForecastDay, released: ReadonlySet<string>): ForeseenMail[] {
  return digests.map(({ kind, to, items }) => ({
    on,
    kind,
    to,
    recipient: nameOfRecipient(delivered.recipients, { kind, items }),
    notices: items.map((notice) => foreseenNotice(delivered, notice, released)).sort(inPlanOrder),
  }));
}

function foreseenNotice(
  { measures, recipients }: ForecastDay['delivered'],
  notice: RecordedNotice,
  released: ReadonlySet<string>,
): ForeseenNotice {
  const identity = identityKey(notice);
  const measure = notice.measureId === null ? null : measures.get(notice.measureId)!;
  const step = measure === null || notice.stepId === null ? undefined : stepOf(measure, notice.stepId);
  const { stage, role, on, heldOn } = notice;
  return {
    notice: identity,
    measure: measure?.number ?? null,
    step: step === undefined ? null : { number: step.number, title: step.title },
    stage,
    role,
    office: recipients.office(notice.officeId)?.name ?? null,
    on,
    released: released.has(identity),
    heldOn,
  };
}

function inPlanOrder(a: ForeseenNotice, b: ForeseenNotice): number {
  const [left, right] = [a.measure ?? '', b.measure ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return (a.step?.number ?? 0) - (b.step?.number ?? 0) || (a.notice < b.notice ? -1 : 1);
}

function fingerprintOf(mails: readonly ForeseenMail[], summaries: readonly SummaryAlone[]): string {
  const said = mails.map(({ on, kind, to, notices }) => [
    on,
    kind,
    to.toLowerCase(),
    notices.map(({ notice }) => notice).sort(),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([said, summaries.map(({ on, notice }) => [on, notice])]))
    .digest('hex')
    .slice(0, 16);
}
