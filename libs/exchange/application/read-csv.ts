import { CsvError, parse } from 'csv-parse/sync';

import { type Finding, finding, ofTable, type Table } from '../domain/index.ts';
import { chooseDelimiter, namedDelimiter } from './choose-delimiter.ts';
import { decodeText } from './decode-text.ts';
import { NotATable } from './table-file-errors.ts';
import { type TableReading } from './table-reading.ts';

/**
 * Reads a CSV file: encoding and delimiter are found out, line ends may be mixed. A row's number counts records from 1
 * as a spreadsheet does, so empty lines count, a line break inside quotes does not, nor does a first line `sep=;`.
 *
 * @throws NotATable for binary or no content, or a quote that is never closed
 */
export function readCsv(name: string, bytes: Uint8Array): TableReading {
  const { text, encoding } = decodeText(bytes);
  if (!isText(text)) throw new NotATable(name, 'no-text');
  const rows = parseRecords(name, text)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new NotATable(name, 'empty');
  const table: Table = { file: name, sheet: null, rows, merges: [] };
  const findings: Finding[] = encoding === 'windows-1252' ? [finding('other-encoding', ofTable(table))] : [];
  return { tables: [table], findings };
}

/** Every byte is some character of Windows-1252, so what tells other files apart is their control characters. */
function isText(text: string): boolean {
  const beginning = text.slice(0, 8192);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const controls = beginning.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0;
  return !text.includes('\0') && controls <= beginning.length / 50;
}

function parseRecords(name: string, text: string): string[][] {
  const named = namedDelimiter(text);
  const content = named?.rest ?? text;
  try {
    return parse(content, {
      delimiter: named?.delimiter ?? chooseDelimiter(content),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    if (cause instanceof CsvError) throw new NotATable(name, 'open-quote', cause);
    throw cause;
  }
}
