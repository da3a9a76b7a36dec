import { type Finding } from './findings.ts';
import { type OfficeDirectory } from './office-directory.ts';
import { type GoalEntry, type MeasureEntry, type Source } from './plan-tables.ts';
import { dayIn, decimalIn, listIn, yesOrNoIn } from './read-cells.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type MeasureRow = SheetRow<'measures'>;

export interface MeasuresReading {
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  /** Measures that were in the tables but could not be used, with their place. */
  readonly rejected: ReadonlyMap<string, Source>;
  /** The one goal that the row of a measure can carry. */
  readonly goals: readonly GoalEntry[];
}

/** Reads the measures. The first office under Federführung leads, the others there and under Beteiligte take part. */
export function readMeasures(
  tables: readonly RecognisedTable<'measures'>[],
  offices: OfficeDirectory,
  findings: Finding[],
): MeasuresReading {
  const measures = new Map<string, MeasureEntry>();
  const rejected = new Map<string, Source>();
  const goals: GoalEntry[] = [];
  for (const table of tables) {
    for (const tableRow of table.rows) {
      const row = new SheetRow(table, tableRow, findings);
      const number = row.needed('number');
      const first = number === null ? undefined : measures.get(number);
      if (number !== null && first) row.report('duplicate-measure', 'number', number, first.source);
      if (number === null || first) continue;
      const measure = readMeasure(row, number, offices);
      const goal = readGoalOfRow(row, number);
      if (row.rejected || measure === null) {
        if (!rejected.has(number)) rejected.set(number, row.source);
        continue;
      }
      measures.set(number, measure);
      if (goal) goals.push(goal);
    }
  }
  return { measures, rejected, goals };
}

function readMeasure(row: MeasureRow, number: string, offices: OfficeDirectory): MeasureEntry | null {
  const title = row.needed('title');
  const startsOn = dayIn(row, 'startsOn');
  const endsOn = dayIn(row, 'endsOn');
  const parallel = yesOrNoIn(row, 'parallel');
  const { leadKey, participantKeys } = readOfficesOf(row, number, offices);
  const priority = readPriority(row);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) row.report('end-before-start', 'endsOn');
  if (title === null) return null;
  const [field, goal, source] = [row.text('field'), row.text('goal'), row.source];
  return { number, title, field, leadKey, participantKeys, startsOn, endsOn, priority, goal, parallel, source };
}

function readOfficesOf(
  row: MeasureRow,
  number: string,
  offices: OfficeDirectory,
): Pick<MeasureEntry, 'leadKey' | 'participantKeys'> {
  const [first, ...others] = listIn(row, 'lead');
  const lead = first === undefined ? undefined : offices.find(first);
  if (first === undefined) row.report('measure-without-lead', 'lead', number);
  else if (!lead) row.report('unknown-office', 'lead', first, 'lead');

  const participants = new Set<string>();
  const takePart = (key: string, column: 'lead' | 'participants') => {
    const office = offices.find(key);
    if (!office) row.report('unknown-office', column, key, 'participant');
    else if (office !== lead) participants.add(office.key);
  };
  for (const key of others) takePart(key, 'lead');
  for (const key of listIn(row, 'participants')) takePart(key, 'participants');
  return { leadKey: lead?.key ?? null, participantKeys: [...participants] };
}

function readPriority(row: MeasureRow): number | null {
  const text = row.text('priority');
  if (text === null) return null;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  row.report('priority-not-a-number', 'priority', text);
  return null;
}

function readGoalOfRow(row: MeasureRow, measureNumber: string): GoalEntry | null {
  const targetValue = decimalIn(row, 'targetValue');
  const targetOn = dayIn(row, 'targetOn');
  const indicator = row.text('indicator');
  if (indicator === null) return null;
  const [unit, source] = [row.text('unit'), row.source];
  return { measureNumber, indicator, symbol: null, unit, targetValue, targetOn, note: null, source };
}
