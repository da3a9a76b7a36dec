import { basename } from 'node:path';

import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { FileEncrypted, NotATable, OldExcelFile } from './table-file-errors.ts';
import { type TableReader } from './table-reading.ts';

/**
 * The reader for a file. What it is, its content says: people rename files, and programs give wrong extensions.
 *
 * @throws NotATable, FileEncrypted, OldExcelFile
 */
export function readerFor(name: string, bytes: Uint8Array): TableReader {
  if (bytes.length === 0) throw new NotATable(name, 'empty');
  if (beginsWith(bytes, 'PK\x03\x04') || beginsWith(bytes, 'PK\x05\x06')) return readXlsx;
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw refusalOfContainer(name, bytes);
  if (beginsWith(bytes, '%PDF')) throw new NotATable(name, 'pdf');
  if (beginsWith(bytes, '{\\rtf')) throw new NotATable(name, 'other-document');
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('utf8');
  if (/^[\ufeff\s]*<\?xml[\s\S]*urn:schemas-microsoft-com:office/i.test(beginning)) {
    throw new NotATable(name, 'other-workbook');
  }
  if (/^[\ufeff\s]*<(!doctype|html|head|body|meta|table|\?xml)/i.test(beginning)) throw new NotATable(name, 'web-page');
  // Prose is text too, and a table in it is none of a plan's.
  if (!/\.(?:csv|tsv|txt|tab|xlsx|xlsm)$|^[^.]*$/i.test(basename(name))) throw new NotATable(name, 'other-document');
  return readText;
}

const readText: TableReader = async (name, bytes, onProgress) => {
  const reading = readCsv(name, bytes);
  for (const { file, sheet, rows } of reading.tables) onProgress({ file, sheet, rows: rows.length });
  return reading;
};

function beginsWith(bytes: Uint8Array, signs: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(signs.length, bytes.length)).toString('latin1') === signs;
}

/** Office programs before 2007 wrote a container of streams; today's do so for a workbook with a password. */
function refusalOfContainer(name: string, bytes: Uint8Array): Error {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => all.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new FileEncrypted(name);
  if (holds('Workbook\0') || holds('Book\0')) return new OldExcelFile(name);
  return new NotATable(name, 'other-document');
}
