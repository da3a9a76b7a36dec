import { laterOf, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { type Notice, type NoticeIdentity } from './notice.ts';
import { type PlannedNotice } from './planned-notice.ts';
import { type CadencePolicy } from './policy.ts';
import { isEscalation } from './shifts.ts';
import { roleOf, type Stage } from './stage.ts';

/** The stage whose mail must have arrived before this one is raised, and the contact days between; null: none. */
function stageBelow(stage: Stage, { arrival }: CadencePolicy): { stage: Stage; days: number } | null {
  switch (stage) {
    case 'overdue-2':
      return { stage: 'overdue-1', days: arrival.beforeOverdue2 };
    case 'escalation-1':
      return { stage: 'overdue-2', days: arrival.beforeEscalation1 };
    case 'escalation-2':
      return { stage: 'escalation-1', days: arrival.beforeEscalation2 };
    default:
      return null;
  }
}

/**
 * The first day on which a stage may be raised: its own, or later when the mail of the stage below arrived late. Null as long as
 * that stage is still `ahead` or its mail has not arrived (CADENCE.md, *No step up unless the step below arrived*). A stage below
 * that was never to be raised, or whose notice held no more at delivery, stands in nobody's way.
 */
export function dayToRaise(
  rung: PlannedNotice,
  ahead: readonly PlannedNotice[],
  raised: readonly Notice[],
  series: DaySeries,
  policy: CadencePolicy,
): IsoDate | null {
  if (rung.withheld !== null) return rung.on;
  let days = 0;
  for (let below = stageBelow(rung.stage, policy); below !== null; below = stageBelow(below.stage, policy)) {
    days += below.days;
    const { stage } = below;
    const notice = raised.find(
      // Beside it somebody else may have been told.
      (it) => it.stage === stage && it.role === roleOf(stage) && isOneLadder(it, rung),
    );
    if (notice === undefined) {
      // Of the stages to the owner the last one due is raised, and overtakes the earlier ones.
      const comes = rung.role !== 'responsible' && ahead.some((it) => it.stage === stage && isOneLadder(it, rung));
      return comes ? null : rung.on;
    }
    // Nobody new would have been told: then the stage below that one counts.
    if (notice.suppressed === 'same-recipient') continue;
    if (notice.suppressed !== null) return rung.on;
    return notice.arrivedOn === null
      ? null
      : laterOf(rung.on, series.add(notice.arrivedOn, days + heldSince(rung, notice)));
  }
  return rung.on;
}

/** A hold sets the escalation so many contact days further from the mail below it, unless that was held itself. */
function heldSince({ held }: PlannedNotice, below: Notice): number {
  if (held === undefined) return 0;
  return isEscalation(below.stage) && below.on > held.raisedUpTo ? 0 : held.days;
}

function isOneLadder(a: NoticeIdentity, b: NoticeIdentity): boolean {
  return a.stepId === b.stepId && a.dueVersion === b.dueVersion && a.enteredOn === b.enteredOn;
}
