import { type IsoDate } from '#libs/calendar/domain/index';
import { type ContactEntry } from '#libs/exchange/domain/index';
import { dayOf, type IsoInstant } from '#libs/installation/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type Language, type MailMode, type Plan, type PlanEvent, Refusal, requireInReach } from '../domain/index.ts';
import { type Line, linesOf, notApplied } from './import-lines.ts';
import { importNote } from './import-notes.ts';
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

/** The plan of that key, locked; null when there is none. */
export async function lockedByKey(ports: Pick<MeasurePorts, 'plans'>, key: string): Promise<Plan | null> {
  const plan = await ports.plans.byKey(key);
  return plan === null ? null : ports.plans.lock(plan.id);
}

/** @throws {Refusal} `title-missing`, `day-out-of-reach` */
export function planCreated(
  imported: ImportedPlan,
  now: IsoInstant,
  contactIdOf: (contact: ContactEntry) => string,
): PlanEvent {
  const { key, title, shortTitle, endsOn } = imported;
  if (title === null) throw new Refusal('title-missing', { key });
  if (endsOn !== null) requireInReach(endsOn);
  const contactId = (email: string | null): string | null =>
    email === null ? null : contactIdOf({ name: null, email });
  return {
    type: 'plan-created',
    key,
    title,
    shortTitle,
    region: imported.region ?? defaultRegion,
    timeZone,
    endsOn,
    coordinationId: contactId(imported.coordination),
    coordinationDeputyId: contactId(imported.coordinationDeputy),
    leadershipId: contactId(imported.leadership),
    policyVersion: 1,
    mailMode: defaultMailMode,
    effectiveOn: dayOf(now, timeZone),
  };
}

/** What the import says otherwise about the plan itself; that is not for tables to change. */
export function planDifferences(recordedPlan: RecordedPlan, imported: ImportedPlan, language: Language): Line[] {
  const { plan } = recordedPlan;
  const given = (value: string | null, recorded: string | null): [string | null, string | null] => [
    recorded,
    value ?? recorded,
  ];
  const address = (email: string | null, contactId: string | null): [string | null, string | null] => {
    const recorded = contactOf(recordedPlan, contactId)?.email ?? null;
    return given(sameAddress(email, recorded) ? null : email, recorded);
  };
  const lines = linesOf({ of: 'plan', name: plan.key, title: plan.title, source: null }, null, {
    title: given(imported.title, plan.title),
    shortTitle: given(imported.shortTitle, plan.shortTitle),
    endsOn: given(imported.endsOn, plan.endsOn),
    region: given(imported.region, plan.region),
    coordination: address(imported.coordination, plan.coordinationId),
    coordinationDeputy: address(imported.coordinationDeputy, plan.coordinationDeputyId),
    leadership: address(imported.leadership, plan.leadershipId),
  });
  for (const line of lines) notApplied([line], importNote(language, 'plan-attribute'));
  return lines;
}
