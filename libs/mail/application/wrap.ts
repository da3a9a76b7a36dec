/** Longest line of a text part; RFC 5322 recommends 78 characters. */
const width = 78;

/** Not before a figure or its unit: `Schritt 3`, `Mo 22.03.` and `6 AT` stay together. */
const breaks = / (?!\d|AT\b)/;

/** The text in lines of at most 78 characters, broken between words; a longer word keeps a line of its own. */
export function wrap(text: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(breaks)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
