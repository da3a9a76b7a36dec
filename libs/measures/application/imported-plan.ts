import { randomUUID } from 'node:crypto';
import { standardPolicy } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { evolvePlan, type MailMode, type Plan, type PlanEvent, Refusal, requireInReach } from '../domain/index.ts';
import { differing, type ImportDifference } from './import-differences.ts';
import { type MeasurePorts } from './ports.ts';
import { contactOf, type RecordedPlan } from './recorded-plan.ts';

/** The plan as the import names it. For a plan that the record has, null says nothing. */
export interface ImportedPlan {
  key: string;
  title: string | null;
  shortTitle: string | null;
  /** Addresses. */
  coordination: string | null;
  coordinationDeputy: string | null;
  leadership: string | null;
  endsOn: IsoDate | null;
  /** ISO 3166-2; null for a new plan: the default of CADENCE.md. */
  region: string | null;
}

const timeZone = 'Europe/Berlin';
const defaultRegion = 'DE-SN';
/** Nothing of a new plan goes out unseen (CADENCE.md, *Delivery*). */
const defaultMailMode: MailMode = 'approve';

/** The plan of that key, locked; made when there is none, with the event that is still to be appended. */
export async function planForImport(
  ports: MeasurePorts,
  imported: ImportedPlan,
): Promise<{ plan: Plan; creation: PlanEvent[] }> {
  const known = await lockedByKey(ports, imported.key);
  if (known !== null) return { plan: known, creation: [] };
  const creation = await planCreated(ports, imported);
  const plan = evolvePlan(null, creation, randomUUID());
  if (!(await ports.plans.insert(plan))) return { plan: (await lockedByKey(ports, imported.key))!, creation: [] };
  await ports.plans.addPolicy(plan.id, plan.policyVersion, standardPolicy);
  return { plan, creation: [creation] };
}

async function lockedByKey(ports: MeasurePorts, key: string): Promise<Plan | null> {
  const plan = await ports.plans.byKey(key);
  return plan === null ? null : ports.plans.lock(plan.id);
}

async function planCreated(ports: MeasurePorts, imported: ImportedPlan): Promise<PlanEvent> {
  const { key, title, shortTitle, endsOn } = imported;
  if (title === null) throw new Refusal('title-missing', { key });
  if (endsOn !== null) requireInReach(endsOn);
  const contactId = async (email: string | null): Promise<string | null> =>
    email === null ? null : (await ports.contacts.withEmail(email)).id;
  return {
    type: 'plan-created',
    key,
    title,
    shortTitle,
    region: imported.region ?? defaultRegion,
    timeZone,
    endsOn,
    coordinationId: await contactId(imported.coordination),
    coordinationDeputyId: await contactId(imported.coordinationDeputy),
    leadershipId: await contactId(imported.leadership),
    policyVersion: 1,
    mailMode: defaultMailMode,
    effectiveOn: dayOf(await ports.clock.now(), timeZone),
  };
}

export function planDifferences(recordedPlan: RecordedPlan, imported: ImportedPlan): ImportDifference[] {
  const { plan } = recordedPlan;
  const given = (value: string | null, recorded: string | null): [string | null, string | null] => [
    recorded,
    value ?? recorded,
  ];
  const address = (email: string | null, contactId: string | null): [string | null, string | null] => {
    const recorded = contactOf(recordedPlan, contactId)?.email ?? null;
    return given(sameAddress(email, recorded) ? null : email, recorded);
  };
  return differing('plan', plan.key, null, {
    title: given(imported.title, plan.title),
    shortTitle: given(imported.shortTitle, plan.shortTitle),
    endsOn: given(imported.endsOn, plan.endsOn),
    region: given(imported.region, plan.region),
    coordination: address(imported.coordination, plan.coordinationId),
    coordinationDeputy: address(imported.coordinationDeputy, plan.coordinationDeputyId),
    leadership: address(imported.leadership, plan.leadershipId),
  });
}
