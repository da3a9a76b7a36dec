const delimiters = [';', ',', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** How many records are looked at: enough to get past the title lines above a header. */
const RECORDS = 50;

/** The delimiter that a first line `sep=;` names, as Excel writes and reads it; null without such a line. */
export function namedDelimiter(text: string): { readonly delimiter: string; readonly rest: string } | null {
  const line = /^"?sep=([^"\r\n])"?[ ;,\t|]*(?:\r\n|\n|\r|$)/i.exec(text);
  return line ? { delimiter: line[1]!, rest: text.slice(line[0].length) } : null;
}

/**
 * The delimiter that cuts the most of the first records into the same number of columns, and into the more the better. A title line above the header
 * has none, and a comma in sentences gives a different number in each.
 */
export function chooseDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(columnCounts(text, delimiter)) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function scoreOf(counts: readonly number[]): number {
  const records = new Map<number, number>();
  for (const count of counts) records.set(count, (records.get(count) ?? 0) + 1);
  return Math.max(0, ...[...records].map(([columns, times]) => ((columns - 1) * times * times) / counts.length));
}

/** The number of columns of each of the first records; what stands in quotes counts for none, whichever delimiter is before them. */
function columnCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let columns = 1;
  let atStart = true;
  let quoted = false;
  for (let at = 0; at < text.length && counts.length < RECORDS; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') continue;
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (sign === '"' && atStart) {
      quoted = true;
      atStart = false;
    } else if (isDelimiter(sign)) {
      if (sign === delimiter) columns++;
      atStart = true;
    } else if (sign === '\n' || sign === '\r') {
      counts.push(columns);
      columns = 1;
      atStart = true;
    } else {
      atStart = false;
    }
  }
  // Under this delimiter a quotation mark would never be closed: it is none.
  if (quoted) return [];
  return counts.length < RECORDS ? [...counts, columns] : counts;
}

function isDelimiter(sign: string): boolean {
  return (delimiters as readonly string[]).includes(sign);
}
