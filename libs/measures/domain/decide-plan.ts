import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever } from './assert-never.ts';
import { type MailMode, type Plan, type PlanEvent, type PlanEventData } from './plan.ts';
import { Refusal } from './refusal.ts';

export type PlanCommand = { do: 'activate' } | { do: 'start-backlog' } | { do: 'set-mail-mode'; mode: MailMode };

/**
 * What `command` makes of the plan on the day `today` (plan time zone).
 *
 * @throws {Refusal} when it is not allowed or changes nothing.
 */
export function decidePlan(plan: Plan, command: PlanCommand, today: IsoDate): PlanEvent[] {
  return [{ ...decided(plan, command), effectiveOn: today }];
}

function decided(plan: Plan, command: PlanCommand): PlanEventData {
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
    default:
      return assertNever(command);
  }
}
