type Gender = 'masculine' | 'feminine' | 'neuter';

// The head of such a name is its first word: "Amt für Stadtgrün", "Umweltamt", "Geschäftsbereich Umwelt und Klima".
const endings: readonly [RegExp, Gender][] = [
  [/(amt|büro|referat|dezernat|zentrum|institut|ministerium|klinikum)$/i, 'neuter'],
  [
    /(stelle|leitung|führung|koordination|direktion|abteilung|verwaltung|gruppe|agentur|behörde|hauptstadt|feuerwehr)$/i,
    'feminine',
  ],
  [/(bereich|betrieb|verein|verband|rat|vorstand)$/i, 'masculine'],
];

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? '';

const genderOf = (name: string): Gender | null => endings.find(([ending]) => ending.test(firstWord(name)))?.[1] ?? null;

const accusativeArticles = { masculine: 'den', feminine: 'die', neuter: 'das' } as const;

/** `das Amt für Stadtgrün`, `die Stabsstelle …`; a name of unknown gender stays without an article: `STESAD GmbH`. */
export function accusative(name: string): string {
  const gender = genderOf(name);
  return gender === null ? name : `${accusativeArticles[gender]} ${name}`;
}

const dativeArticles = { masculine: 'dem', feminine: 'der', neuter: 'dem' } as const;

/** `dem Amt für Stadtgrün`, `der Stabsstelle …`; a name of unknown gender stays without an article. */
export function dative(name: string): string {
  const gender = genderOf(name);
  return gender === null ? name : `${dativeArticles[gender]} ${name}`;
}

/** `der Stabsstelle …`, `des Amts für …`, otherwise `von STESAD GmbH`. */
export function genitive(name: string): string {
  const gender = genderOf(name);
  if (gender === null) return `von ${name}`;
  if (gender === 'feminine') return `der ${name}`;
  const head = firstWord(name);
  return `des ${head}s${name.slice(head.length)}`;
}
