import { FileTooLarge, NotATable } from './table-file-errors.ts';
import { type StoredPart, storeZip } from './store-zip.ts';
import { unpacked, unpackedText } from './unpack-part.ts';
import { type ZipPart } from './zip-directory.ts';

/** What a workbook holds besides its cells. */
const beside =
  /(^|\/)(media|drawings|charts|theme|embeddings|printerSettings|pivot\w+|externalLinks|customXml|threadedComments|persons|docProps|ctrlProps|activeX|slicer\w*|timeline\w*|tables|queryTables|revisions|model|diagrams)\/|\.bin$|comments\d*\.xml$|worksheets\/_rels\//i;
const worksheet = /(^|\/)worksheets\/[^/]+\.xml$/i;
const workbook = /(^|\/)workbook\d*\.xml$/i;

/** Parts are read as a whole; 50,000 rows are about 20 MB. */
const MOST_CONTENT = 100 * 1024 ** 2;

/** Longer than any row. */
const LONGEST_ROW = 16 * 1024 ** 2;

/**
 * The workbook with nothing in it but cells: no pictures, comments or pivot tables, and no cells that are only formatted
 * (a border down to row 1,048,576), which would all be kept in memory. Of the formats those stay that change how a
 * value reads. Nothing is unpacked beyond the size that the directory gives.
 *
 * @throws NotATable if it is another kind of zip file; FileTooLarge, DamagedFile, ZipBomb
 */
export async function lightWorkbook(file: string, bytes: Uint8Array, parts: readonly ZipPart[]): Promise<Uint8Array> {
  if (!parts.some(({ name }) => workbook.test(name))) throw new NotATable(file, isOtherWorkbook(parts));
  const text = (part: ZipPart) => {
    if (part.size > MOST_CONTENT) throw new FileTooLarge(file, 'content');
    return unpackedText(file, bytes, part);
  };
  const styles = parts.find(({ name }) => /(^|\/)styles\d*\.xml$/i.test(name));
  const plain = plainFormats(styles ? await text(styles) : '');
  const links = parts.find(({ name }) => /workbook\d*\.xml\.rels$/i.test(name));
  const linked = links ? await text(links) : '';

  const contentOf = async (part: ZipPart): Promise<Uint8Array> => {
    if (worksheet.test(part.name)) return Buffer.concat(await onlyContent(file, unpacked(file, bytes, part), plain));
    const content = await text(part);
    return Buffer.from(workbook.test(part.name) ? onlyWorksheets(content, linked) : content);
  };
  const kept: StoredPart[] = [];
  let size = 0;
  for (const part of parts) {
    if (beside.test(part.name) || !/\.(xml|rels)$/i.test(part.name)) continue;
    const content = await contentOf(part);
    size += content.length;
    if (size > MOST_CONTENT) throw new FileTooLarge(file, 'content');
    kept.push({ name: part.name, bytes: content });
  }
  return storeZip(kept);
}

function isOtherWorkbook(parts: readonly ZipPart[]) {
  const names = new Set(parts.map(({ name }) => name));
  return names.has('content.xml') || names.has('xl/workbook.bin') ? 'other-workbook' : 'other-document';
}

/** The places in the list of cell formats whose values read as they are stored: `General` and text. */
function plainFormats(styles: string): ReadonlySet<string> {
  const ids = new Set(['0', '49']);
  for (const format of styles.match(/<(?:\w+:)?numFmt\b[^>]*>/g) ?? []) {
    // LibreOffice defines the plain ones anew.
    if (/\bformatCode="(General|@)"/i.test(format)) ids.add(attribute(format, 'numFmtId') ?? '');
  }
  const list = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
  const places = (list.match(/<(?:\w+:)?xf\b[^>]*>/g) ?? []).map((format) => attribute(format, 'numFmtId') ?? '0');
  return new Set(places.flatMap((id, place) => (ids.has(id) ? [String(place)] : [])));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Sheets that are a chart or a dialogue have no cells. */
function onlyWorksheets(book: string, links: string): string {
  const targets = links.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const ofCells = targets.filter((link) => attribute(link, 'Type')?.endsWith('/worksheet'));
  const ids = new Set(ofCells.map((link) => attribute(link, 'Id')));
  return book.replace(/<(?:\w+:)?sheet\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet>)/g, (sheet) =>
    ids.has(attribute(sheet, 'id')) ? sheet : '',
  );
}

/** Only cells and rows that say where they are can go without moving the next ones. */
const emptyCell = /<((?:\w+:)?)c(?=\s(?:[^<>]*\s)?r=)[^<>]*(?:\/>|>\s*(?:<\1v\s*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>)/g;
const emptyRow = /<((?:\w+:)?)row(?=\s(?:[^<>]*\s)?r=)[^<>]*(?:\/>|>\s*<\/\1row>)/g;
const formatted = /(<(?:\w+:)?c\s(?:[^<>]*\s)?)s="(\d+)"/g;

async function onlyContent(
  file: string,
  pieces: AsyncIterable<Buffer>,
  plain: ReadonlySet<string>,
): Promise<readonly Buffer[]> {
  const decoder = new TextDecoder();
  const kept: Buffer[] = [];
  let size = 0;
  let open = '';
  const keep = (text: string) => {
    const light = text
      .replace(emptyCell, '')
      .replace(emptyRow, '')
      .replace(formatted, (whole, before: string, format: string) => (plain.has(format) ? before : whole));
    kept.push(Buffer.from(light));
    size += light.length;
  };
  for await (const piece of pieces) {
    open += decoder.decode(piece, { stream: true });
    // Whole rows only: the last one may go on in the next piece.
    const row = Math.max(open.lastIndexOf('<row'), open.lastIndexOf(':row ') - 1);
    const cut = row < 0 ? 0 : open.lastIndexOf('<', row);
    if (cut > 0) {
      keep(open.slice(0, cut));
      open = open.slice(cut);
    }
    if (size > MOST_CONTENT || open.length > LONGEST_ROW) throw new FileTooLarge(file, 'content');
  }
  keep(open + decoder.decode());
  return kept;
}
