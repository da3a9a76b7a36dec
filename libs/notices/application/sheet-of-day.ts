import { type IsoDate } from '#libs/calendar/domain/index';
import { planGaps, type GapPorts } from '#libs/gaps/index';
import { type ReleaseAhead } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { afterDelivery } from './after-delivery.ts';
import { coordinationSheet, lastDayOfSheet, type Sheet } from './coordination-sheet.ts';
import { type DeliveryDay } from './digest-items.ts';
import { forecast, lastDayOfForecast } from './forecast.ts';
import { type LeadershipDigestPorts } from './leadership-digests.ts';
import { movingMeasures } from './moving-measures.ts';
import { type RecordedNotice } from './ports.ts';
import { releaseAhead } from './release-ahead.ts';
import { type MentionStore } from './release-ports.ts';
import { type ReleasedSelection } from './select-released.ts';
import { summariesAlone } from './summary-release.ts';

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
  /** Called between the parts. */
  stillAlive: () => void;
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
  decided.stillAlive();
  const notices = afterwards(on.day, decided);
  const release = plan.mailMode === 'approve' ? await releaseOf(ports, plan, on, notices, decided.released) : null;
  decided.stillAlive();
  // What is foreseen depends on what goes out today, and on what is held.
  return coordinationSheet(withNotices(on, notices), {
    gaps: gaps.map(({ text: _text, ...gap }) => gap),
    release,
    mentioned: await ports.mentions.of(plan.id),
    moving: await movingMeasures(ports, plan, on.cadence, lastDayOfSheet(on)),
  });
}

/** All notices of the plan as they will stand once the delivery is done. */
function afterwards(day: IsoDate, { selection, notices }: Decided): RecordedNotice[] {
  const held = new Set(selection.held.map(({ id }) => id));
  return afterDelivery(day, selection, notices).map((notice) =>
    held.has(notice.id) ? { ...notice, heldOn: day } : notice,
  );
}

function withNotices(on: DeliveryDay, notices: readonly RecordedNotice[]): DeliveryDay {
  const raised = new Map<string, RecordedNotice[]>([...on.measures.keys()].map((id) => [id, []]));
  for (const notice of notices) if (notice.measureId !== null) raised.get(notice.measureId)?.push(notice);
  return { ...on, raised, foreseen: new Map() };
}

async function releaseOf(
  ports: SheetPorts,
  plan: Plan,
  on: DeliveryDay,
  notices: readonly RecordedNotice[],
  released: ReadonlySet<string>,
): Promise<ReleaseAhead> {
  const nextDeliveryOn = on.cadence.calendar.working.add(on.day, 1);
  const until = lastDayOfForecast({ cadence: on.cadence, nextDeliveryOn });
  const ahead = forecast({
    planId: plan.id,
    cadence: on.cadence,
    measures: [...on.measures.values()],
    moving: await movingMeasures(ports, plan, on.cadence, until),
    offices: await ports.offices.ofPlan(plan.id),
    notices,
    takenBack: on.arrears?.takenBack ?? new Set(),
    lastDeliveryOn: on.day,
    today: on.day,
    nextDeliveryOn,
  });
  const summaries = await summariesAlone(ports, plan, on.cadence, ahead.days);
  return releaseAhead(ahead, { released, summaries: summaries.filter(({ notice }) => !released.has(notice)).length });
}
