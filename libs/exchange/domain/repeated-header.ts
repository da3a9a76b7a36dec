import { oneLine, type TableRow } from './table.ts';

/** The words of a header and where they stand. */
export type HeaderWords = readonly { readonly place: number; readonly word: string }[];

export function headerWords({ cells }: TableRow): HeaderWords {
  return cells.flatMap((cell, place) => {
    const word = oneLine(cell)?.toLowerCase();
    return word === undefined ? [] : [{ place, word }];
  });
}

/** How much of a header must come again; a new page may leave out a word. */
const MOST = 0.7;

/** Whether a row says again what the header says, as at the top of a new page. */
export function repeats({ cells }: TableRow, header: HeaderWords): boolean {
  const allowed = Math.floor((1 - MOST) * header.length);
  let others = 0;
  for (const { place, word } of header) {
    if (isWord(cells[place], word)) continue;
    others++;
    if (others > allowed) return false;
  }
  return header.length - others >= 2;
}

function isWord(cell: string | undefined, word: string): boolean {
  if (cell === undefined || cell.length > 2 * word.length + 10) return false;
  return cell === word || oneLine(cell)?.toLowerCase() === word;
}
