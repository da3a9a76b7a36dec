import { type TableKind } from './columns.ts';
import { type Sample } from './column-content.ts';
import { type HeaderCell } from './header-cells.ts';
import { headerPhrase } from './header-phrase.ts';
import { type HeaderReading, type TablePart } from './header-reading.ts';

/** A table that has only some of the sheet's columns, ends included. */
export interface Block {
  readonly reading: HeaderReading;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Tables that lie side by side, with an empty column between them: each is one by itself, and their rows have nothing to do with
 * each other. Empty where the header is that of one table, with gaps or without.
 */
export function readBlocks(
  cells: readonly HeaderCell[],
  sample: Sample,
  read: (cells: readonly HeaderCell[]) => HeaderReading | null,
): readonly Block[] {
  const pieces = piecesOf(cells, sample);
  if (pieces.length < 2) return [];
  const blocks = pieces.flatMap((piece) => {
    const reading = read(piece);
    if (reading === null) return [];
    return [{ reading, firstColumn: piece[0]!.place, lastColumn: piece.at(-1)!.place, piece }];
  });
  if (blocks.length < pieces.length) return [];
  const leads = blocks.some(({ reading }) => partOf(reading, 'measures')?.columns.has('lead') ?? false);
  const areApart = blocks.slice(1).every(({ reading, piece }) => {
    const isDirectory = partOf(reading, 'offices') ?? partOf(reading, 'contacts');
    if (!isDirectory) return namesMeasures(reading, piece);
    return leads && filledRows(piece, sample) !== filledRows(blocks[0]!.piece, sample);
  });
  return areApart ? blocks : [];
}

function piecesOf(cells: readonly HeaderCell[], sample: Sample): HeaderCell[][] {
  const pieces: HeaderCell[][] = [];
  let before: number | null = null;
  for (const cell of cells) {
    const gap = before !== null && cell.place > before + 1 && isBlank(sample(cell.place - 1));
    if (before === null || gap) pieces.push([]);
    pieces.at(-1)!.push(cell);
    before = cell.place;
  }
  return pieces;
}

/** Steps and indicators that name their measure again are a table of their own; without that they are those of the measures beside. */
function namesMeasures({ parts: [part] }: HeaderReading, cells: readonly HeaderCell[]): boolean {
  const column = part!.columns.get(part!.kind === 'measures' ? 'title' : 'measure');
  const cell = cells.find(({ place }) => place === column);
  return cell !== undefined && /massnahme|measure|projekt/.test(headerPhrase(cell.text).key);
}

function partOf({ parts }: HeaderReading, kind: TableKind): TablePart | undefined {
  return parts.find((part) => part.kind === kind);
}

/** Which rows have content in these columns, as a text to compare. */
function filledRows(cells: readonly HeaderCell[], sample: Sample): string {
  const values = cells.map(({ place }) => sample(place));
  return (values[0] ?? []).map((_, row) => (values.some((column) => column[row] !== '') ? '1' : '0')).join('');
}

function isBlank(values: readonly string[]): boolean {
  return values.every((value) => value === '');
}
