import { readCsv } from './read-csv.ts';
import { NotATable } from './table-file-errors.ts';
import { type TableReader } from './table-reading.ts';

/** One reader for each file extension; another kind of file is one more line here. */
const readers: Readonly<Record<string, TableReader>> = { '.csv': readCsv, '.tsv': readCsv, '.txt': readCsv };

/**
 * The reader for a file, by its extension.
 *
 * @throws NotATable if there is none
 */
export function readerFor(name: string): TableReader {
  const reader = readers[/\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''];
  if (reader) return reader;
  throw new NotATable(name, {
    de: 'Gelesen werden CSV-Dateien (Endung .csv, .tsv oder .txt).',
    en: 'CSV files (.csv, .tsv or .txt) are read.',
  });
}
