import { type Finding } from './findings.ts';
import { MeasureIndex, type MeasureRef } from './measure-index.ts';
import { foldNumber, foldTitle, readNumber } from './measure-number.ts';
import { type KnownOffice, type OfficeDirectory } from './office-directory.ts';
import { type Binding, type GoalEntry, type MeasureEntry } from './plan-tables.ts';
import { MeasureTable } from './read-measure.ts';
import { type DataRow, type RecognisedTable } from './recognise-table.ts';
import { type SheetRow } from './sheet-row.ts';

type MeasureRow = SheetRow<'measures'>;

export interface MeasuresReading {
  readonly measures: readonly MeasureEntry[];
  readonly index: MeasureIndex;
  /** The measure of each row of a sheet that holds measures and their steps. */
  readonly ofRow: ReadonlyMap<DataRow, MeasureRef>;
  /** By the key of the measure. */
  readonly leads: ReadonlyMap<string, KnownOffice>;
  /** What the dates of a measure's steps are bound to, by its key. */
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly goals: readonly GoalEntry[];
  /** Rows in which a measure begins, also those that were rejected. */
  readonly rows: number;
}

/**
 * Reads the measures: first those of tables of their own, then those of sheets that hold their steps too. Beside tables of their
 * own such a sheet refers to them, and brings only what they do not have and somebody leads.
 */
export function readMeasures(
  tables: readonly RecognisedTable<'measures'>[],
  offices: OfficeDirectory,
  recorded: ReadonlySet<string>,
  findings: Finding[],
): MeasuresReading {
  const collector = new Collector(recorded);
  const pure = tables.filter(({ combined }) => !combined);
  for (const table of pure) collector.readTable(new MeasureTable(table, offices, findings));
  for (const table of tables.filter(({ combined }) => combined)) {
    collector.readCombined(new MeasureTable(table, offices, findings), pure.length > 0);
  }
  return collector;
}

/** The measure that rows of a combined sheet continue. */
interface Block {
  readonly ref: MeasureRef;
  readonly number: string | null;
  /** Folded. */
  readonly title: string | null;
}

class Collector implements MeasuresReading {
  readonly measures: MeasureEntry[] = [];
  readonly index: MeasureIndex;
  readonly ofRow = new Map<DataRow, MeasureRef>();
  readonly leads = new Map<string, KnownOffice>();
  readonly bindings = new Map<string, Binding>();
  readonly goals: GoalEntry[] = [];
  rows = 0;
  /** What combined sheets brought, by the folded number. */
  private readonly brought = new Map<string, Block>();

  constructor(recorded: ReadonlySet<string>) {
    this.index = new MeasureIndex(recorded);
  }

  readTable(reader: MeasureTable): void {
    for (const tableRow of reader.table.rows) {
      const row = reader.row(tableRow);
      const isSecondLine = row.isContinued('title') && row.own('number') === null;
      if (isSecondLine) continue;
      const number = numberIn(row);
      const first = number === null ? null : this.index.numbered(number);
      this.begin(reader, row, number, first?.kind === 'measure' ? first.measure : null);
    }
  }

  /** `refers`: there are tables of measures besides. */
  readCombined(reader: MeasureTable, refers: boolean): void {
    let block: Block | null = null;
    for (const tableRow of reader.table.rows) {
      const row = reader.row(tableRow);
      const number = numberIn(row);
      const written = row.text('title');
      const title = written === null ? null : foldTitle(written);
      if (block === null || !continues(block, number, title)) {
        block = this.blockOf(reader, row, { number, title, refers });
      }
      this.ofRow.set(tableRow, block.ref);
    }
  }

  private blockOf(
    reader: MeasureTable,
    row: MeasureRow,
    { number, title, refers }: Pick<Block, 'number' | 'title'> & { readonly refers: boolean },
  ): Block {
    const brought = number === null ? undefined : this.brought.get(foldNumber(number));
    if (brought && (title === null || brought.title === null || brought.title === title)) return brought;
    const known = brought ? null : this.known(row, number, refers);
    if (known) return { ref: known, number, title };
    if (refers && !brought && row.text('lead') === null) {
      const key = number ?? row.text('title');
      if (key !== null) return { ref: { kind: 'unknown', key }, number, title };
    }
    const ref = this.begin(reader, row, number, brought?.ref.kind === 'measure' ? brought.ref.measure : null);
    const block = { ref, number, title };
    if (number !== null && brought?.ref.kind !== 'measure') this.brought.set(foldNumber(number), block);
    return block;
  }

  /** The measure that a row of a combined sheet only refers to. */
  private known(row: MeasureRow, number: string | null, refers: boolean): MeasureRef | null {
    const title = row.text('title');
    const inTables = refers
      ? ((number === null ? null : this.index.find(number)) ?? (title === null ? null : this.index.titled(title)))
      : null;
    return inTables ?? (number === null || row.has('lead') ? null : this.index.inRecord(number));
  }

  private begin(reader: MeasureTable, row: MeasureRow, number: string | null, first: MeasureEntry | null): MeasureRef {
    this.rows += 1;
    if (number !== null && first) row.report('duplicate-number', 'number', number, first.source);
    const read = first ? null : reader.read(row, number);
    if (!read) return this.index.reject(number, row.text('title'), row.source);
    const { measure, lead, binding, goal } = read;
    this.measures.push(measure);
    if (lead !== null) this.leads.set(measure.key, lead);
    if (binding !== null) this.bindings.set(measure.key, binding);
    if (goal) this.goals.push(goal);
    return this.index.add(measure);
  }
}

/** A row without number and title goes on with the measure above, and so does one that repeats them. */
function continues(block: Block, number: string | null, title: string | null): boolean {
  if (number === null) return title === null || title === block.title;
  if (block.number === null || foldNumber(number) !== foldNumber(block.number)) return false;
  return title === null || block.title === null || title === block.title;
}

function numberIn(row: MeasureRow): string | null {
  const text = row.text('number');
  const reading = text === null ? null : readNumber(text);
  if (text !== null && reading?.fromDate && !row.isContinued('number'))
    row.report('number-from-date', 'number', text, reading.number);
  return reading?.number ?? null;
}
