/** Longest line of a text part; RFC 5322 recommends 78 characters. */
const width = 78;

/** Not before a figure or its unit: `Schritt 3`, `Mo 22.03.`, `6 AT`, `3 Monate` and `41 (+2)` stay together. */
const breaks = / (?!\d|AT\b|\([+−]\d)(?!(?<=(?:^|[ (])\d{1,3} )\p{L})/u;

/** The same text for a part that breaks its lines itself: what stands together has a no-break space between. */
export function keptTogether(text: string): string {
  return text
    .split(breaks)
    .map((words) => words.replaceAll(' ', '\u00A0'))
    .join(' ');
}

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
