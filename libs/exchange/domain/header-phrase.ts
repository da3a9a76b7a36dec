/** The text of a header cell, made comparable: `Federführendes Amt*`, `FEDERFÜHRENDES  AMT (Lead)` are the same. */
export interface HeaderPhrase {
  /** Words of letters and digits in lower case, umlauts spelled out. */
  readonly words: readonly string[];
  /** The words without gaps: `E-Mail` and `Email` are the same. */
  readonly key: string;
}

/** Remarks in brackets that make another column of it. */
const telling =
  /^\s*(?:ist|alt|alte[rs]?|bisher(?:ige[rs]?)?|urspr(?:ü|ue)nglich|tats(?:ä|ae)chlich|actual|old|previous|(?:laut|lt\.?)\s\p{L}+)\s*$/iu;

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Makes a header comparable. Remarks in brackets, foot notes and second genders are gone, hyphenation is undone. */
export function headerPhrase(text: string): HeaderPhrase {
  const clean = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff¹²³⁰-⁹†]/g, '')
    .replace(/(\p{L})[*:_/]-?(?:innen|in|r|n)(?!\p{L})/gu, '$1')
    .replace(/(\p{Ll})[-‐]\s+(?!und |oder |bzw)(?=\p{Ll})/gu, '$1');
  const bare = clean.replace(/[([]([^()[\]]*)[)\]]/g, (_, remark: string) =>
    telling.test(remark) ? ` ${remark} ` : ' ',
  );
  const lower = (/\p{L}/u.test(bare) ? bare : clean).toLowerCase();
  const words = lower.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter).match(/[\p{L}\p{Nd}#]+/gu) ?? [];
  return { words, key: words.join('') };
}

const fillers = new Set(
  `laut gem gemaess geplant geplante geplanter geplantes vorgesehen vorgesehene vorgesehener voraussichtlich voraussichtliche
  voraussichtlicher voraussichtliches vsl ca der des die das den dem fuer zur zum im in je pro d evtl ggf optional aktuell aktueller
  neu jeweilige jeweiliger soll plan the of for planned expected`.split(/\s+/),
);

/** The phrase without words that add nothing to a column's meaning, and without a year. */
export function withoutFillers({ words }: HeaderPhrase): readonly string[] {
  return words.filter((word) => !fillers.has(word) && !/^(?:19|20)\d\d$/.test(word));
}

/** The words in any order: `E-Mail Vertretung` and `Vertretung E-Mail` are the same. */
export function anyOrder(words: readonly string[]): string {
  return [...words].sort().join('');
}

/** What the source said in its own words is never interpreted (CADENCE, Terms). */
export function isWordingOfThePlan({ words }: HeaderPhrase): boolean {
  return words.some((word, index) => (word === 'laut' || word === 'lt') && words[index + 1] === 'plan');
}

const otherwise =
  /^(?:ist|alt|alte|alter|altes|bisher.*|urspruenglich.*|tatsaechlich.*|frueher.*|vorjahr.*|actual|old|previous)$/;

/** Words that turn a date into another one: `Termin alt` is not the date that counts. */
export function saysOtherwise({ words }: HeaderPhrase): boolean {
  return words.some((word) => otherwise.test(word));
}
