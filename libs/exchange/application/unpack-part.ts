import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { DamagedFile, ZipBomb } from './table-file-errors.ts';
import { type ZipPart } from './zip-directory.ts';

const HEAD = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks one part of a zip file, piece by piece and never more than the directory promised.
 *
 * @throws ZipBomb when there is more; DamagedFile
 */
export async function* unpacked(file: string, bytes: Uint8Array, part: ZipPart): AsyncGenerator<Buffer> {
  let size = 0;
  let checksum = 0;
  try {
    for await (const piece of piecesOf(packedBytes(bytes, part), part.method)) {
      size += piece.length;
      if (size > part.size) throw new ZipBomb(file);
      checksum = crc32(piece, checksum);
      yield piece;
    }
    // A zero stands for none.
    if (part.checksum !== 0 && checksum !== part.checksum) throw new RangeError(`wrong checksum of ${part.name}`);
  } catch (cause) {
    throw cause instanceof ZipBomb ? cause : new DamagedFile(file, cause);
  }
}

/** The whole part as text. */
export async function unpackedText(file: string, bytes: Uint8Array, part: ZipPart): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of unpacked(file, bytes, part)) pieces.push(piece);
  return new TextDecoder().decode(Buffer.concat(pieces));
}

function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ZipPart): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== HEAD) throw new RangeError(`no head of ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new RangeError(`${name} is cut off`);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, packedSize);
}

function piecesOf(packed: Buffer, method: number): AsyncIterable<Buffer> {
  if (method === STORED) return Readable.from([packed]);
  if (method !== DEFLATED) throw new RangeError(`method ${method}`);
  return Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
}
