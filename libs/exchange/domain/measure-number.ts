const months = new Map(
  'jan feb mrz apr mai jun jul aug sep okt nov dez'.split(' ').map((name, index) => [name, index + 1] as const),
);
for (const [name, month] of [
  ['mär', 3],
  ['mar', 3],
  ['may', 5],
  ['oct', 10],
  ['dec', 12],
] as const)
  months.set(name, month);

/** A number as it was meant; `fromDate`: a spreadsheet had made a day of it. */
export interface NumberReading {
  readonly number: string;
  readonly fromDate: boolean;
}

/**
 * The number of a measure or step from its cell. Where a spreadsheet took `1.10` for a day, day and month are the number again; a
 * comma between digits was a point (`1,1`); lines stand for nothing.
 */
export function readNumber(text: string): NumberReading | null {
  if (/^[-–—_./ ]+$/.test(text)) return null;
  const day = dayMistaken(text);
  if (day !== null) return { number: day, fromDate: true };
  return { number: text.replace(/(?<=\d),(?=\d)/g, '.'), fromDate: false };
}

function dayMistaken(text: string): string | null {
  const iso = /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return `${Number(iso[2])}.${Number(iso[1])}`;
  const german = /^(\d{1,2})\.(\d{1,2})\.(?:19|20)\d{2}$/.exec(text);
  if (german) return `${Number(german[1])}.${Number(german[2])}`;
  const [, day, name] = /^(\d{1,2})[.-] ?(\p{L}{3})\.?$/u.exec(text) ?? [];
  const month = name === undefined ? undefined : months.get(name.toLowerCase());
  return day === undefined || month === undefined ? null : `${Number(day)}.${month}`;
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A title for comparing: without case, punctuation and umlauts. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A number for comparing: without case, spaces and a point at its end. */
export function foldNumber(number: string): string {
  return number
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/[.:)]+$/, '');
}

/** The folded number without a word for "measure" before it: `Maßnahme 1.1`, `M 1.1`, `Nr. 1.1` are `1.1`. */
export function bareNumber(folded: string): string {
  return folded.replace(
    /^(?:massnahmen?(?:-?nr\.?|nummer)?|measure(?:no\.?)?|action|nr\.?|no\.?|m)[-.:#]*(?=[\da-z]*\d)/,
    '',
  );
}
