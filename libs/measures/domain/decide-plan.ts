import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever } from './assert-never.ts';
import { type Leader, type MailMode, type Plan, type PlanEvent, type PlanEventData, type PlanPost } from './plan.ts';
import { Refusal } from './refusal.ts';

export type PlanCommand = { do: 'activate' } | { do: 'start-backlog' } | { do: 'set-mail-mode'; mode: MailMode };

/** Who is who in the plan, and by which rules it is reminded of; by ids, which people do not know. */
export type PlanRevision =
  /** Null: nobody in that place any more. */
  | { do: 'fill-post'; post: PlanPost; contactId: string | null }
  | { do: 'add-leader'; leader: Leader }
  | { do: 'remove-leader'; leader: Leader }
  /** @param base the version that the change was made from. */
  | { do: 'set-policy'; base: number };

/**
 * What `command` makes of the plan on the day `today` (plan time zone).
 *
 * @throws {Refusal} when it is not allowed or changes nothing.
 */
export function decidePlan(plan: Plan, command: PlanCommand | PlanRevision, today: IsoDate): PlanEvent[] {
  return [{ ...decided(plan, command), effectiveOn: today }];
}

function decided(plan: Plan, command: PlanCommand | PlanRevision): PlanEventData {
  switch (command.do) {
    case 'activate':
      if (plan.activatedOn !== null) throw new Refusal('plan-already-active', { on: plan.activatedOn });
      return { type: 'plan-activated' };
    case 'start-backlog':
      if (plan.activatedOn === null) throw new Refusal('plan-not-active');
      if (plan.backlogStartedOn !== null) throw new Refusal('backlog-already-started', { on: plan.backlogStartedOn });
      return { type: 'backlog-started' };
    case 'set-mail-mode':
      if (plan.mailMode === command.mode) throw new Refusal('mail-mode-unchanged', { mode: command.mode });
      return { type: 'mail-mode-set', mode: command.mode };
    case 'fill-post':
      return { type: 'post-filled', post: command.post, contactId: command.contactId };
    case 'add-leader':
      if (plan.leaders.some((it) => sameLeader(it, command.leader))) throw new Refusal('leader-unchanged');
      return { type: 'leaders-set', leaders: [...plan.leaders, command.leader] };
    case 'remove-leader': {
      const leaders = plan.leaders.filter((it) => !sameLeader(it, command.leader));
      if (leaders.length === plan.leaders.length) throw new Refusal('leader-not-found');
      return { type: 'leaders-set', leaders };
    }
    case 'set-policy':
      if (command.base !== plan.policyVersion) {
        throw new Refusal('policy-overtaken', { base: String(command.base), version: String(plan.policyVersion) });
      }
      return { type: 'policy-set', policyVersion: plan.policyVersion + 1 };
    default:
      return assertNever(command);
  }
}

function sameLeader(a: Leader, b: Leader): boolean {
  return a.contactId === b.contactId && a.officeId === b.officeId;
}
