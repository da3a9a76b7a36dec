import { createHash } from 'node:crypto';
import { identityKey, wallClockOf, type DigestKind, type Role, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type MailMode, type Plan, stepOf } from '#libs/measures/domain/index';
import { cadenceOf, planNamed } from '#libs/measures/index';
import { nextDeliveryAt } from './delivery-time.ts';
import { forecast, type Forecast } from './forecast.ts';
import { type LeadershipDigestPorts } from './leadership-digests.ts';
import { type RecordedNotice } from './ports.ts';
import { type RaisePorts } from './raise-due.ts';
import { nameOfRecipient } from './recipients.ts';
import { type ReleaseStore } from './release-ports.ts';
import { summariesAlone, summaryIdentity } from './summary-release.ts';

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
  kind: DigestKind;
  to: string;
  recipient: { name: string; shortName: string | null };
  notices: ForeseenNotice[];
}

/** The forecast of a plan's mails, with what is released and what is held. Days are plain dates in the plan's time zone. */
export interface PlanReleases {
  /** The plan's key. */
  plan: string;
  mailMode: MailMode;
  today: IsoDate;
  /** The day for which it is. */
  on: IsoDate;
  /** Changes with what the forecast says and to whom; to be given with the release of all of it. */
  fingerprint: string;
  mails: ForeseenMail[];
  /** Leadership's summaries that carry no notice, and the identity by which they are released; null: there is none. */
  summary: { notice: string; to: string[]; released: boolean } | null;
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
  const { id: planId } = plan;
  const offices = await ports.offices.ofPlan(planId);
  const notices = await ports.notices.ofPlan(planId);
  const takenBack = await ports.notices.takenBack(planId);
  const found =
    plan.activatedOn === null
      ? null
      : forecast({ planId, cadence, measures, offices, notices, takenBack, lastDeliveryOn, today, nextDeliveryOn });
  const mails = found === null ? [] : mailsOf(found, released);
  const on = found?.on ?? cadence.calendar.contact.first(nextDeliveryOn);
  const alone = found === null ? [] : await summariesAlone(ports, plan, cadence, found);
  const notice = summaryIdentity(on);
  const summary = alone.length === 0 ? null : { notice, to: alone, released: released.has(notice) };
  const fingerprint = fingerprintOf(on, mails, alone);
  return { plan: plan.key, mailMode: plan.mailMode, today, on, fingerprint, mails, summary };
}

function mailsOf({ digests, delivered }: Forecast, released: ReadonlySet<string>): ForeseenMail[] {
  return digests.map(({ kind, to, items }) => ({
    kind,
    to,
    recipient: nameOfRecipient(delivered.recipients, { kind, items }),
    notices: items.map((notice) => foreseenNotice(delivered, notice, released)).sort(inPlanOrder),
  }));
}

function foreseenNotice(
  { measures, recipients }: Forecast['delivered'],
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

function fingerprintOf(on: IsoDate, mails: readonly ForeseenMail[], summaries: readonly string[]): string {
  const said = mails.map(({ kind, to, notices }) => [
    kind,
    to.toLowerCase(),
    notices.map(({ notice }) => notice).sort(),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([on, said, summaries]))
    .digest('hex')
    .slice(0, 16);
}
