import { type Day } from './calendar.ts';
import { type OfficeRecord } from './record.ts';
import { type Scenario } from './scenario.ts';

type Plan = Scenario['plan'];

/**
 * The contact, absent on that day its deputy, else the mailbox, else coordination. An office that cannot own steps has
 * nobody of its own.
 */
export function responsibleOf(office: OfficeRecord | null, plan: Plan, day: Day): string | null {
  const own = office?.ownable ? (personOf(office, day) ?? office.mailbox) : null;
  return own ?? plan.coordination;
}

function personOf({ contact, deputy, absences }: OfficeRecord, day: Day): string | null {
  if (contact === null) return null;
  return absences.some(({ from, to }) => from <= day && day <= to) ? deputy : contact;
}

/** The office's deputy, unless the notice goes to that address anyway; null: no second notice. */
export function alsoToDeputy(office: OfficeRecord | null, to: string | null): string | null {
  const deputy = office?.deputy ?? null;
  return sameAddress(deputy, to) ? null : deputy;
}

/** The address escalation-1 goes to: the superior, none known: coordination. */
export function escalationOf(office: OfficeRecord, plan: Plan): string | null {
  return office.superior ?? plan.coordination;
}

/** Addresses compare without case. */
export function sameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
