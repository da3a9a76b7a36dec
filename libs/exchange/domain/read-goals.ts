import { type Finding } from './findings.ts';
import { measureNamedIn } from './measure-named-in.ts';
import { type GoalEntry } from './plan-tables.ts';
import { dayIn, decimalIn } from './read-cells.ts';
import { type MeasuresReading } from './read-measures.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type GoalRow = SheetRow<'goals'>;

/**
 * Reads the indicators as goals of the plan (no measure named) or of a measure. The goal in a measure's own row is
 * added only if no row of the indicators is about the same indicator of that measure.
 */
export function readGoals(
  tables: readonly RecognisedTable<'goals'>[],
  measures: MeasuresReading,
  findings: Finding[],
): readonly GoalEntry[] {
  const goals = new Map<string, GoalEntry>();
  const indicators = new Set<string>();
  for (const table of tables) {
    for (const tableRow of table.rows) {
      const row = new SheetRow(table, tableRow, findings);
      const goal = readGoal(row, measures);
      if (goal === null) continue;
      const first = goals.get(identity(goal));
      if (first) row.report('duplicate-goal', 'indicator', goal.indicator, first.source);
      else goals.set(identity(goal), goal);
      indicators.add(subject(goal));
    }
  }
  return [...goals.values(), ...measures.goals.filter((goal) => !indicators.has(subject(goal)))];
}

function readGoal(row: GoalRow, measures: MeasuresReading): GoalEntry | null {
  const indicator = row.needed('indicator');
  const named = row.text('measure');
  const measure = named === null ? null : measureNamedIn(row, named, measures);
  const targetValue = decimalIn(row, 'targetValue');
  const targetOn = dayIn(row, 'targetOn');
  if (row.rejected || indicator === null) return null;
  const [symbol, unit, note] = [row.text('symbol'), row.text('unit'), row.text('note')];
  const measureNumber = measure?.number ?? null;
  return { measureNumber, indicator, symbol, unit, targetValue, targetOn, note, source: row.source };
}

function subject(goal: GoalEntry): string {
  return JSON.stringify([goal.measureNumber, goal.indicator.toLowerCase()]);
}

function identity(goal: GoalEntry): string {
  return JSON.stringify([subject(goal), goal.unit, goal.targetOn]);
}
