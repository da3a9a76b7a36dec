import { planGaps, type GapPorts } from '#libs/gaps/index';
import { type ReleaseAhead } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { coordinationSheet, type Sheet } from './coordination-sheet.ts';
import { type DeliveryDay } from './digest-items.ts';
import { forecast } from './forecast.ts';
import { type LeadershipDigestPorts } from './leadership-digests.ts';
import { type RecordedNotice } from './ports.ts';
import { releaseAhead } from './release-ahead.ts';
import { type MentionStore } from './release-ports.ts';
import { type ReleasedSelection } from './select-released.ts';
import { summariesAlone, summaryIdentity } from './summary-release.ts';

export interface SheetPorts extends GapPorts, Pick<LeadershipDigestPorts, 'leadership' | 'contacts'> {
  mentions: MentionStore;
}

/** What the delivery of the day has decided so far. */
export interface Decided {
  selection: ReleasedSelection;
  /** Identities. */
  released: ReadonlySet<string>;
  /** All of the plan, as they stood before. */
  notices: readonly RecordedNotice[];
}

/** Coordination's sheet of a delivery day; null on a day without one, or when nobody coordinates. */
export async function sheetOfDay(
  ports: SheetPorts,
  plan: Plan,
  on: DeliveryDay,
  decided: Decided,
): Promise<Sheet | null> {
  const { calendar, directory } = on.cadence;
  if (!calendar.contact.has(on.day) || directory.coordination === null) return null;
  const { gaps } = await planGaps(ports, plan.key);
  return coordinationSheet(on, {
    gaps: gaps.map(({ text: _text, ...gap }) => gap),
    release: plan.mailMode === 'approve' ? await release(ports, plan, on, decided) : null,
    mentioned: await ports.mentions.of(plan.id),
  });
}

async function release(ports: SheetPorts, plan: Plan, on: DeliveryDay, decided: Decided): Promise<ReleaseAhead> {
  const notices = afterDelivery(on, decided);
  const ahead = forecast({
    planId: plan.id,
    cadence: on.cadence,
    measures: [...on.measures.values()],
    offices: await ports.offices.ofPlan(plan.id),
    notices,
    takenBack: on.arrears?.takenBack ?? new Set(),
    lastDeliveryOn: on.day,
    today: on.day,
    nextDeliveryOn: on.cadence.calendar.working.add(on.day, 1),
  });
  const { released } = decided;
  const summaries = released.has(summaryIdentity(ahead.on)) ? [] : await summariesAlone(ports, plan, on.cadence, ahead);
  return releaseAhead(ahead, { released, notices, summaries: summaries.length });
}

/** The notices as they will stand once the delivery is done. */
function afterDelivery({ day }: DeliveryDay, { selection, notices }: Decided): RecordedNotice[] {
  const told = new Set(selection.digests.flatMap(({ items }) => items.map(({ id }) => id)));
  const suppressed = new Map(selection.suppressed.map(({ id, reason }) => [id, reason]));
  const held = new Set(selection.held.map(({ id }) => id));
  return notices.map((notice): RecordedNotice => {
    const reason = suppressed.get(notice.id);
    if (reason !== undefined) return { ...notice, state: 'suppressed', suppressed: reason, arrivedOn: notice.on };
    if (told.has(notice.id)) return { ...notice, state: 'told', toldOn: day };
    return held.has(notice.id) ? { ...notice, heldOn: day } : notice;
  });
}
