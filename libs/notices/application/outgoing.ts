import { type CoordinationSheet } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type Sheet } from './coordination-sheet.ts';
import { type DeliveryDay } from './digest-items.ts';
import {
  type DigestToCompose,
  type LeadershipDigestPorts,
  withLeadership,
  type WithLeadership,
} from './leadership-digests.ts';
import { type NoticeStore, type RecordedNotice } from './ports.ts';
import { type Mention, type ReleaseStore } from './release-ports.ts';
import { selectDigests, type Selection } from './select-digests.ts';
import { type ReleasedSelection, selectReleased } from './select-released.ts';
import { sheetOfDay, type SheetPorts } from './sheet-of-day.ts';
import { summaryIdentity } from './summary-release.ts';

export interface OutgoingPorts extends SheetPorts, LeadershipDigestPorts {
  offices: SheetPorts['offices'];
  notices: NoticeStore;
  releases: ReleaseStore;
}

/** A digest with what coordination reads beside its notices; null for everybody else. */
export interface OutgoingDigest extends DigestToCompose {
  sheet: CoordinationSheet | null;
}

/** All that goes out on a delivery day, and what does not. */
export interface Outgoing
  extends Pick<Selection, 'suppressed'>, Pick<ReleasedSelection, 'held'>, Pick<WithLeadership, 'snapshot'> {
  on: DeliveryDay;
  digests: OutgoingDigest[];
  /** What the day's sheet tells, and what was told before and is so no more. */
  mentions: { told: Mention[]; gone: Mention[] };
}

/** What a delivery finds. */
export interface Found {
  on: DeliveryDay;
  pending: readonly RecordedNotice[];
  /** All of the plan. */
  notices: readonly RecordedNotice[];
}

/**
 * What is to go out today, judging from the record as it is now.
 *
 * @param stillAlive called between the parts: it looks at the whole plan.
 */
export async function outgoingOf(
  ports: OutgoingPorts,
  plan: Plan,
  { on, pending, notices }: Found,
  stillAlive: () => void,
): Promise<Outgoing> {
  const { mailMode } = plan;
  const released = mailMode === 'approve' ? await ports.releases.of(plan.id) : new Set<string>();
  const selection =
    mailMode === 'approve' ? selectReleased(on, pending, released) : { ...selectDigests(on, pending), held: [] };
  const { suppressed, held } = selection;
  const summarized = await withLeadership(ports, plan, on, selection.digests);
  const { digests, snapshot } = mailMode === 'approve' ? onlyReleasedSummaries(summarized, released) : summarized;
  stillAlive();
  const sheet = await sheetOfDay(ports, plan, on, { selection, released, notices, stillAlive });
  return { on, suppressed, held, snapshot, ...withSheet(on, digests, sheet) };
}

function onlyReleasedSummaries(
  { leadershipDay, digests, snapshot }: WithLeadership,
  released: ReadonlySet<string>,
): Pick<WithLeadership, 'digests' | 'snapshot'> {
  const isReleased = (to: string): boolean =>
    leadershipDay !== null && released.has(summaryIdentity(leadershipDay, to));
  const going = digests.filter(({ kind, items, to }) => kind !== 'leadership' || items.length > 0 || isReleased(to));
  return { digests: going, snapshot: going.some(({ summary }) => summary !== null) ? snapshot : null };
}

/** The sheet is part of coordination's digest, and a digest by itself when it is due. */
function withSheet(
  on: DeliveryDay,
  digests: readonly DigestToCompose[],
  sheet: Sheet | null,
): Pick<Outgoing, 'digests' | 'mentions'> {
  const given = digests.some((digest) => isToCoordination(on, digest));
  const told = sheet !== null && (given || sheet.due) ? sheet : null;
  const all = [...digests];
  const { coordination } = on.cadence.directory;
  if (told !== null && !given) all.unshift({ kind: 'coordination', to: coordination!, items: [], summary: null });
  return {
    digests: all.map((digest) => ({ ...digest, sheet: isToCoordination(on, digest) ? (told?.content ?? null) : null })),
    mentions: { told: told?.mentions ?? [], gone: sheet?.gone ?? [] },
  };
}

/** Coordination's deputy gets a digest of the same kind, but no sheet. */
export function isToCoordination({ cadence }: DeliveryDay, { kind, to }: Pick<OutgoingDigest, 'kind' | 'to'>): boolean {
  return kind === 'coordination' && sameAddress(to, cadence.directory.coordination);
}
