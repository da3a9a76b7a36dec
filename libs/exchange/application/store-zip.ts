/** A part of a zip file that is stored as it is. */
export interface StoredPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Puts parts together as a zip file in memory, without packing them and without checksums. */
export function storeZip(parts: readonly StoredPart[]): Uint8Array {
  const heads: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const title = Buffer.from(name);
    const shape = Buffer.alloc(26);
    shape.writeUInt16LE(20, 0); // version of the format
    shape.writeUInt32LE(bytes.length, 14);
    shape.writeUInt32LE(bytes.length, 18);
    shape.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    shape.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, title);
    heads.push(
      Buffer.from('PK\x03\x04', 'latin1'),
      shape,
      title,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    );
    offset += 30 + title.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...heads, ...directory, end]);
}
