/** What a word says that stands where a date belongs. */
export type WordMeaning = 'continuous' | 'open' | 'immediate';

const continuous =
  '(?:(?:fort)?laufend|fortl|lfd|dauerhaft|dauernd|andauernd|fortwaehrend|kontinuierlich|permanent|staendig|unbefristet|' +
  'stetig|bis auf weiteres|regelmaessig|turnusmaessig|(?:halb|viertel|zwei)?jaehrlich|quartalsweise|monatlich|woechentlich)' +
  '(?:e[rsn]?)?\\.?(?: (?:aufgabe|massnahme|aktion|prozess))?|dauer(?:aufgaben?)?|' +
  '(?:continuous(?:ly)?|ongoing|consecutive|permanent(?:ly)?)(?: (?:actions?|tasks?|process))?|' +
  'until further notice|annual(?:ly)?|yearly|monthly|quarterly|regularly';
const onlyContinuous = new RegExp(`^(?:${continuous})$`);
const continuousFirst = new RegExp(`^(?:${continuous})[ ,;/]+(?<rest>.+)$`);
const continuousLast = new RegExp(
  `^(?<rest>.*(?:\\d|sofort))[ ,;/]*(?:(?:[-–]|\\bbis\\b|\\bto\\b|\\buntil\\b) ?)?(?:${continuous}|ff?\\.?)$`,
);

const open = new Set([
  'offen',
  'noch offen',
  'derzeit offen',
  'open',
  'unbestimmt',
  'noch unbestimmt',
  'unbekannt',
  'unknown',
  'unklar',
  'noch unklar',
  'tbd',
  'tba',
  'tbc',
  'to be determined',
  'to be defined',
  'ka',
  'keine angabe',
  'keine angaben',
  'na',
  'n/a',
  'nn',
  'steht noch nicht fest',
  'noch nicht festgelegt',
  'noch nicht bekannt',
  'kein termin',
  'ohne termin',
  'entfaellt',
  'folgt',
  'nach absprache',
  'nach vereinbarung',
  'wird noch festgelegt',
  'noch festzulegen',
  'nach bedarf',
  'bei bedarf',
  'as needed',
]);
const immediate = new Set([
  'sofort',
  'ab sofort',
  'per sofort',
  'umgehend',
  'unverzueglich',
  'immediate',
  'immediately',
  'at once',
]);

/** The meaning of a folded text that is nothing but such words or signs; null for anything else. */
export function meaningOf(folded: string): WordMeaning | null {
  if (/^[-–?./… ]+$/.test(folded)) return 'open';
  if (onlyContinuous.test(folded)) return 'continuous';
  // Abbreviations are written with and without dots and spaces between: `k. A.`, `k.A.`, `kA`.
  for (const text of [
    folded,
    folded.replace(/\.$/, ''),
    folded.replace(/\b([a-z])\.? ?(?=[a-z]\b)/g, '$1').replace(/\.$/, ''),
  ]) {
    if (open.has(text)) return 'open';
    if (immediate.has(text)) return 'immediate';
  }
  return null;
}

/** What is left when a word for "continuous" before or behind it goes (`seit 2021 laufend`, `2024 ff.`); null without one. */
export function withoutContinuous(folded: string): string | null {
  const found = continuousFirst.exec(folded) ?? continuousLast.exec(folded);
  return found?.groups?.['rest']?.trim() ?? null;
}
