import { randomUUID } from 'node:crypto';
import { circumstancesOf, standardPolicy } from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import { dayInReach, type IsoDate, yearOf } from '#libs/calendar/domain/index';
import { type ContactEntry, type ImportChange, type PlanTables } from '#libs/exchange/domain/index';
import { dayOf, type IsoInstant } from '#libs/installation/domain/index';
import { type Circumstances, evolvePlan, type Plan, Refusal } from '../domain/index.ts';
import { type MeasureCommandSetting } from './command-measure.ts';
import { basisOf, basisOfNothing } from './import-basis.ts';
import { plannedChanges } from './import-changes.ts';
import { lineOf } from './import-lines.ts';
import { type Deciding } from './import-measure-work.ts';
import { type ImportRequest, type NamedContact, type PlannedImport } from './import-planned.ts';
import { addedBy, type AddedCounts, writeImport } from './import-write.ts';
import { lockedByKey, planCreated, planDifferences } from './imported-plan.ts';
import { noticesInReach } from './notices-in-reach.ts';
import { circumstancesFor } from './plan-cadence.ts';
import { type MeasurePorts } from './ports.ts';
import { endOfTomorrow, raiseUpToEvening } from './raise-before-plan.ts';
import { emptyPlan, recordedPlan, type RecordedPlan } from './recorded-plan.ts';

export interface ImportReport {
  planId: string;
  /** How many of each were new to the record. */
  added: AddedCounts;
  changes: readonly ImportChange[];
}

/**
 * What an import of the tables would do. Locks the plan and its measures, and writes nothing.
 *
 * @throws {Refusal} `title-missing`, `day-out-of-reach` when the plan is new; `plan-changed-meanwhile`, `drop-not-gone`;
 * `done-in-the-future` for a new step that was done later than today.
 */
export async function planImport(ports: MeasurePorts, request: ImportRequest): Promise<PlannedImport> {
  const plan = await lockedByKey(ports, request.plan.key);
  const now = await ports.clock.now();
  if (plan === null) return planImportAnew(request, now);
  const recorded = await recordedPlan(ports, plan);
  const basis = basisOf(recorded);
  requireBasis(request, basis);
  const today = dayOf(now, plan.timeZone);
  const contacts = contactsByAddress();
  const deciding = await decidingOn(ports, recorded, request, today);
  const sources = { ...deciding, today, newId: randomUUID, contactIdOf: contacts.idOf };
  const { lines, renumberings, after, events } = plannedChanges(recorded, request.tables, request, sources);
  const planAfter = events.plan.reduce((it, event) => evolvePlan(it, event, it.id), plan);
  return {
    plan,
    today,
    basis,
    changes: [...planDifferences(recorded, request.plan, request.language), ...lines],
    renumberings,
    after: { ...after, plan: planAfter, endsOn: planAfter.endsOn },
    events: { ...events, contacts: contacts.all() },
  };
}

/**
 * What an import would do that makes the plan. Needs no record.
 *
 * @throws {Refusal} as `planImport`
 */
export function planImportAnew(request: ImportRequest, now: IsoInstant): PlannedImport {
  requireBasis(request, basisOfNothing);
  const contacts = contactsByAddress();
  const creation = planCreated(request.plan, now, contacts.idOf);
  const made = evolvePlan(null, creation, randomUUID());
  const today = creation.effectiveOn;
  const deciding = { language: request.language, circumstances: nothingToDecide(made, today), inReach: () => true };
  const sources = { ...deciding, today, newId: randomUUID, contactIdOf: contacts.idOf };
  const { lines, after, events } = plannedChanges(emptyPlan(made), request.tables, request, sources);
  const plan = events.plan.reduce((it, event) => evolvePlan(it, event, it.id), made);
  const added = lineOf('new', { of: 'plan', name: made.key, title: made.title, source: null });
  return {
    plan: null,
    today,
    basis: basisOfNothing,
    changes: [added, ...lines],
    renumberings: [],
    after: { ...after, plan, endsOn: plan.endsOn },
    events: { ...events, plan: [creation, ...events.plan], contacts: contacts.all() },
  };
}

/** @throws {Refusal} `plan-changed-meanwhile` */
function requireBasis({ basis }: ImportRequest, now: string): void {
  if (basis !== null && basis !== now) throw new Refusal('plan-changed-meanwhile');
}

/** Names contacts by ids of their own, one per address. */
function contactsByAddress(): { idOf: (contact: ContactEntry) => string; all: () => NamedContact[] } {
  const contacts = new Map<string, NamedContact>();
  return {
    idOf({ email, name }) {
      const key = email.toLowerCase();
      const before = contacts.get(key);
      const contact = { id: before?.id ?? randomUUID(), email: before?.email ?? email, name: before?.name ?? name };
      contacts.set(key, contact);
      return contact.id;
    },
    all: () => [...contacts.values()],
  };
}

/**
 * Writes what the tables say otherwise than the record, all of it that the rules allow or nothing; the same content again changes
 * nothing. Decides on what the day has brought anyway, by the same rules as `planImport`.
 *
 * @throws {Refusal} as `planImport`, `renumbered-undecided`
 */
export function importPlan<Ports extends MeasurePorts>(
  setting: MeasureCommandSetting<Ports>,
  request: ImportRequest,
): Promise<ImportReport> {
  return setting.transaction(async (ports) => {
    const recordedAt = await ports.clock.now();
    for (;;) {
      let planned = await planImport(ports, request);
      requireDecided(request, planned);
      if (await raisedFor(setting, ports, planned, recordedAt)) {
        planned = await planImport(ports, { ...request, basis: null });
      }
      const written = await writeImport(ports, planned, request.actor, recordedAt);
      // Where it was not, another import made the plan meanwhile: this one goes on from there.
      if (written) return reportOf(planned);
    }
  });
}

/** @throws {Refusal} `renumbered-undecided` */
function requireDecided({ renumbered }: ImportRequest, { renumberings }: PlannedImport): void {
  if (renumbered !== null || renumberings.length === 0) return;
  const first = renumberings.slice(0, 5).map(({ name, to }) => `${name} → ${to}`);
  const more = renumberings.length > first.length ? ', …' : '';
  throw new Refusal('renumbered-undecided', { cases: `${first.join(', ')}${more}` });
}

/** Raises what is due in the measures that change. Whether anything was: then what was planned may not hold any more. */
async function raisedFor<Ports extends MeasurePorts>(
  setting: MeasureCommandSetting<Ports>,
  ports: Ports,
  { plan, events, today }: PlannedImport,
  recordedAt: IsoInstant,
): Promise<boolean> {
  if (plan === null) return false;
  const known = events.measures.filter(({ before }) => before !== null).map(({ id }) => id);
  const due = new Set(await ports.measures.idsWithMomentUpTo(plan.id, endOfTomorrow(today, plan.timeZone)));
  const concerned = known.filter((id) => due.has(id)).sort();
  for (const id of concerned) await raiseUpToEvening(setting, ports, plan, id, { today, recordedAt });
  return concerned.length > 0;
}

async function decidingOn(
  ports: MeasurePorts,
  { plan, measures }: RecordedPlan,
  { tables, language }: ImportRequest,
  today: IsoDate,
): Promise<Deciding> {
  const policy = await ports.plans.policyOf(plan);
  const circumstances = await circumstancesFor(ports, plan, measures, today, daysOf(tables));
  return { language, circumstances, inReach: (measure) => noticesInReach(plan, policy, measure, today) };
}

/** Where there is no measure yet, no rule is asked. */
function nothingToDecide(plan: Plan, today: IsoDate): Circumstances {
  const calendar = calendarFor(plan.region, standardPolicy, yearOf(today), yearOf(today));
  return circumstancesOf({ plan, policy: standardPolicy, calendar }, today);
}

/** The days that come with the tables, as far as calendars are built. */
function daysOf({ steps }: PlanTables): IsoDate[] {
  return steps.flatMap(({ dueOn }) => (dueOn !== null && dayInReach(dueOn) ? [dueOn] : []));
}

function reportOf(planned: PlannedImport): ImportReport {
  return { planId: planned.after.plan.id, added: addedBy(planned), changes: planned.changes };
}
