/**
 * One spelling for what people write in several: small letters, `ae oe ue ss`, one hyphen and one dash, plain spaces; without weekdays, and
 * without the midnight that programs append to days.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/(?<=\d)[t ]00:00(?::00(?:\.0+)?)?z?(?![\d:])/g, '')
    .replace(weekdays, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const plainLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const weekdays = new RegExp(
  '\\b(?:mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|' +
    'mon|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b\\.?,?(?= ?[\\da-z])',
  'g',
);
