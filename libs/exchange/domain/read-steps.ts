import { type Finding, finding, ofTable } from './findings.ts';
import { GivenAttributes } from './given-attributes.ts';
import { type MeasureRef } from './measure-index.ts';
import { keyOfMeasure } from './measure-named-in.ts';
import { readNumber } from './measure-number.ts';
import { type KnownOffice, type OfficeDirectory } from './office-directory.ts';
import { officesNamedIn, reportDistributionList } from './named-offices.ts';
import { type Source, type StepEntry } from './plan-tables.ts';
import { choiceIn, yesOrNoIn } from './read-cells.ts';
import { bindings } from './read-measure.ts';
import { type MeasuresReading } from './read-measures.ts';
import { standingIn } from './read-standing.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';
import { dueIn, reportDayOff } from './step-dates.ts';
import { StepNumbers } from './step-numbers.ts';
import { stepNumberIn } from './step-number.ts';

type StepRow = SheetRow<'steps'>;

const attributes: Readonly<Record<string, readonly string[]>> = {
  dueOn: ['dueOn', 'precision'],
  precision: ['precision'],
  hard: ['hard'],
  binding: ['binding'],
  milestone: ['milestone'],
  status: ['status'],
  doneOn: ['status', 'doneOn'],
};

export interface StepsReading {
  readonly steps: readonly StepEntry[];
  /** Rows that hold a step, also those that were rejected. */
  readonly rows: number;
  /** The keys of measures that a step was named for, also where its row was rejected. */
  readonly named: ReadonlySet<string>;
}

/** A row that holds a step, before it is known which others are in its measure. */
interface Draft {
  readonly row: StepRow;
  /** What there is to say about it so far, in its place among the others. */
  readonly found: Finding[];
  readonly measureKey: string | null;
  readonly lead: KnownOffice | null;
  /** False: only the record has the measure, so that its lead is not known here. */
  readonly leadIsKnown: boolean;
  readonly given: GivenAttributes;
}

/**
 * Reads the steps. One without an office of its own gets the lead of its measure, one without a number its position in the
 * measure.
 */
export function readSteps(
  tables: readonly RecognisedTable<'steps'>[],
  measures: MeasuresReading,
  offices: OfficeDirectory,
  findings: Finding[],
): StepsReading {
  const withoutOffices = new Set<string>();
  const ofTables = tables.flatMap((table) => {
    const ofThis = draftsOf(table, measures);
    const { file, sheet } = table.table;
    const name = JSON.stringify([file, sheet]);
    const allInherit = !table.columns.has('office') && ofThis.some(({ lead }) => lead !== null);
    if (allInherit && !withoutOffices.has(name)) {
      findings.push(finding('owner-inherited', ofTable(table.table), 'of-each-measure'));
      withoutOffices.add(name);
    }
    return ofThis;
  });
  const drafts = rowByRow(ofTables);
  const numbers = new StepNumbers();
  const numbered = drafts.map((draft) => {
    const { row, measureKey } = draft;
    const said = stepNumberIn(row, measureKey);
    if (measureKey !== null) numbers.claim(measureKey, said);
    return { draft, said };
  });
  const steps = new Map<string, StepEntry>();
  for (const { draft, said } of numbered) {
    const { row, measureKey, found } = draft;
    if (measureKey !== null) {
      const number = numbers.next(measureKey, said);
      if (said.kind === 'unusable') row.report('not-a-step-number', 'number', said.text, number);
      const first = steps.get(identity(measureKey, number));
      if (first) row.report('duplicate-step', 'number', `${measureKey} Schritt ${number}`, first.source);
      else {
        const step = readStep(draft, measureKey, { number, numbered: said.kind === 'number' }, measures, offices);
        if (step) steps.set(identity(measureKey, number), step);
      }
    }
    findings.push(...found);
  }
  const named = new Set(drafts.flatMap(({ measureKey }) => measureKey ?? []));
  return { steps: [...steps.values()], rows: drafts.length, named };
}

/** Steps side by side are tables of their own on the same rows: those of a row come before those of the next one. */
function rowByRow(drafts: readonly Draft[]): readonly Draft[] {
  const sheets = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { file, sheet } = draft.row.source;
    const name = JSON.stringify([file, sheet]);
    const ofSheet = sheets.get(name);
    if (ofSheet) ofSheet.push(draft);
    else sheets.set(name, [draft]);
  }
  return [...sheets.values()].flatMap((ofSheet) => ofSheet.sort((a, b) => a.row.source.row - b.row.source.row));
}

function draftsOf(table: RecognisedTable<'steps'>, measures: MeasuresReading): Draft[] {
  const given = new GivenAttributes(table, ['title'], attributes);
  const drafts: Draft[] = [];
  let before: MeasureRef | null = null;
  for (const tableRow of table.rows) {
    const found: Finding[] = [];
    const row = new SheetRow(table, tableRow, found);
    const inSheet: MeasureRef | undefined = measures.ofRow.get(tableRow);
    const ref: MeasureRef | null = table.combined ? (inSheet ?? null) : (namedIn(row, measures) ?? before);
    const begins = ref === null || ref !== before;
    before = ref;
    if (table.combined && !holdsStep(row, begins)) continue;
    const isSecondLine = row.isContinued('title') && row.own('number') === null && !begins;
    if (isSecondLine) continue;
    // A row that was rejected for its measure needs no second error.
    const isOwn = table.combined && begins && ref?.kind === 'rejected' && isSameRow(ref.source, row.source);
    const measureKey = ref === null || isOwn ? null : keyOfMeasure(row, ref);
    if (ref === null) row.needed('measure');
    const lead = ref?.kind === 'measure' ? (measures.leads.get(ref.measure.key) ?? null) : null;
    drafts.push({ row, found, measureKey, lead, leadIsKnown: ref?.kind === 'measure', given });
  }
  return drafts;
}

/** The measure that a row of a table of steps names itself, or the heading above it does. */
function namedIn(row: StepRow, { index }: MeasuresReading): MeasureRef | null {
  const number = row.text('measure');
  const title = row.text('measureTitle');
  const reading = number === null ? null : readNumber(number);
  if (number !== null && reading?.fromDate && !row.isContinued('measure')) {
    row.report('number-from-date', 'measure', number, reading.number);
  }
  const found =
    (reading === null ? null : (index.find(reading.number) ?? index.find(number ?? ''))) ??
    (title === null ? null : index.find(title));
  if (found) return found;
  const unknown = reading?.number ?? title;
  if (unknown !== null) return { kind: 'unknown', key: unknown };
  return row.heading === null ? null : index.find(row.heading);
}

/** Rows of a sheet with everything may hold a measure only. */
function holdsStep(row: StepRow, beginsMeasure: boolean): boolean {
  if (row.text('title') !== null) return true;
  return !beginsMeasure && (row.own('number') !== null || row.own('dueOn') !== null);
}

function readStep(
  { row, lead, leadIsKnown, given }: Draft,
  measureKey: string,
  numbering: Pick<StepEntry, 'number' | 'numbered'>,
  measures: MeasuresReading,
  offices: OfficeDirectory,
): StepEntry | null {
  const title = row.needed('title');
  const { status, doneOn } = standingIn(row);
  const due = dueIn(row, status);
  const hard = yesOrNoIn(row, 'hard');
  const milestone = yesOrNoIn(row, 'milestone');
  const ofMeasure = measures.bindings.get(measureKey) ?? null;
  const binding = choiceIn(row, 'binding', bindings) ?? ofMeasure;
  if (row.rejected || title === null) return null;
  if (status === 'open') reportDayOff(row, due, hard);
  if (status === 'done' && doneOn === null) row.report('done-without-day', row.has('doneOn') ? 'doneOn' : 'status');
  const named = ownerIn(row, offices);
  const owner = named ?? inherited(row, lead, leadIsKnown);
  // An empty cell says nothing about who has the step meanwhile.
  const besides = [...(ofMeasure === null ? [] : ['binding']), ...(named === null ? [] : ['office'])];
  return {
    measureKey,
    ...numbering,
    title,
    ...due,
    hard,
    binding,
    milestone,
    status,
    doneOn,
    officeKey: owner?.key ?? null,
    given: given.with(...besides),
    source: row.source,
  };
}

function ownerIn(row: StepRow, offices: OfficeDirectory): KnownOffice | null {
  const [owner, ...others] = officesNamedIn(row, 'office', offices);
  if (!owner) return null;
  reportDistributionList(row, 'office', owner, 'step');
  if (others.length > 0) row.report('several-owners', 'office', owner.office.name);
  return owner.office;
}

function inherited(row: StepRow, lead: KnownOffice | null, leadIsKnown: boolean): KnownOffice | null {
  if (lead !== null) {
    if (row.has('office')) row.report('owner-inherited', 'office', lead.name);
    reportDistributionList(row, 'office', { office: lead, written: row.text('office') ?? lead.name }, 'step');
  } else if (leadIsKnown) row.report('step-without-owner', 'office');
  return lead;
}

function isSameRow(one: Source, other: Source): boolean {
  return one.row === other.row && one.sheet === other.sheet && one.file === other.file;
}

function identity(measureKey: string, number: number): string {
  return `${number} ${measureKey}`;
}
