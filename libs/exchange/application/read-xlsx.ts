import { setImmediate } from 'node:timers/promises';

import { type CellValue, readXlsx as readWorkbook, type Sheet, type Workbook } from 'hucre/xlsx';

import { type Finding, finding, ofTable, type Table, type TableRow } from '../domain/index.ts';
import { cellName, type Merge } from '../domain/table.ts';
import { cellText } from './cell-text.ts';
import { lightWorkbook } from './light-workbook.ts';
import { DamagedFile, FileTooLarge, FormulasWithoutValues, NotATable } from './table-file-errors.ts';
import { type OnProgress, type TableReading } from './table-reading.ts';
import { zipDirectory } from './zip-directory.ts';

const MEGABYTES = 50;

/** So many rows, and other work may go on in between. */
const ROWS_AT_ONCE = 1000;

/**
 * Reads an Excel workbook (.xlsx, .xlsm): every sheet with content that is not hidden, and its hidden rows too, which
 * a filter makes. Formulas count with the values that the workbook keeps of them.
 *
 * @throws FileTooLarge, ZipBomb, NotATable, FileEncrypted, FormulasWithoutValues, DamagedFile
 */
export async function readXlsx(name: string, bytes: Uint8Array, onProgress: OnProgress): Promise<TableReading> {
  if (bytes.length > MEGABYTES * 1024 * 1024) throw new FileTooLarge(name, MEGABYTES);
  const book = await open(name, await lightWorkbook(name, bytes, zipDirectory(name, bytes)));
  const shown = book.sheets.filter(isShown);
  for (const sheet of shown) refuseEmptyFormulas(name, sheet);

  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const sheet of shown.filter(holdsContent)) tables.push(await tableOf(name, sheet, findings, onProgress));
  for (const { name: sheet } of book.sheets.filter((each) => !isShown(each) && holdsContent(each))) {
    findings.push(finding('sheet-hidden', ofTable({ file: name, sheet }), sheet));
  }
  if (tables.length === 0 && findings.length === 0) throw new NotATable(name, 'empty');
  return { tables, findings };
}

async function open(name: string, bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readWorkbook(bytes, { readStyles: true });
  } catch (cause) {
    // The library keeps a sheet as a rectangle and refuses one of more than 20 million cells.
    if (cause instanceof Error && /over the \d+ limit/.test(cause.message)) {
      throw new FileTooLarge(name, 'content', cause);
    }
    throw new DamagedFile(name, cause);
  }
}

function isShown({ hidden, veryHidden }: Sheet): boolean {
  return !hidden && !veryHidden;
}

function holdsContent({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((value) => value !== null && String(value).trim() !== ''));
}

function refuseEmptyFormulas(name: string, { name: sheet, cells }: Sheet): void {
  for (const [place, { formula, value }] of cells ?? []) {
    if (formula !== undefined && value === null) throw new FormulasWithoutValues(name, sheet, cellNameOf(place));
  }
}

async function tableOf(file: string, sheet: Sheet, findings: Finding[], onProgress: OnProgress): Promise<Table> {
  const merges = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }): Merge => ({
    firstRow: startRow + 1,
    lastRow: endRow + 1,
    firstColumn: startCol,
    lastColumn: endCol,
  }));
  for (const merge of merges) emptyCovered(sheet.rows, merge);

  const rows: TableRow[] = [];
  const wrong: { readonly cell: string; readonly raw: string }[] = [];
  for (const [index, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => {
      const cell = value === null ? undefined : sheet.cells?.get(`${index},${column}`);
      const text = cell?.type === 'error' ? null : cellText(value, cell);
      if (text === null) wrong.push({ cell: cellName(column, index + 1), raw: String(value) });
      return text ?? '';
    });
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    if (last >= 0) rows.push({ row: index + 1, cells: cells.slice(0, last + 1) });
    if ((index + 1) % ROWS_AT_ONCE === 0) {
      onProgress({ file, sheet: sheet.name, rows: index + 1 });
      await setImmediate();
    }
  }
  onProgress({ file, sheet: sheet.name, rows: sheet.rows.length });
  const [first] = wrong;
  if (first) {
    const place = { file, sheet: sheet.name, row: null, cell: first.cell, raw: first.raw };
    findings.push(finding('cell-errors', place, wrong.length, first.cell, first.raw));
  }
  return { file, sheet: sheet.name, rows, merges };
}

/** A program may leave content behind in the cells that a merge covers; nobody sees it. */
function emptyCovered(rows: CellValue[][], { firstRow, lastRow, firstColumn, lastColumn }: Merge): void {
  for (let row = firstRow; row <= Math.min(lastRow, rows.length); row++) {
    const cells = rows[row - 1]!;
    for (let column = firstColumn; column <= Math.min(lastColumn, cells.length - 1); column++) {
      if (row > firstRow || column > firstColumn) cells[column] = null;
    }
  }
}

/** The library names a cell by row and column from 0, like `16,3`. */
function cellNameOf(place: string): string {
  const [row, column] = place.split(',').map(Number) as [number, number];
  return cellName(column, row + 1);
}
