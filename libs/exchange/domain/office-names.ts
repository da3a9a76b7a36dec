/** Characters; what is longer is taken for no name, so that a cell full of text costs nothing. */
export const longestName = 300;

const inFullWords: ReadonlyMap<string, string> = new Map([
  ['f', ' für '],
  ['u', ' und '],
  ['abt', 'abteilung '],
  ['dez', 'dezernat '],
  ['fb', 'fachbereich '],
  ['gb', 'geschäftsbereich '],
  ['ref', 'referat '],
  ['sg', 'sachgebiet '],
]);
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A name for comparing: without case, umlauts spelled out, common abbreviations in full, letters and digits only. */
export function foldName(text: string): string {
  const full = inFull(text.normalize('NFC').toLowerCase());
  const ascii = full.replace(/[äöüß]/g, (letter) => spelledOut[letter] ?? letter);
  return ascii.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A name in lower case with its abbreviations in full. Those of units count without a dot only where a part of the name begins. */
export function inFull(lower: string): string {
  return lower.replace(
    /(?<![\p{L}\p{N}])([fu]|abt|dez|fb|gb|ref|sg)(\.|(?=[\s\d]))|[&+]/gu,
    (found, short: string | undefined, dot: string, at: number) => {
      if (short === undefined) return ' und ';
      const before = lower
        .slice(Math.max(0, at - 3), at)
        .trimEnd()
        .at(-1);
      const counts = dot === '.' || short.length === 1 || before === undefined || ',;(/–-'.includes(before);
      return counts ? (inFullWords.get(short) ?? found) : found;
    },
  );
}
