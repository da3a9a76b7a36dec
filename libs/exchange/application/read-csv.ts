import { CsvError, parse } from 'csv-parse/sync';

import { type Finding, finding, ofTable, type Table } from '../domain/index.ts';
import { decodeText } from './decode-text.ts';
import { NotATable } from './table-file-errors.ts';
import { type TableReading } from './table-reading.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * Reads a CSV file: encoding and delimiter are found out, line ends may be mixed. A row's number counts records from 1
 * as a spreadsheet does, so empty lines count and a line break inside quotes does not.
 *
 * @throws NotATable for binary content or a quote that is never closed
 */
export function readCsv(name: string, bytes: Uint8Array): TableReading {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) {
    throw new NotATable(name, { de: 'Die Datei enthält keinen Text.', en: 'the file holds no text.' });
  }
  const records = parseRecords(name, text);
  const rows = records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const table: Table = { file: name, sheet: null, rows };
  const findings: Finding[] = encoding === 'windows-1252' ? [finding('other-encoding', ofTable(table))] : [];
  return { tables: [table], findings };
}

function parseRecords(name: string, text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new NotATable(
      name,
      {
        de: 'Ein Anführungszeichen wird nicht geschlossen. Bitte speichern Sie die Tabelle neu als CSV.',
        en: 'a quotation mark is never closed. Please save the table as CSV again.',
      },
      cause,
    );
  }
}

/** The delimiter that the first line with content uses most, outside quotes. */
function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const uses = (delimiter: string) => bare.split(delimiter).length - 1;
  return delimiters.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}
