import { type IsoDate } from '#libs/calendar/domain/index';
import { type ContactEntry, type PlanTables } from '#libs/exchange/domain/index';
import { type PlanEvent, Refusal } from '../domain/index.ts';
import { folded } from './import-folded.ts';
import { plannedGoals, plannedMeasurements } from './import-goals.ts';
import { type Line, lineOf } from './import-lines.ts';
import { type Deciding } from './import-measure-work.ts';
import { measuresAfter, plannedMeasures } from './import-measures.ts';
import { plannedOffices } from './import-offices.ts';
import {
  type PlanAfter,
  type PlannedEvents,
  type Renumbering,
  type RenumberedChoice,
  type Replacing,
} from './import-planned.ts';
import { type Goal } from './ports.ts';
import { type RecordedPlan } from './recorded-plan.ts';

export interface ImportChoices {
  /** Null: not decided yet. */
  renumbered: RenumberedChoice | null;
  /** Names of what vanished from the tables and is to be dropped. */
  drop: readonly string[];
}

export interface ImportSources extends Deciding {
  today: IsoDate;
  newId: () => string;
  /** The contact of an address of the tables. */
  contactIdOf: (contact: ContactEntry) => string;
}

export interface PlannedChanges {
  lines: Line[];
  renumberings: Renumbering[];
  after: Pick<PlanAfter, 'offices' | 'measures' | 'goals'>;
  events: Omit<PlannedEvents, 'contacts'>;
}

/**
 * What the tables would make of the plan, as a command of today would find it: a line for everything that is new, different,
 * renumbered or gone, and the events that write as much of it as the rules allow. What is renumbered and not yet decided is taken
 * for the same under another number.
 *
 * @throws {Refusal} `drop-not-gone`; `done-in-the-future` for a new step that was done later than today.
 */
export function plannedChanges(
  recorded: RecordedPlan,
  tables: PlanTables,
  choices: ImportChoices,
  sources: ImportSources,
): PlannedChanges {
  const { plan } = recorded;
  const { today, language, newId } = sources;
  const drop = new Set(choices.drop);
  const offices = plannedOffices(recorded, tables, sources);
  const fields = plannedFields(recorded, tables, sources);
  const ids = { office: offices.idOf, field: fields.idOf };
  const view = {
    planId: plan.id,
    active: plan.activatedOn !== null,
    today,
    language,
    newId,
    ids,
    choice: choices.renumbered ?? 'match',
    officeName: offices.nameOf,
    fieldName: fields.nameOf,
    textsOf: ({ id }: { id: string }) => ({
      id,
      goal: recorded.goalTexts.get(id) ?? null,
      guidingGoal: recorded.guidingGoals.get(id) ?? null,
    }),
  };
  const measures = plannedMeasures(recorded.measures, tables, { view, deciding: sources, drop });
  const { measureOf } = measures;
  const goals = plannedGoals(recorded, tables.goals, { language, newId, measureOf, isDropped: (it) => drop.has(it) });
  const measurements = plannedMeasurements(recorded, tables.measurements, newId);
  const lines = [...fields.lines, ...offices.lines, ...measures.lines, ...goals.lines, ...measurements.lines];
  requireGone(choices.drop, lines);
  return {
    lines,
    renumberings: measures.renumberings,
    after: {
      offices: offices.after,
      measures: measuresAfter(recorded.measures, measures.planned),
      goals: replaced(recorded.goals, goals),
    },
    events: {
      plan: fields.events,
      offices: offices.planned,
      measures: measures.planned,
      texts: measures.texts,
      goals: { ended: goals.ended, added: goals.added },
      measurements: { ended: measurements.ended, added: measurements.added },
      contactNames: offices.contactNames,
    },
  };
}

interface PlannedFields {
  idOf: (name: string | null) => string | null;
  nameOf: (id: string | null) => string | null;
  lines: Line[];
  events: PlanEvent[];
}

function plannedFields(
  { plan }: RecordedPlan,
  { fields, measures }: PlanTables,
  { today, newId }: ImportSources,
): PlannedFields {
  const known = new Map(plan.fields.map((field) => [folded(field.name), field]));
  const lines: Line[] = [];
  const events: PlanEvent[] = [];
  for (const name of fields) {
    if (known.has(folded(name))) continue;
    const field = { id: newId(), name };
    known.set(folded(name), field);
    const source = measures.find((measure) => measure.field === name)?.source ?? null;
    lines.push(lineOf('new', { of: 'field', name, title: name, source }));
    events.push({ type: 'field-added', fieldId: field.id, name, effectiveOn: today });
  }
  const names = new Map([...known.values()].map(({ id, name }) => [id, name]));
  const idOf = (name: string | null): string | null => {
    if (name === null) return null;
    const field = known.get(folded(name));
    if (field === undefined)
      throw new Error(`A measure of the tables is of the field ${name}, which they do not hold.`);
    return field.id;
  };
  return { idOf, nameOf: (id) => (id === null ? null : (names.get(id) ?? null)), lines, events };
}

function replaced(goals: readonly Goal[], { ended, added }: Replacing<Goal>): Goal[] {
  const gone = new Set(ended);
  return [...goals.filter(({ id }) => !gone.has(id)), ...added];
}

/** @throws {Refusal} `drop-not-gone` */
function requireGone(drop: readonly string[], lines: readonly Line[]): void {
  const gone = new Set(lines.filter(({ change }) => change === 'gone').map(({ name }) => name));
  const name = drop.find((it) => !gone.has(it));
  if (name !== undefined) throw new Refusal('drop-not-gone', { name });
}
