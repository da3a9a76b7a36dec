import { type Finding } from './findings.ts';
import { measureNamedIn } from './measure-named-in.ts';
import { type OfficeDirectory } from './office-directory.ts';
import { type MeasureEntry, type OfficeEntry, type StepEntry } from './plan-tables.ts';
import { choiceIn, dayIn, listIn, yesOrNoIn } from './read-cells.ts';
import { type MeasuresReading } from './read-measures.ts';
import { germanDay, weekendDay } from './read-day.ts';
import { readPrecision } from './read-precision.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type StepRow = SheetRow<'steps'>;

const statuses = { offen: 'open', erledigt: 'done', entfallen: 'dropped' } as const;

/** Reads the steps. One without an office of its own gets the lead of its measure. */
export function readSteps(
  tables: readonly RecognisedTable<'steps'>[],
  measures: MeasuresReading,
  offices: OfficeDirectory,
  findings: Finding[],
): readonly StepEntry[] {
  const steps = new Map<string, StepEntry>();
  for (const table of tables) {
    for (const tableRow of table.rows) {
      const step = readStep(new SheetRow(table, tableRow, findings), measures, offices, steps);
      if (step) steps.set(identity(step.measureNumber, step.number), step);
    }
  }
  return [...steps.values()];
}

function readStep(
  row: StepRow,
  measures: MeasuresReading,
  offices: OfficeDirectory,
  before: ReadonlyMap<string, StepEntry>,
): StepEntry | null {
  const measureNumber = row.needed('measure');
  const measure = measureNumber === null ? null : measureNamedIn(row, measureNumber, measures);
  const number = readNumber(row);
  const first = measure && number !== null ? before.get(identity(measure.number, number)) : undefined;
  if (first) {
    row.report('duplicate-step', 'number', `${first.measureNumber} Schritt ${number}`, first.source);
    return null;
  }
  const title = row.needed('title');
  const dueOn = dayIn(row, 'dueOn');
  const hard = yesOrNoIn(row, 'hard');
  const milestone = yesOrNoIn(row, 'milestone');
  const { status, doneOn } = readStanding(row);
  if (row.rejected || measure === null || number === null || title === null) return null;

  const precision = dueOn === null ? null : readPrecision(row.text('precision'));
  if (status === 'open') reportAboutDate(row, dueOn, precision, hard);
  return {
    measureNumber: measure.number,
    number,
    title,
    dueOn,
    precision,
    hard,
    binding: measures.bindings.get(measure.number) ?? null,
    milestone,
    status,
    doneOn,
    officeKey: readOwner(row, measure, offices)?.key ?? null,
    source: row.source,
  };
}

/** A day under "Erledigt am" without a status says that the step is done; with another status the two contradict. */
function readStanding(row: StepRow): Pick<StepEntry, 'status' | 'doneOn'> {
  const said = choiceIn(row, 'status', statuses);
  const doneOn = dayIn(row, 'doneOn');
  if (doneOn !== null && said !== null && said !== 'done') {
    row.report('done-day-of-step-not-done', 'doneOn', germanDay(doneOn), row.text('status') ?? '');
  }
  if (said === 'done' && row.text('doneOn') === null) row.report('done-without-day', 'doneOn');
  return { status: said ?? (doneOn === null ? 'open' : 'done'), doneOn };
}

function reportAboutDate(row: StepRow, dueOn: string | null, precision: StepEntry['precision'], hard: boolean): void {
  if (dueOn === null) row.report('step-without-date', 'dueOn');
  const day = dueOn === null || precision !== 'day' ? null : weekendDay(dueOn);
  if (dueOn !== null && day !== null) row.report('due-on-weekend', 'dueOn', germanDay(dueOn), day, hard);
}

function readNumber(row: StepRow): number | null {
  const text = row.needed('number');
  if (text === null) return null;
  if (/^0*[1-9]\d{0,5}$/.test(text)) return Number(text);
  row.report('not-a-step-number', 'number', text);
  return null;
}

function readOwner(row: StepRow, measure: MeasureEntry, offices: OfficeDirectory): OfficeEntry | undefined {
  const [named, ...others] = listIn(row, 'office');
  const key = named ?? measure.leadKey;
  if (key === null) {
    row.report('step-without-owner', 'office');
    return undefined;
  }
  const office = offices.find(key);
  if (office && named === undefined) row.report('owner-inherited', 'office', office.name);
  if (!office) row.report('unknown-office', 'office', key, 'owner');
  else if (!office.ownable) row.report('office-cannot-own', 'office', office.name, office.kind);
  if (others.length > 0) row.report('several-owners', 'office', key);
  return office;
}

function identity(measureNumber: string, number: number): string {
  return `${number} ${measureNumber}`;
}
