import { type Finding } from './findings.ts';
import { GivenAttributes } from './given-attributes.ts';
import { measureDatesIn } from './measure-dates.ts';
import { officesNamedIn, reportDistributionList } from './named-offices.ts';
import { type KnownOffice, type OfficeDirectory } from './office-directory.ts';
import { isNobody } from './office-placeholders.ts';
import { type Binding, type GoalEntry, type Kind, type MeasureEntry } from './plan-tables.ts';
import { type Choice, choiceIn, isDash, meaningIn, targetIn, yesOrNoIn } from './read-cells.ts';
import { mailboxIn } from './read-contacts.ts';
import { dayIn } from './read-dates.ts';
import { standingIn } from './read-standing.ts';
import { cellsOf, type DataRow, type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type MeasureRow = SheetRow<'measures'>;

const kinds: Choice<Kind> = {
  german: { einmalig: 'single', dauerhaft: 'continuous' },
  english: { single: 'single', continuous: 'continuous' },
};

/** What the date of a step is bound to. */
export const bindings: Choice<Binding> = {
  german: { Stadtrat: 'council', Förderung: 'funding', Gesetz: 'law' },
  english: { council: 'council', funding: 'funding', law: 'law' },
};

const attributes: Readonly<Record<string, readonly string[]>> = {
  field: ['field'],
  lead: ['lead'],
  participants: ['participants'],
  startsOn: ['startsOn'],
  endsOn: ['endsOn'],
  period: ['startsOn', 'endsOn'],
  priority: ['priority'],
  goal: ['goal'],
  guidingGoal: ['guidingGoal'],
  parallel: ['parallel'],
  status: ['status'],
  doneOn: ['status'],
};

const goalAttributes: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit'],
  targetValue: ['targetValue'],
  targetOn: ['targetOn'],
};

/** What stands in the row of a measure. */
export interface MeasureRead {
  readonly measure: MeasureEntry;
  readonly lead: KnownOffice | null;
  readonly binding: Binding | null;
  /** The one goal that the row of a measure can carry. */
  readonly goal: GoalEntry | null;
}

/** A table of measures while its rows are read. */
export class MeasureTable {
  private readonly given: GivenAttributes;
  private readonly goalGiven: GivenAttributes;
  private readonly saysKind: boolean;

  constructor(
    readonly table: RecognisedTable<'measures'>,
    private readonly offices: OfficeDirectory,
    private readonly findings: Finding[],
  ) {
    this.given = new GivenAttributes(table, ['number', 'title'], attributes);
    this.goalGiven = new GivenAttributes(table, [], goalAttributes);
    this.saysKind = isAboutKind(table);
  }

  row(tableRow: DataRow): MeasureRow {
    return new SheetRow(this.table, tableRow, this.findings);
  }

  /** The measure that begins in the row; null when an error rejects it. */
  read(row: MeasureRow, number: string | null): MeasureRead | null {
    const title = row.needed('title');
    const key = number ?? keyOfPlace(row);
    const field = this.fieldOf(row);
    const { startsOn, endsOn, continuous } = measureDatesIn(row);
    const kind = this.saysKind ? choiceIn(row, 'kind', kinds) : null;
    const parallel = yesOrNoIn(row, 'parallel');
    const { lead, participantKeys, severalLead } = this.officesOf(row, number ?? `„${title ?? ''}“`);
    const priority = priorityIn(row);
    const { status } = standingIn(row);
    const binding = choiceIn(row, 'binding', bindings);
    const goal = this.goalIn(row, key);
    if (row.rejected || title === null) return null;
    const said = [
      ...(field === null ? [] : ['field']),
      ...(this.saysKind || continuous ? ['kind'] : []),
      ...(severalLead ? ['participants'] : []),
    ];
    const measure = {
      key,
      number,
      title,
      field,
      leadKey: lead?.key ?? null,
      participantKeys,
      startsOn,
      endsOn,
      priority,
      goal: row.text('goal'),
      guidingGoal: row.text('guidingGoal'),
      kind: kind ?? (continuous ? 'continuous' : 'single'),
      parallel,
      status,
      given: this.given.with(...said),
      source: row.source,
    };
    return { measure, lead, binding, goal };
  }

  /** The column, else the heading above the row, else the sheet, where that is named after a field of action. */
  private fieldOf(row: MeasureRow): string | null {
    return row.text('field') ?? row.heading ?? fieldOfSheet(this.table.table.sheet);
  }

  /** The first office under Federführung leads, the others there and under Beteiligte take part. */
  private officesOf(row: MeasureRow, measure: string) {
    const [leading, ...others] = officesNamedIn(row, 'lead', this.offices);
    const lead = leading?.office ?? null;
    if (!leading) row.report('missing-lead', 'lead', measure);
    else {
      reportDistributionList(row, 'lead', leading, 'measure');
      if (leading.found === 'proposed') this.giveContact(row, leading.office);
    }
    const participants = [...others, ...officesNamedIn(row, 'participants', this.offices)].map(
      ({ office }) => office.key,
    );
    const participantKeys = [...new Set(participants)].filter((key) => key !== lead?.key);
    return { lead, participantKeys, severalLead: others.length > 0 };
  }

  private giveContact(row: MeasureRow, lead: KnownOffice): void {
    const email = mailboxIn(row, 'contactMailbox');
    const name = row.text('contactName');
    if (email !== null)
      this.offices.giveContact(lead.key, { name: name === null || isNobody(name) ? null : name, email });
  }

  private goalIn(row: MeasureRow, measureKey: string): GoalEntry | null {
    const { targetValue, unit } = targetIn(row);
    const targetOn = dayIn(row, 'targetOn');
    const indicator = row.text('indicator');
    if (indicator === null || isDash(indicator)) return null;
    const unsaid = { symbol: null, direction: null, baseYear: null, baseValue: null, dataSource: null, note: null };
    const given = this.goalGiven.with(...(unit === null ? [] : ['unit']));
    return { ...unsaid, measureKey, indicator, unit, targetValue, targetOn, given, source: row.source };
  }
}

/**
 * Whether the column Art says how long a measure runs, in at least one row. Other plans have another classification
 * under this word ("Direkt", "Flankierend"), which is not read.
 */
function isAboutKind(table: RecognisedTable<'measures'>): boolean {
  return cellsOf([table], 'kind').some((word) => meaningIn(kinds, word) !== null);
}

function keyOfPlace({ source: { file, sheet, row } }: MeasureRow): string {
  return ['zeile', file, sheet ?? '', row].join('/');
}

function fieldOfSheet(sheet: string | null): string | null {
  return sheet !== null && /^(?:Handlungsfeld|HF|Teilbereich|Themenfeld|Sektor)(?!\p{L})/iu.test(sheet.trim())
    ? sheet.trim()
    : null;
}

function priorityIn(row: MeasureRow): number | null {
  const text = row.text('priority');
  if (text === null || isDash(text)) return null;
  const [, number] = /^(?:prio(?:rität)?|priority)?\.?\s*(\d{1,4})\.?(?:\s*[-–=:(].*)?$/iu.exec(text) ?? [];
  if (number === undefined) row.report('priority-not-a-number', 'priority', text);
  return number === undefined ? null : Number(number);
}
