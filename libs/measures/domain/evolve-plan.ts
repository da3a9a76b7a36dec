import { assertNever } from './assert-never.ts';
import { type Plan, type PlanEvent } from './plan.ts';

/** The plan after `event`; `id` names it when the event is its first. Never changes its arguments. */
export function evolvePlan(plan: Plan | null, event: PlanEvent, id: string): Plan {
  if (event.type === 'plan-created') {
    const { type: _type, effectiveOn: policySince, ...description } = event;
    return {
      id,
      ...description,
      policySince,
      activatedOn: null,
      backlogStartedOn: null,
      fields: [],
      leaders: [],
      version: 1,
    };
  }
  if (plan === null) throw new Error(`The first event of plan ${id} is ${event.type}.`);
  return { ...change(plan, event), version: plan.version + 1 };
}

/** Where the plan keeps whom it names. */
export const postColumns = {
  coordination: 'coordinationId',
  coordinationDeputy: 'coordinationDeputyId',
  leadership: 'leadershipId',
} as const;

/** The fold of a plan's whole life. */
export function foldPlan(id: string, events: readonly PlanEvent[]): Plan | null {
  return events.reduce<Plan | null>((plan, event) => evolvePlan(plan, event, id), null);
}

function change(plan: Plan, event: Exclude<PlanEvent, { type: 'plan-created' }>): Plan {
  switch (event.type) {
    case 'field-added':
      return { ...plan, fields: [...plan.fields, { id: event.fieldId, name: event.name }] };
    case 'plan-activated':
      return { ...plan, activatedOn: event.effectiveOn };
    case 'backlog-started':
      return { ...plan, backlogStartedOn: event.effectiveOn };
    case 'mail-mode-set':
      return { ...plan, mailMode: event.mode };
    case 'post-filled':
      return { ...plan, [postColumns[event.post]]: event.contactId };
    case 'leaders-set':
      return { ...plan, leaders: event.leaders };
    case 'policy-set':
      return { ...plan, policyVersion: event.policyVersion, policySince: event.effectiveOn };
    default:
      return assertNever(event);
  }
}
