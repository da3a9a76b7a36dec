import { Refusal } from '#libs/measures/domain/index';
import { type CommandOutcome, type MeasurePorts, once, type Transaction, wakeDelivery } from '#libs/measures/index';
import { type PlanReleases, type ReleasePorts, releasesOf } from './plan-releases.ts';

/** Which of the forecast's notices are to go out. */
export type WhatToRelease =
  /** Identities, as the forecast names them. */
  | { notices: readonly string[] }
  /** All of the forecast that was looked at, named by its fingerprint. */
  | { allOf: string };

export interface ReleaseRequest {
  /** Idempotency key: the same key again gives the same outcome and changes nothing. */
  key: string;
  /** A role or an office's key, never a person. */
  actor: string;
  planId: string;
  release: WhatToRelease;
}

export type ReleasingPorts = ReleasePorts & Pick<MeasurePorts, 'commands' | 'wakeups'>;

/**
 * Releases notices, so that the next delivery tells them, in one transaction (CADENCE.md, *Delivery*, mail mode `approve`).
 * Nothing is released that was not in the forecast: what is not allowed comes back as `refused`.
 *
 * @throws {Refusal} `plan-not-found`
 */
export function releaseNotices<Ports extends ReleasingPorts>(
  { transaction }: { transaction: Transaction<Ports> },
  { key, actor, planId, release }: ReleaseRequest,
): Promise<CommandOutcome> {
  return transaction(async (ports) => {
    const plan = await ports.plans.lock(planId);
    if (plan === null) throw new Refusal('plan-not-found', { key: planId });
    const recordedAt = await ports.clock.now();
    const foreseen = await releasesOf(ports, plan, await ports.releases.of(planId));
    const record = {
      id: key,
      kind: 'release-notices',
      planId,
      measureId: null,
      subjectId: null,
      digest: null,
      actor,
      source: null,
      recordedAt,
    } as const;
    return once(ports, record, foreseen.today, async () => {
      const notices = decided(foreseen, release);
      return async () => {
        await ports.releases.add(planId, notices, { on: foreseen.today, commandId: key });
        await wakeDelivery(ports, planId, recordedAt);
      };
    });
  });
}

/** The identities to be released. */
function decided({ mailMode, until, fingerprint, mails, summaries }: PlanReleases, release: WhatToRelease): string[] {
  if (mailMode !== 'approve') throw new Refusal('release-not-needed', { mode: mailMode });
  const open = new Map([
    ...mails.flatMap(({ notices }) => notices.map(({ notice, released }): [string, boolean] => [notice, released])),
    ...summaries.map(({ notice, released }): [string, boolean] => [notice, released]),
  ]);
  if ('allOf' in release && release.allOf !== fingerprint) throw new Refusal('forecast-changed');
  const asked = 'allOf' in release ? [...open.keys()] : [...new Set(release.notices)];
  const unforeseen = asked.find((notice) => !open.has(notice));
  if (unforeseen !== undefined) throw new Refusal('notice-not-foreseen', { notice: unforeseen, until });
  const notices = asked.filter((notice) => !open.get(notice)!);
  if (notices.length === 0) throw new Refusal('nothing-to-release', { until });
  return notices;
}
