import { type Telling, isFirstLeadershipDayOfMonth, type PlanOnDay, snapshotOf } from '#libs/leadership/domain/index';
import { type LeadershipStore } from '#libs/leadership/index';
import { type Plan } from '#libs/measures/domain/index';
import { type OfficeStore } from '#libs/offices/index';
import { inPlanOrder } from '#libs/overview/domain/index';
import { type RecordedNotice } from './ports.ts';
import { type Delivered, leadershipDayOn, type SelectedDigest } from './select-digests.ts';

export interface LeadershipDayPorts {
  leadership: LeadershipStore;
  offices: Pick<OfficeStore, 'ofPlan'>;
}

/** The plan as leadership's readers see it on the delivery day `on`, on which `digests` go out. */
export async function leadershipDay(
  { leadership, offices }: LeadershipDayPorts,
  plan: Plan,
  on: Delivered,
  digests: readonly SelectedDigest[],
): Promise<PlanOnDay> {
  const { day, cadence, raised } = on;
  const measures = inPlanOrder([...on.measures.values()], plan);
  const goingOut = digests.flatMap(({ kind, items }) => (kind === 'leadership' ? items : []));
  const told = [...raised.values()].flat().filter(({ state }) => state === 'told');
  const tellings = [
    ...told.flatMap((notice) => tellingOf(notice, notice.toldOn!)),
    ...goingOut.flatMap((notice) => tellingOf(notice, day)),
  ];
  const standpoint = { today: day, calendar: cadence.calendar, policy: cadence.policy, plan };
  return {
    day,
    plan,
    policy: cadence.policy,
    firstOfMonth: isFirstLeadershipDayOfMonth(leadershipDayOn(on) ?? day, cadence.calendar),
    measures,
    snapshot: snapshotOf(standpoint, measures, (id) => raised.get(id) ?? [], tellings),
    tellings,
    questions: (await leadership.questionsOf(plan.id)).filter(({ answer }) => answer === null),
    note: await leadership.noteOf(plan.id),
    offices: await offices.ofPlan(plan.id),
  };
}

/** None for what is no business of leadership's summary. */
function tellingOf({ stage, role, measureId, stepId, officeId, dueVersion }: RecordedNotice, on: string): Telling[] {
  const toLeadership = role === 'leadership' && (stage === 'escalation-2' || stage === 'resolved');
  return toLeadership && measureId !== null && stepId !== null
    ? [{ stage, measureId, stepId, officeId, dueVersion, on }]
    : [];
}
