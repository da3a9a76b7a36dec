import { colToLetter, type DataValidation } from 'hucre/xlsx';
import { type ExportChoices, type ExportColumn, type ExportSheet } from '../domain/index.ts';

/** Rows below the last one in which people may go on. */
const spareRows = 500;

/**
 * What may be chosen in the columns. Another word is warned of and can be kept: the import understands more than these. A
 * template says in each cell what belongs there.
 */
export function validationsOf(
  { columns, rows }: ExportSheet,
  sheets: readonly ExportSheet[],
  purpose: 'export' | 'template',
): DataValidation[] {
  const lastRow = rows.length + 1 + spareRows;
  return columns.flatMap((column, index) => {
    const letter = colToLetter(index);
    const range = `${letter}2:${letter}${lastRow}`;
    const rule = ruleFor(column, sheets);
    const prompt = promptOf(column);
    if (purpose === 'template') return [{ ...(rule ?? anything), ...prompt, allowBlank: true, range }];
    return rule === null ? [] : [{ ...rule, allowBlank: true, range }];
  });
}

type Rule = Omit<DataValidation, 'range'>;

/** Nothing is checked, but a message can be shown. */
const anything: Rule = { type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' };

function ruleFor({ title, choices }: ExportColumn, sheets: readonly ExportSheet[]): Rule | null {
  if (choices === null) return null;
  const words = choices.of === 'words' ? { values: [...choices.words] } : { formula1: placeOf(choices, sheets) };
  return {
    type: 'list',
    ...words,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: title,
    errorMessage: 'Dieses Wort steht nicht in der Liste. Möchten Sie es trotzdem behalten?',
  };
}

function promptOf({ title, help }: ExportColumn): Partial<DataValidation> {
  return { showInputMessage: true, inputTitle: title, inputMessage: help };
}

function placeOf(choices: ExportChoices & { of: 'column' }, sheets: readonly ExportSheet[]): string {
  const sheet = sheets.find(({ kind }) => kind === choices.kind);
  if (sheet === undefined) throw new Error(`There is no sheet of ${choices.kind} to choose from.`);
  const column = colToLetter(sheet.columns.findIndex(({ title }) => title === choices.title));
  return `'${sheet.name}'!$${column}$2:$${column}$${sheet.rows.length + 1 + spareRows}`;
}
