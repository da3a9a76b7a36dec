import { type GoalEntry, type MeasurementEntry } from '#libs/exchange/domain/index';
import { type Language } from '../domain/index.ts';
import { folded, grouped } from './import-folded.ts';
import { type Line, lineOf, linesOf, notApplied, type Pairs, type Subject } from './import-lines.ts';
import { importNote } from './import-notes.ts';
import { type Replacing } from './import-planned.ts';
import { type Goal, type Measurement } from './ports.ts';
import { goalKey, measurementKey, type RecordedPlan } from './recorded-plan.ts';

export interface GoalView {
  language: Language;
  newId: () => string;
  /** The measure that the tables name; null: nobody knows it; `closedOn` null: it is open or new. */
  measureOf: (key: string) => { id: string; closedOn: string | null } | null;
  /** Whether a goal that the tables name no more is to be removed. */
  isDropped: (name: string) => boolean;
}

export interface PlannedGoals extends Replacing<Goal> {
  lines: Line[];
}

/** Goals of which the tables name others of the same measure, or of the plan, go if they are dropped. */
export function plannedGoals(recorded: RecordedPlan, entries: readonly GoalEntry[], view: GoalView): PlannedGoals {
  const planned = { lines: [] as Line[], ended: [] as string[], added: [] as Goal[] };
  const placed = entries.map((entry) => ({
    entry,
    measure: entry.measureKey === null ? null : view.measureOf(entry.measureKey),
  }));
  const known = placed.filter(({ entry, measure }) => entry.measureKey === null || measure !== null);
  const idOf = (measure: { id: string } | null): string | null => measure?.id ?? null;
  const found = matchGoals(
    known.map(({ entry, measure }) => ({ entry, measureId: idOf(measure) })),
    recorded.goals,
  );
  const seen = new Set<string>();
  for (const { entry, measure } of placed) {
    const subject = subjectOf(entry);
    const goal = found.get(entry);
    const lines = goal === undefined ? [lineOf('new', subject)] : linesOf(subject, entry.given, pairsOf(goal, entry));
    if (entry.measureKey !== null && measure === null) {
      notApplied(lines, importNote(view.language, 'measure-unknown', { measure: entry.measureKey }));
    } else if (measure !== null && measure.closedOn !== null) {
      notApplied(lines, importNote(view.language, 'measure-closed', { on: measure.closedOn }));
    } else if (lines.length > 0) {
      const key = goalKey(idOf(measure), entry);
      if (goal === undefined && seen.has(key)) continue;
      seen.add(key);
      if (goal !== undefined) planned.ended.push(goal.id);
      const ids = { id: view.newId(), planId: recorded.plan.id, measureId: idOf(measure) };
      planned.added.push(goalOf(entry, goal, ids));
    }
    planned.lines.push(...lines);
  }
  const named = new Set(known.map(({ measure }) => idOf(measure)));
  const kept = new Set([...found.values()].map(({ id }) => id));
  for (const goal of recorded.goals) {
    if (!named.has(goal.measureId) || kept.has(goal.id)) continue;
    const line = lineOf('gone', { of: 'goal', name: goal.indicator, title: goal.indicator, source: null });
    if (view.isDropped(goal.indicator)) planned.ended.push(goal.id);
    else notApplied([line], importNote(view.language, 'gone', { name: goal.indicator }));
    planned.lines.push(line);
  }
  return planned;
}

/** The same goal, else the one of its measure and indicator, if it is the only one of that on both sides. */
function matchGoals(
  entries: readonly { entry: GoalEntry; measureId: string | null }[],
  goals: readonly Goal[],
): Map<GoalEntry, Goal> {
  const found = new Map<GoalEntry, Goal>();
  const byKey = new Map(goals.map((goal) => [goalKey(goal.measureId, goal), goal]));
  for (const { entry, measureId } of entries) {
    const goal = byKey.get(goalKey(measureId, entry));
    if (goal !== undefined) found.set(entry, goal);
  }
  const indicatorOf = (measureId: string | null, { indicator }: { indicator: string }): string =>
    `${measureId} ${folded(indicator)}`;
  const ofIndicator = grouped(goals, (goal) => indicatorOf(goal.measureId, goal));
  for (const [key, rows] of grouped(entries, ({ entry, measureId }) => indicatorOf(measureId, entry))) {
    const [goal, ...others] = ofIndicator.get(key) ?? [];
    if (rows.length === 1 && goal !== undefined && others.length === 0) found.set(rows[0]!.entry, goal);
  }
  return found;
}

const attributes = [
  'symbol',
  'unit',
  'targetValue',
  'targetOn',
  'direction',
  'baseYear',
  'baseValue',
  'dataSource',
  'note',
] as const;
const decimals: ReadonlySet<string> = new Set(['targetValue', 'baseValue']);

function pairsOf(goal: Goal, entry: GoalEntry): Pairs {
  return Object.fromEntries(
    attributes.map((name) => {
      const [recorded, given] = [goal[name], entry[name]];
      return [name, decimals.has(name) ? [asNumber(recorded), asNumber(given)] : [recorded, given]];
    }),
  );
}

/** What the tables have no column for stays as it was. */
function goalOf(entry: GoalEntry, before: Goal | undefined, ids: Pick<Goal, 'id' | 'planId' | 'measureId'>): Goal {
  const { measureKey: _key, source: _source, given, ...described } = entry;
  if (before === undefined) return { ...ids, ...described };
  const kept = Object.fromEntries(attributes.filter((name) => !given.has(name)).map((name) => [name, before[name]]));
  return { ...before, ...described, ...kept, ...ids };
}

function subjectOf({ indicator, source }: GoalEntry): Subject {
  return { of: 'goal', name: indicator, title: indicator, source };
}

/** Measurements are recognised by symbol and year; none goes because the tables do not name it. */
export function plannedMeasurements(
  recorded: RecordedPlan,
  entries: readonly MeasurementEntry[],
  newId: () => string,
): Replacing<Measurement> & { lines: Line[] } {
  const planned = { lines: [] as Line[], ended: [] as string[], added: [] as Measurement[] };
  const known = new Map(recorded.measurements.map((it) => [measurementKey(it), it]));
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = measurementKey(entry);
    if (seen.has(name)) continue;
    seen.add(name);
    const before = known.get(name);
    const subject: Subject = { of: 'measurement', name, title: null, source: entry.source };
    const lines =
      before === undefined
        ? [lineOf('new', subject)]
        : linesOf(subject, null, {
            value: [asNumber(before.value), asNumber(entry.value)],
            asOf: [before.asOf, entry.asOf],
            note: [before.note, entry.note],
          });
    if (lines.length === 0) continue;
    if (before !== undefined) planned.ended.push(before.id);
    const { source: _source, ...described } = entry;
    planned.added.push({ id: newId(), planId: recorded.plan.id, ...described });
    planned.lines.push(...lines);
  }
  return planned;
}

function asNumber(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
