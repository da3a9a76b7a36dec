import { type CellStyle } from 'hucre/xlsx';
import { type ExportColumn } from '../domain/index.ts';

const darkBlue = { rgb: '1F3B5C' };
const lightGrey = { rgb: 'D5DBE3' };
const line = { style: 'thin', color: lightGrey } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** The colour of the sheets' tabs and of headlines. */
export const leadingColor = darkBlue;

export const defaultFont = { name: 'Calibri', size: 11 } as const;

export const headStyle: CellStyle = {
  font: { ...defaultFont, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: darkBlue },
  alignment: { vertical: 'center', wrapText: true },
  border,
};

const below: Readonly<Record<ExportColumn['holds'], CellStyle>> = {
  text: { alignment: { vertical: 'top', wrapText: true }, border },
  day: { alignment: { vertical: 'top', horizontal: 'left' }, border, numFmt: 'dd.mm.yyyy' },
  number: { alignment: { vertical: 'top', horizontal: 'right', indent: 1 }, border },
};

export function styleBelowHead({ holds }: ExportColumn): CellStyle {
  return below[holds];
}
