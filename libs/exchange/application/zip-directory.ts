import { DamagedFile, FileEncrypted, ZipBomb } from './table-file-errors.ts';

/** One part of a zip file as the directory at its end has it. Sizes in bytes. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's own head begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const ZIP64_EXTRA = 1;
const IN_EXTRA = 0xffffffff;
const IN_WIDE_RECORD = 0xffff;

/** 1 GiB unpacked is more than any plan; below 50 MB even a ratio of 1,000 does no harm. */
const MOST_UNPACKED = 1024 ** 3;
const HARMLESS = 50 * 1024 ** 2;
const HIGHEST_RATIO = 200;

/**
 * The directory of a zip file, checked before anything is unpacked.
 *
 * @throws DamagedFile, ZipBomb, FileEncrypted
 */
export function zipDirectory(file: string, bytes: Uint8Array): readonly ZipPart[] {
  const parts = readDirectory(file, bytes);
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MOST_UNPACKED) throw new ZipBomb(file);
  if (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * bytes.length) throw new ZipBomb(file);
  return parts;
}

function readDirectory(file: string, bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = placeOf(view);
    const parts: ZipPart[] = [];
    let at = start;
    for (let left = count; left > 0; left--) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry of the directory');
      if (view.getUint16(at + 8, true) & 1) throw new FileEncrypted(file);
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      parts.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        ...sizesOf(view, at, at + 46 + nameLength, extraLength),
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return parts;
  } catch (cause) {
    if (cause instanceof RangeError) throw new DamagedFile(file, cause);
    throw cause;
  }
}

/** How many entries the directory has and where it begins; the wide record is there where the short one is full. */
function placeOf(view: DataView): { readonly count: number; readonly start: number } {
  const end = endOf(view);
  const short = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  if (short.count !== IN_WIDE_RECORD && short.start !== IN_EXTRA) return short;
  const record = Number(view.getBigUint64(end - 20 + 8, true));
  return { count: Number(view.getBigUint64(record + 32, true)), start: Number(view.getBigUint64(record + 48, true)) };
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError('no end of the directory');
}

/** Some programs write every size in 64 bits, in the extra field, even when 32 would do. */
function sizesOf(view: DataView, entry: number, extra: number, extraLength: number) {
  let wide = extra;
  while (wide < extra + extraLength && view.getUint16(wide, true) !== ZIP64_EXTRA) {
    wide += 4 + view.getUint16(wide + 2, true);
  }
  wide += 4;
  const next = (at: number) => {
    const short = view.getUint32(entry + at, true);
    if (short !== IN_EXTRA) return short;
    const long = Number(view.getBigUint64(wide, true));
    wide += 8;
    return long;
  };
  // The extra field has them in this order, each only where the short one is full.
  const size = next(24);
  const packedSize = next(20);
  const offset = next(42);
  return { size, packedSize, offset };
}
