import { type Cell, type CellValue, rangeRef, type WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { type ExportCell, type ExportSheet } from '../domain/index.ts';
import { germanDecimal } from './write-csv.ts';
import { defaultFont, headStyle, leadingColor, styleBelowHead } from './xlsx-look.ts';
import { type Instructions, instructionSheet } from './xlsx-instructions.ts';
import { columnWidth, rowHeight } from './xlsx-measures.ts';
import { validationsOf } from './xlsx-validation.ts';

/** What a workbook says about itself in its properties and on every printed page. */
export interface WorkbookHead {
  readonly title: string;
  /** As of when; stands beside the title. */
  readonly subtitle: string;
  readonly description: string;
  /** ISO instant. */
  readonly createdAt: string;
}

export interface ExportedWorkbook {
  readonly head: WorkbookHead;
  readonly sheets: readonly ExportSheet[];
  /** A template has help at its columns and a first sheet that explains them. */
  readonly purpose: { readonly is: 'export' } | { readonly is: 'template'; readonly instructions: Instructions };
}

/** Characters; a wider table is printed on a larger sheet. */
const widestOnA4 = 170;
/** Characters of free text in a template, which is still to come. */
const textToCome = 26;
/** Rows of a template that are prepared for days. */
const prepared = 500;
const author = 'Schrittmacher';

/** The tables as an Excel workbook that people can filter, print, edit and bring back. */
export async function writeXlsx({ head, sheets, purpose }: ExportedWorkbook): Promise<Uint8Array> {
  const written = sheets.map((sheet) => tableSheet(sheet, sheets, head, purpose.is));
  return writeWorkbook({
    sheets: purpose.is === 'template' ? [instructionSheet(purpose.instructions), ...written] : written,
    properties: {
      title: head.title,
      subject: head.subtitle,
      description: head.description,
      creator: author,
      lastModifiedBy: author,
      created: new Date(head.createdAt),
      modified: new Date(head.createdAt),
    },
    defaultFont,
  });
}

function tableSheet(
  sheet: ExportSheet,
  sheets: readonly ExportSheet[],
  head: WorkbookHead,
  purpose: ExportedWorkbook['purpose']['is'],
): WriteSheet {
  const { name, columns, telling } = sheet;
  const rows = sheet.rows.map((row) => row.map(valueOf));
  const valuesAt = (column: number): CellValue[] => rows.map((row) => row[column] ?? null);
  const forText = purpose === 'template' ? textToCome : 0;
  const widths = columns.map((column, index) => columnWidth(column, valuesAt(index), forText));
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, { help }] of columns.entries()) {
    const note = purpose === 'template' ? { comment: { author, text: help } } : {};
    cells.set(`0,${column}`, { style: headStyle, ...note });
  }
  if (purpose === 'template') prepareDays(cells, sheet);
  return {
    name,
    columns: columns.map((column, index) => ({ width: widths[index]!, style: styleBelowHead(column) })),
    rows: [columns.map(({ title }) => title), ...rows],
    cells,
    rowDefs: heightsOf(rows, widths),
    freezePane: { rows: 1, columns: telling },
    autoFilter: { range: rangeRef(0, 0, rows.length, columns.length - 1) },
    dataValidations: validationsOf(sheet, sheets, purpose),
    pageSetup: {
      paperSize: widths.reduce((sum, width) => sum + width, 0) > widestOnA4 ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { top: 0.75, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L&B${printed(head.title)}&R${printed(head.subtitle)}`,
      oddFooter: '&L&A&CSeite &P von &N&RSchrittmacher',
    },
    view: { tabColor: leadingColor },
    a11y: { summary: name, headerRow: 0 },
  };
}

/** Days that are typed in are shown as days from the first row on. */
function prepareDays(cells: Map<string, Partial<Cell>>, { columns, rows }: ExportSheet): void {
  for (const [index, column] of columns.entries()) {
    if (column.holds !== 'day') continue;
    for (let row = rows.length + 1; row <= prepared; row++) {
      cells.set(`${row},${index}`, { value: null, type: 'empty', style: styleBelowHead(column) });
    }
  }
}

/** The first day that every spreadsheet counts alike: Excel takes 1900 for a leap year. */
const firstCountedDay = '1900-03-01';
/** As many digits as Excel keeps of a number. */
const keptDigits = 15;

function valueOf(cell: ExportCell): CellValue {
  if (cell === null) return null;
  if (typeof cell === 'string') return literally(cell);
  if ('day' in cell) return cell.day < firstCountedDay ? cell.day : new Date(`${cell.day}T00:00:00Z`);
  const digits = cell.decimal.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits > keptDigits ? germanDecimal(cell.decimal) : Number(cell.decimal);
}

/** In a workbook `_x0041_` stands for the letter A, unless its first character is written like that itself. */
function literally(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const headHeight = 24;

type Heights = Map<number, { height: number }>;

function heightsOf(rows: readonly (readonly CellValue[])[], widths: readonly number[]): Heights {
  const heights: Heights = new Map([[0, { height: headHeight }]]);
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(row, widths);
    if (height !== null) heights.set(index + 1, { height });
  }
  return heights;
}

/** `&` begins a code in headers and footers, which hold 255 characters in all. */
function printed(text: string): string {
  const short = text.length > 100 ? `${text.slice(0, 99)}…` : text;
  return short.replaceAll('&', '&&');
}
