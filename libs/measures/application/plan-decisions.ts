import { type IsoDate } from '#libs/calendar/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import {
  decidePlan,
  type Leader,
  type Plan,
  type PlanCommand,
  type PlanEvent,
  type PlanPost,
  postColumns,
  Refusal,
} from '../domain/index.ts';
import { contactWithId, type GivenContact, idOf, phoneOf, sameContact } from './given-contact.ts';
import { policyAfter, setPolicy, type PolicyChange } from './policy-change.ts';
import { type MeasurePorts } from './ports.ts';
import { type Preferences, preferred } from './preferences.ts';

/** What people command about a plan: with addresses where the plan keeps contacts. */
export type GivenPlanCommand =
  | PlanCommand
  | { do: 'set-coordination'; contact: GivenContact }
  /** Null: nobody in that place any more. */
  | { do: 'set-coordination-deputy'; contact: GivenContact | null }
  | { do: 'set-leadership'; contact: GivenContact | null }
  /** One more reader of leadership's summary, with the division of that office in rows. */
  | { do: 'add-leader'; contact: GivenContact; officeId: string }
  | { do: 'remove-leader'; email: string; officeId: string }
  /** How mail comes to whoever is in that place. */
  | { do: 'set-preferences'; post: PlanPost; preferences: Preferences }
  | ({ do: 'change-policy' } & PolicyChange);

/** What the command comes to, without writing anything yet; what it gives writes what lies beside the events. */
export async function decidedOnPlan(
  ports: MeasurePorts,
  plan: Plan,
  command: GivenPlanCommand,
  today: IsoDate,
): Promise<() => Promise<PlanEvent[]>> {
  switch (command.do) {
    case 'set-coordination':
      return filled(ports, plan, 'coordination', command.contact, today);
    case 'set-coordination-deputy':
      return filled(ports, plan, 'coordinationDeputy', command.contact, today);
    case 'set-leadership':
      return filled(ports, plan, 'leadership', command.contact, today);
    case 'add-leader': {
      const { contact, officeId } = command;
      await requireOffice(ports, plan, officeId);
      if ((await leaderOf(ports, plan, contact.email, officeId)) !== null) throw new Refusal('leader-unchanged');
      return async () => {
        const leader = { contactId: await idOf(ports, contact), officeId };
        return decidePlan(plan, { do: 'add-leader', leader }, today);
      };
    }
    case 'remove-leader': {
      const leader = await leaderOf(ports, plan, command.email, command.officeId);
      if (leader === null) throw new Refusal('leader-not-found');
      const events = decidePlan(plan, { do: 'remove-leader', leader }, today);
      return async () => events;
    }
    case 'set-preferences': {
      const contact = await contactWithId(ports, plan[postColumns[command.post]]);
      if (contact === null) throw new Refusal('nobody-in-post');
      const carryOut = preferred(ports, contact, command.preferences);
      return async () => {
        await carryOut();
        return [];
      };
    }
    case 'change-policy': {
      const policy = await policyAfter(ports, plan, command, today);
      const events = decidePlan(plan, setPolicy(plan, command.base), today);
      return async () => {
        await ports.plans.addPolicy(plan.id, plan.policyVersion + 1, policy);
        return events;
      };
    }
    default: {
      const events = decidePlan(plan, command, today);
      return async () => events;
    }
  }
}

/** The same address with another phone is no event of the plan: the phone belongs to the erasable contact. */
async function filled(
  ports: MeasurePorts,
  plan: Plan,
  post: PlanPost,
  given: GivenContact | null,
  today: IsoDate,
): Promise<() => Promise<PlanEvent[]>> {
  const present = await contactWithId(ports, plan[postColumns[post]]);
  const same = sameContact(present, given);
  const phone = given === null ? undefined : phoneOf(given);
  const newPhone = phone !== undefined && phone !== (present?.phone ?? null);
  if (same && !newPhone) throw new Refusal('contact-unchanged');
  return async () => {
    const contactId = await idOf(ports, given);
    return same ? [] : decidePlan(plan, { do: 'fill-post', post, contactId }, today);
  };
}

async function requireOffice({ offices }: MeasurePorts, plan: Plan, officeId: string): Promise<void> {
  const office = await offices.byId(officeId);
  if (office === null || office.planId !== plan.id) throw new Refusal('office-not-found', { key: officeId });
}

async function leaderOf(
  { contacts }: MeasurePorts,
  plan: Plan,
  email: string,
  officeId: string,
): Promise<Leader | null> {
  const leaders = plan.leaders.filter((it) => it.officeId === officeId);
  const known = await contacts.byIds(leaders.map(({ contactId }) => contactId));
  const contact = known.find((it) => sameAddress(it.email, email));
  return leaders.find(({ contactId }) => contactId === contact?.id) ?? null;
}
