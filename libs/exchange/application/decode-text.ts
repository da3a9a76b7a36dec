import { isUtf8 } from 'node:buffer';

/** A file's text, and whether it was stored in the old Windows encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
}

/**
 * Decodes what spreadsheet programs write: UTF-8 with or without byte order mark, UTF-16 ("Unicode-Text"), else
 * Windows-1252 ("CSV (Trennzeichen-getrennt)"), which every byte sequence is.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  const encoding = isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
