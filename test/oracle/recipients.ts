import { type Scenario, type ScenarioOffice } from './scenario.ts';

type Plan = Scenario['plan'];

/** The contact, else the mailbox, else coordination; an office that cannot own steps has nobody of its own. */
export function responsibleOf(office: ScenarioOffice, plan: Plan): string | null {
  const own = office.ownable ? (office.contact ?? office.mailbox) : null;
  return own ?? plan.coordination;
}

/** The address escalation-1 goes to: the superior, none known: coordination. */
export function escalationOf(office: ScenarioOffice, plan: Plan): string | null {
  return office.superior ?? plan.coordination;
}

/** Addresses compare without case. */
export function sameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
