import { type Finding } from './findings.ts';
import { GivenAttributes } from './given-attributes.ts';
import { keyOfMeasure } from './measure-named-in.ts';
import { readNumber } from './measure-number.ts';
import { type GoalEntry } from './plan-tables.ts';
import { type Choice, choiceIn, decimalIn, targetIn, yearIn } from './read-cells.ts';
import { dayIn } from './read-dates.ts';
import { type MeasuresReading } from './read-measures.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type GoalRow = SheetRow<'goals'>;

const directions: Choice<'rising' | 'falling'> = {
  german: { steigend: 'rising', fallend: 'falling' },
  english: { rising: 'rising', falling: 'falling' },
};

const levels: Choice<'plan' | 'measure'> = {
  german: { Stadt: 'plan', Maßnahme: 'measure', Plan: 'plan', Gesamt: 'plan' },
  english: { city: 'plan', measure: 'measure' },
};

const ownColumns = [
  'unit',
  'targetValue',
  'targetOn',
  'symbol',
  'direction',
  'baseYear',
  'baseValue',
  'dataSource',
  'note',
];
const attributes = Object.fromEntries(ownColumns.map((column) => [column, [column]]));

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
    const given = new GivenAttributes(table, [], attributes);
    for (const tableRow of table.rows) {
      const row = new SheetRow(table, tableRow, findings);
      const goal = readGoal(row, given, measures);
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

function readGoal(row: GoalRow, attributesGiven: GivenAttributes, measures: MeasuresReading): GoalEntry | null {
  const indicator = row.needed('indicator');
  const measureKey = readSubject(row, measures);
  const { targetValue, unit } = targetIn(row);
  const targetOn = dayIn(row, 'targetOn');
  const direction = choiceIn(row, 'direction', directions);
  const baseYear = yearIn(row, 'baseYear');
  const baseValue = decimalIn(row, 'baseValue', 'base-not-a-number');
  if (row.rejected || indicator === null) return null;
  return {
    measureKey,
    indicator,
    symbol: row.text('symbol'),
    unit,
    targetValue,
    targetOn,
    direction,
    baseYear,
    baseValue,
    dataSource: row.text('dataSource'),
    note: row.text('note'),
    given: attributesGiven.with(...(unit === null ? [] : ['unit'])),
    source: row.source,
  };
}

/** The key of the measure that a goal is about; null for the whole plan. The column Ebene is optional. */
function readSubject(row: GoalRow, { index }: MeasuresReading): string | null {
  const level = choiceIn(row, 'level', levels);
  const text = row.text('measure');
  const reading = text === null ? null : readNumber(text);
  const title = row.text('measureTitle');
  const named = reading?.number ?? title;
  if (named === null) {
    if (level === 'measure') row.needed('measure');
    return null;
  }
  if (level === 'plan') {
    row.report('measure-of-city-goal', reading === null ? 'measureTitle' : 'measure', named);
    return null;
  }
  if (text !== null && reading?.fromDate) row.report('number-from-date', 'measure', text, reading.number);
  const found = (reading === null ? null : index.find(reading.number)) ?? (title === null ? null : index.find(title));
  return keyOfMeasure(row, found ?? { kind: 'unknown', key: named });
}

function subject(goal: GoalEntry): string {
  return JSON.stringify([goal.measureKey, goal.indicator.toLowerCase()]);
}

function identity(goal: GoalEntry): string {
  return JSON.stringify([subject(goal), goal.unit, goal.targetOn]);
}
