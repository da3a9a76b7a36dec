import { type Cadence } from '#libs/cadence/domain/index';
import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import {
  calendarOf,
  type ImportRequest,
  type MeasurePorts,
  type PlannedImport,
  planImport,
} from '#libs/measures/index';
import { type Measure } from '#libs/measures/domain/index';
import { directory } from '#libs/offices/index';
import { type Contact } from '#libs/offices/domain/index';
import { inPlanOrder } from '#libs/overview/domain/index';
import { type QualityFinding, qualityOf, qualityText } from '#libs/quality/domain/index';
import { type SimulationInput } from '../domain/index.ts';
import { type SimulationPorts } from './from-record.ts';
import { type ChangeEffect, effectOfChange, lastDay } from './policy-effect.ts';

export type ImportPreviewPorts = MeasurePorts & SimulationPorts;

export interface ImportPreview {
  planned: PlannedImport;
  /** Of the plan as it would be. */
  quality: ImportQuality;
  /** Null: no mail can go out yet, because the plan is new or not active. */
  effect: ImportEffect | null;
}

export type ImportQuality = readonly (QualityFinding & { text: { de: string; en: string } })[];

/** `too-large`: nobody waits for so many years of so many steps; what changes is in the list of changes. */
export type ImportEffect = { kind: 'computed'; effect: ChangeEffect } | { kind: 'too-large'; steps: number };

/** Steps of a plan up to which the effect on its mails is computed. */
export const mostStepsToSimulate = 5_000;

/**
 * What an import would do, what becomes of the mails from today on, and what will hurt later. Nothing is written.
 *
 * @throws {Refusal} as importing would
 */
export async function previewImport(ports: ImportPreviewPorts, request: ImportRequest): Promise<ImportPreview> {
  const planned = await planImport(ports, request);
  return { planned, quality: qualityAfter(planned), effect: await effectOfImport(ports, planned) };
}

/** What will hurt later in the plan as the import would leave it. */
export function qualityAfter({ after, today }: PlannedImport): ImportQuality {
  const measures = inPlanOrder([...after.measures], after.plan);
  const found = qualityOf({ today, endsOn: after.endsOn, measures, goals: after.goals });
  return found.map((it) => ({ ...it, text: { de: qualityText(it, 'de'), en: qualityText(it, 'en') } }));
}

async function effectOfImport(ports: ImportPreviewPorts, planned: PlannedImport): Promise<ImportEffect | null> {
  const { plan, after } = planned;
  if (plan === null || plan.activatedOn === null) return null;
  const steps = after.measures.reduce((sum, measure) => sum + measure.steps.length, 0);
  if (steps > mostStepsToSimulate) return { kind: 'too-large', steps };
  const to = await lastDay(ports, plan, lastDueDay(after.measures));
  const contacts = await contactsAfter(ports, planned);
  const absences = await ports.offices.absencesOf(plan.id);
  const effect = await effectOfChange(ports, plan, to, after.offices, (input) => {
    const holds: Cadence = {
      ...input.cadence,
      calendar: calendarOf(plan, input.cadence.policy, after.measures, to),
      directory: { ...input.cadence.directory, offices: directory(plan, after.offices, contacts, absences).offices },
    };
    return changedByImport(input, planned, holds);
  });
  return { kind: 'computed', effect };
}

/** What is there changes on the evening of today, like by every command; what is new begins with it. */
function changedByImport(input: SimulationInput, { after, events }: PlannedImport, holds: Cadence): SimulationInput {
  const on = input.begin;
  const became = new Map(after.measures.map((measure) => [measure.id, measure]));
  const changed = events.measures.filter(({ before }) => before !== null).map(({ id }) => became.get(id)!);
  const added = events.measures.filter(({ before }) => before === null).map(({ id }) => became.get(id)!);
  return {
    ...input,
    measures: [...input.measures, ...added],
    commands: [{ on, holds }, ...changed.map((measure) => ({ on, became: measure })), ...input.commands],
  };
}

async function contactsAfter(
  { contacts }: Pick<ImportPreviewPorts, 'contacts'>,
  { after, events }: PlannedImport,
): Promise<Map<string, Contact>> {
  const named = events.contacts.map(({ id, email, name }): Contact => ({
    id,
    email,
    name,
    phone: null,
    rhythm: 'daily',
    language: 'de',
  }));
  const ids = after.offices
    .flatMap(({ mailboxId, contactId, deputyId, escalationId }) => [mailboxId, contactId, deputyId, escalationId])
    .filter((id) => id !== null);
  const recorded = await contacts.byIds([...new Set(ids)].filter((id) => named.every((it) => it.id !== id)));
  return new Map([...recorded, ...named].map((contact) => [contact.id, contact]));
}

function lastDueDay(measures: readonly Measure[]): IsoDate | null {
  return measures
    .flatMap(({ steps }) => steps.flatMap(({ status, dueOn }) => (status === 'open' && dueOn !== null ? [dueOn] : [])))
    .reduce<IsoDate | null>((last, day) => (last === null ? day : laterOf(last, day)), null);
}
