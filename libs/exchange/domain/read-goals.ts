import { type Finding } from './findings.ts';
import { measureNamedIn } from './measure-named-in.ts';
import { type GoalEntry, type MeasureEntry } from './plan-tables.ts';
import { choiceIn, dayIn, decimalIn, yearIn } from './read-cells.ts';
import { type MeasuresReading } from './read-measures.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type GoalRow = SheetRow<'goals'>;

const directions = { steigend: 'rising', fallend: 'falling' } as const;

/**
 * Reads the indicators as goals of the plan (level Stadt, or no measure named) or of a measure. The goal in a measure's own row is
 * added only if no row of the indicators is about the same indicator of that measure.
 */
export function readGoals(
  tables: readonly RecognisedTable<'goals'>[],
  measures: MeasuresReading,
  findings: Finding[],
): { readonly goals: readonly GoalEntry[]; readonly accepted: number } {
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
  const ofRows = measures.goals.filter((goal) => !indicators.has(subject(goal)));
  return { goals: [...goals.values(), ...ofRows], accepted: goals.size };
}

function readGoal(row: GoalRow, measures: MeasuresReading): GoalEntry | null {
  const indicator = row.needed('indicator');
  const measure = readSubject(row, measures);
  const targetValue = decimalIn(row, 'targetValue', 'target-not-a-number');
  const targetOn = dayIn(row, 'targetOn');
  const direction = choiceIn(row, 'direction', directions);
  const baseYear = yearIn(row, 'baseYear');
  const baseValue = decimalIn(row, 'baseValue', 'base-not-a-number');
  if (row.rejected || indicator === null) return null;
  return {
    measureNumber: measure?.number ?? null,
    indicator,
    symbol: row.text('symbol'),
    unit: row.text('unit'),
    targetValue,
    targetOn,
    direction,
    baseYear,
    baseValue,
    dataSource: row.text('dataSource'),
    note: row.text('note'),
    source: row.source,
  };
}

/** The measure that a goal is about; null for the whole plan. The column Ebene is optional. */
function readSubject(row: GoalRow, measures: MeasuresReading): MeasureEntry | null {
  const level = row.text('level')?.toLowerCase();
  const named = level === 'maßnahme' ? row.needed('measure') : row.text('measure');
  if (named === null) return null;
  if (level !== 'stadt') return measureNamedIn(row, named, measures);
  row.report('measure-of-city-goal', 'measure', named);
  return null;
}

function subject(goal: GoalEntry): string {
  return JSON.stringify([goal.measureNumber, goal.indicator.toLowerCase()]);
}

function identity(goal: GoalEntry): string {
  return JSON.stringify([subject(goal), goal.unit, goal.targetOn]);
}
