import { type Column, type TableKind } from './columns.ts';
import { fitOf, type Sample } from './column-content.ts';
import { type HeaderCell, meaningsOfCell } from './header-cells.ts';
import { headerPhrase } from './header-phrase.ts';
import { type Option, type Placed, placeColumns, placesOf } from './place-columns.ts';

export interface TablePart {
  readonly kind: TableKind;
  readonly columns: ReadonlyMap<string, number>;
}

/** What a header says about the table below it. */
export interface HeaderReading {
  /** One part, or in a sheet with everything measures and steps. */
  readonly parts: readonly TablePart[];
  readonly combined: boolean;
  /** How well the header goes with it; comparable between headers. */
  readonly score: number;
  /** What it is if no other table of the import has what it refers to. */
  readonly alone: HeaderReading | null;
}

/** What the names of sheet and file suggest. */
export type Hint = TableKind | null;

interface KindRule {
  /** One column of each group must be there. */
  readonly needs: readonly (readonly string[])[];
  /** If the first need is met by a weak word only, one column of these groups too. */
  readonly weakNeeds: readonly (readonly string[])[];
  /** Columns that many kinds have and that say little about this one. */
  readonly aside: readonly string[];
  /** What it needs is had by no other kind, unless there is one of these too. */
  readonly certainUnless?: readonly string[];
}

const contactColumns = ['contactName', 'contactMailbox', 'contactPhone', 'note'];

/** What tells the kinds apart. Of equal ones the first counts: goals name measures, but measures may have an indicator. */
const rules = {
  chain: { needs: [['station'], ['handOver']], weakNeeds: [], aside: [], certainUnless: [] },
  measurements: {
    needs: [['symbol'], ['year'], ['value']],
    weakNeeds: [],
    aside: ['note'],
    certainUnless: ['targetValue'],
  },
  goals: {
    needs: [['indicator'], ['targetValue', 'unit']],
    weakNeeds: [['targetValue'], ['unit']],
    aside: ['note', 'measureTitle'],
  },
  contacts: {
    needs: [['name'], ['key', 'office'], ['mailbox']],
    weakNeeds: [['key', 'office']],
    aside: ['phone', 'note'],
  },
  measures: {
    needs: [
      ['title'],
      ['number', 'lead', 'participants', 'field', 'startsOn', 'endsOn', 'period', 'priority', 'indicator'],
    ],
    weakNeeds: [['lead', 'endsOn', 'period', 'field']],
    aside: [...contactColumns, 'status', 'doneOn'],
  },
  offices: {
    needs: [['name'], ['mailbox', 'contactMailbox', 'key', 'kind', 'superiorName', 'superiorMailbox']],
    weakNeeds: [
      ['key', 'superiorName', 'superiorMailbox'],
      ['mailbox', 'superiorName', 'superiorMailbox'],
    ],
    aside: ['note', 'contactPhone'],
  },
} as const satisfies {
  [K in Exclude<TableKind, 'steps' | 'portfolio'>]?: KindRule & { needs: readonly (readonly Column<K>[])[] };
};

type SimpleKind = keyof typeof rules;

/** Columns that another one stands in for: offices and measures can be referred to by name. */
const substitutes: { readonly [K in SimpleKind]?: readonly (readonly [Column<K>, Column<K>])[] } = {
  goals: [['measure', 'measureTitle']],
  contacts: [['key', 'office']],
};

/** Lists of other things that look like a table of a plan. */
const foreign = /^(?:version|versionsnr|aenderung|vorname|nachname|geburtsdatum|first name)$/;

/** Below this the word is a weak one. */
const STRONG = 0.8;
const ASIDE = 0.3;
const HINTED = 0.5;
const CERTAIN = 10;

/** The kind that the header goes with best, other than steps; null if it goes with none. */
export function readSimpleHeader(cells: readonly HeaderCell[], sample: Sample, hint: Hint): HeaderReading | null {
  if (cells.some((cell) => foreign.test(headerPhrase(cell.text).key))) return null;
  const readings = (Object.keys(rules) as SimpleKind[]).flatMap((kind) => readAs(kind, cells, sample, hint) ?? []);
  const goals = readings.find(({ parts: [part] }) => part!.kind === 'goals');
  const [best] = readings
    .filter((reading) => goals === undefined || !isTableOfGoals(reading))
    .sort((a, b) => b.score - a.score);
  if (!best) return null;
  const other = { goals: 'measures', contacts: 'offices' }[best.parts[0]!.kind as string];
  const alone = readings.find(({ parts: [part] }) => part!.kind === other) ?? null;
  return {
    ...best,
    alone: alone !== null && mayStandAlone(best.parts[0]!, alone.parts[0]!, cells, sample) ? alone : null,
  };
}

/** Indicators that refer to measures by number, or have what only indicators have, bring no measures along. */
function mayStandAlone(part: TablePart, alone: TablePart, cells: readonly HeaderCell[], sample: Sample): boolean {
  if (part.kind !== 'goals') return true;
  const own: readonly Column<'goals'>[] = ['level', 'symbol', 'direction'];
  const title = cells.find(({ place }) => place === alone.columns.get('title'))!;
  const values = sample(title.place);
  return !own.some((column) => part.columns.has(column)) && fitOf('measures', 'title', title.text, values) === 1;
}

/** Measures with nothing but an indicator are the indicators of measures. */
function isTableOfGoals({ parts: [part] }: HeaderReading): boolean {
  const own: readonly Column<'measures'>[] = [
    'lead',
    'participants',
    'field',
    'startsOn',
    'endsOn',
    'period',
    'priority',
  ];
  return part!.kind === 'measures' && !own.some((column) => part!.columns.has(column));
}

function readAs(kind: SimpleKind, cells: readonly HeaderCell[], sample: Sample, hint: Hint): HeaderReading | null {
  const rule: KindRule = rules[kind];
  const options = cells.flatMap((cell) => optionsOf(kind, cell, cells, sample));
  const usable = options.some(({ column }) => column === 'indicator') ? options : options.filter(notOfIndicator);
  const placed = placeColumns(usable);
  const has = (columns: readonly string[]) => columns.some((column) => placed.has(column));
  if (!rule.needs.every(has)) return null;
  const [telling] = rule.needs;
  const strong = hint === kind || telling!.some((column) => (placed.get(column)?.weight ?? 0) >= STRONG);
  if (!strong && !rule.weakNeeds.every(has)) return null;
  for (const [missing, instead] of substitutes[kind] ?? []) useInstead(placed, missing, instead);
  const score = [...placed].reduce(
    (sum, [column, { weight }]) => sum + weight * (rule.aside.includes(column) ? ASIDE : 1),
    0,
  );
  const part = { kind, columns: placesOf(placed) };
  const { certainUnless: unless } = rule;
  const certain = unless !== undefined && !options.some(({ column }) => unless.includes(column));
  const bonus = (hint === kind ? HINTED : 0) + (certain ? CERTAIN : 0);
  return { parts: [part], combined: false, score: score + bonus, alone: null };
}

/** Without an indicator "Zieldatum" is the end of a measure and "Soll" is nothing. */
export function notOfIndicator({ column }: Option): boolean {
  return !/^(?:measures\.)?(?:targetOn|targetValue|unit)$/.test(column);
}

export function optionsOf(kind: TableKind, cell: HeaderCell, cells: readonly HeaderCell[], sample: Sample): Option[] {
  const { text } = cell;
  const { length } = headerPhrase(text).key;
  return [...meaningsOfCell(kind, cell)].map(([column, weight]) => {
    const fit = fitOf(kind, column, text, sample(cell.place));
    return { column, place: cell.place, weight: weight * fit * ownMail(kind, column, cell, cells), length };
  });
}

const mailOf = new Map([
  ['contactName', 'contactMailbox'],
  ['deputy', 'deputyMailbox'],
  ['name', 'mailbox'],
]);

/** A plain "E-Mail" is that of the person or office whose column stands nearest on its left. */
function ownMail(kind: TableKind, column: string, cell: HeaderCell, cells: readonly HeaderCell[]): number {
  if (kind !== 'offices' || (column !== 'mailbox' && column !== 'contactMailbox')) return 1;
  const left = cells.filter(({ place }) => place < cell.place).reverse();
  for (const each of left) {
    const [owner] = [...meaningsOfCell(kind, each).keys()].filter((name) => mailOf.has(name));
    if (owner !== undefined) return mailOf.get(owner) === column ? 1 : 0.9;
  }
  return column === 'mailbox' ? 1 : 0.9;
}

function useInstead(placed: Map<string, Placed>, missing: string, instead: string): void {
  const found = placed.get(instead);
  if (placed.has(missing) || !found) return;
  placed.set(missing, found);
  placed.delete(instead);
}
