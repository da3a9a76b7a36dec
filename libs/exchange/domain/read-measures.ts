import { type Finding } from './findings.ts';
import { type OfficeDirectory } from './office-directory.ts';
import { type Binding, type GoalEntry, type Kind, type MeasureEntry, type Source } from './plan-tables.ts';
import { anyDayIn, choiceIn, dayIn, decimalIn, listIn, yesOrNoIn } from './read-cells.ts';
import { cellsOf, type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type MeasureRow = SheetRow<'measures'>;

const kinds: Readonly<Record<string, Kind>> = { einmalig: 'single', dauerhaft: 'continuous' };
const bindings: Readonly<Record<string, Binding>> = { Stadtrat: 'council', Förderung: 'funding', Gesetz: 'law' };

export interface MeasuresReading {
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  /** Measures that were in the tables but could not be used, with their place. */
  readonly rejected: ReadonlyMap<string, Source>;
  /** What the dates of a measure's steps are bound to, by its number. */
  readonly bindings: ReadonlyMap<string, Binding>;
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
  const bound = new Map<string, Binding>();
  const goals: GoalEntry[] = [];
  for (const table of tables) {
    const saysKind = isAboutKind(table);
    for (const tableRow of table.rows) {
      const row = new SheetRow(table, tableRow, findings);
      const number = row.needed('number');
      const first = number === null ? undefined : measures.get(number);
      if (number !== null && first) row.report('duplicate-measure', 'number', number, first.source);
      if (number === null || first) continue;
      const measure = readMeasure(row, number, offices, saysKind ? choiceIn(row, 'kind', kinds) : null);
      const binding = choiceIn(row, 'binding', bindings);
      const goal = readGoalOfRow(row, number);
      if (row.rejected || measure === null) {
        if (!rejected.has(number)) rejected.set(number, row.source);
        continue;
      }
      measures.set(number, measure);
      if (binding !== null) bound.set(number, binding);
      if (goal) goals.push(goal);
    }
  }
  return { measures, rejected, bindings: bound, goals };
}

/**
 * Whether the column Art says how long a measure runs, in at least one row. Other plans have another classification
 * under this word ("Direkt", "Flankierend"), which is not read.
 */
function isAboutKind(table: RecognisedTable<'measures'>): boolean {
  return cellsOf([table], 'kind').some((word) => word.toLowerCase() in kinds);
}

function readMeasure(
  row: MeasureRow,
  number: string,
  offices: OfficeDirectory,
  kind: Kind | null,
): MeasureEntry | null {
  const title = row.needed('title');
  const startsOn = anyDayIn(row, 'startsOn');
  const endsOn = dayIn(row, 'endsOn');
  const parallel = yesOrNoIn(row, 'parallel');
  const { leadKey, participantKeys } = readOfficesOf(row, number, offices);
  const priority = readPriority(row);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) row.report('end-before-start', 'endsOn');
  if (title === null) return null;
  return {
    number,
    title,
    field: row.text('field'),
    leadKey,
    participantKeys,
    startsOn,
    endsOn,
    priority,
    goal: row.text('goal'),
    guidingGoal: row.text('guidingGoal'),
    kind: kind ?? 'single',
    parallel,
    source: row.source,
  };
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
  else if (!lead.ownable) row.report('lead-cannot-own', 'lead', lead.name, lead.kind, number);

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
  const targetValue = decimalIn(row, 'targetValue', 'target-not-a-number');
  const targetOn = dayIn(row, 'targetOn');
  const indicator = row.text('indicator');
  if (indicator === null) return null;
  const [unit, source] = [row.text('unit'), row.source];
  const unsaid = { symbol: null, direction: null, baseYear: null, baseValue: null, dataSource: null, note: null };
  return { ...unsaid, measureNumber, indicator, unit, targetValue, targetOn, source };
}
