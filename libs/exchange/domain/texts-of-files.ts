import { entry, type Text } from './message-text.ts';

const noTable = {
  empty: { de: 'Sie ist leer.', en: 'it is empty.' },
  'no-text': { de: 'Die Datei enthält keinen Text.', en: 'the file holds no text.' },
  pdf: {
    de: 'Es ist ein PDF. Bitte nehmen Sie die Tabelle, aus der es entstand.',
    en: 'it is a PDF. Please take the table that it was made from.',
  },
  'web-page': {
    de: 'Es ist eine Webseite. Bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als .xlsx.',
    en: 'it is a web page. Please open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'other-workbook': {
    de: 'Dieses Tabellenformat wird nicht gelesen. Bitte speichern Sie die Tabelle als .xlsx.',
    en: 'this format of workbooks is not read. Please save the table as .xlsx.',
  },
  'other-document': {
    de: 'Gelesen werden Excel-Dateien (.xlsx, .xlsm) und CSV. Bitte speichern Sie die Tabelle so.',
    en: 'Excel files (.xlsx, .xlsm) and CSV are read. Please save the table as one of them.',
  },
  'open-quote': {
    de: 'Ein Anführungszeichen wird nicht geschlossen. Bitte speichern Sie die Tabelle neu als CSV.',
    en: 'a quotation mark is never closed. Please save the table as CSV again.',
  },
} as const satisfies Record<string, Text>;

/** Why a file is no table. */
export type NoTable = keyof typeof noTable;

/** Why a file cannot be read, or not in full. */
export const textsOfFiles = {
  'not-a-table': entry('error', (file: string, why: NoTable) => ({
    de: `„${file}“ ist keine lesbare Tabelle: ${noTable[why].de}`,
    en: `“${file}” is not a readable table: ${noTable[why].en}`,
  })),
  'file-encrypted': entry('error', (file: string) => ({
    de: `„${file}“ ist mit einem Kennwort geschützt. Bitte speichern Sie die Datei ohne Kennwort.`,
    en: `“${file}” is protected by a password. Please save the file without one.`,
  })),
  'old-excel': entry('error', (file: string) => ({
    de: `„${file}“ hat das alte Excel-Format (.xls). Bitte speichern Sie die Tabelle als .xlsx.`,
    en: `“${file}” has the old Excel format (.xls). Please save it as .xlsx.`,
  })),
  'file-too-large': entry('error', (file: string, megabytes: number | 'content') => ({
    de: `„${file}“ ist zu groß${megabytes === 'content' ? '' : ` (höchstens ${megabytes} MB)`}. Bitte löschen Sie, was nicht zum Plan gehört, oder teilen Sie die Tabelle auf.`,
    en: `“${file}” is too large${megabytes === 'content' ? '' : ` (at most ${megabytes} MB)`}. Please delete what does not belong to the plan, or split the table.`,
  })),
  'zip-bomb': entry('error', (file: string) => ({
    de: `„${file}“ wird beim Entpacken ungewöhnlich groß und deshalb nicht gelesen. Bitte speichern Sie die Tabelle in Excel oder LibreOffice neu.`,
    en: `“${file}” becomes unusually large when unpacked, so it is not read. Please save the table anew in Excel or LibreOffice.`,
  })),
  'formulas-without-values': entry('error', (file: string, sheet: string, cell: string) => ({
    de: `„${file}“ enthält Formeln ohne berechnete Werte, zuerst im Blatt „${sheet}“ in Feld ${cell}. Bitte öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie und versuchen Sie es noch einmal.`,
    en: `“${file}” holds formulas without calculated values, the first in sheet “${sheet}”, cell ${cell}. Please open the file in Excel or LibreOffice, save it and try again.`,
  })),
  'damaged-file': entry('error', (file: string) => ({
    de: `„${file}“ ist beschädigt. Bitte öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie neu.`,
    en: `“${file}” is damaged. Please open the file in Excel or LibreOffice and save it anew.`,
  })),
  'other-encoding': entry('info', () => ({
    de: 'Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen. Bitte prüfen Sie die Umlaute.',
    en: 'The file is not stored as UTF-8 and was read as Windows-1252. Please check accented letters.',
  })),
} as const;
