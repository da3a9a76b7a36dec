import { type SheetTextBox, type WriteSheet } from 'hucre/xlsx';
import { leadingColor } from './xlsx-look.ts';
import { linesOf } from './xlsx-measures.ts';

export interface Instructions {
  readonly sheet: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** Columns and characters of a text box on a page in portrait. */
const [columns, characters] = [7, 62];
const paper = 'FFFFFF';
const ink = '222222';

/** A sheet to read. Its texts stand in boxes, not in cells, so that an import of the workbook finds no table here. */
export function instructionSheet({ sheet, headline, paragraphs }: Instructions): WriteSheet {
  let row = 0;
  const box = (text: string, rows: number, style: NonNullable<SheetTextBox['style']>): SheetTextBox => {
    const anchor = { from: { row, col: 0 }, to: { row: row + rows, col: columns } };
    row += rows;
    return { text, anchor, altText: text, style: { fillColor: paper, borderColor: paper, ...style } };
  };
  return {
    name: sheet,
    textBoxes: [
      box(headline, 2, { fontSize: 16, bold: true, color: leadingColor.rgb }),
      ...paragraphs.map((text) => box(text, linesOf(text, characters) + 1, { color: ink })),
    ],
    pageSetup: { paperSize: 'a4', orientation: 'portrait' },
    view: { showGridLines: false, showRowColHeaders: false, tabColor: leadingColor },
  };
}
