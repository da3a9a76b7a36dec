import { monthWords } from './month-words.ts';

/**
 * Words of the time grammar and their codes. Fillers say nothing about the period and vanish. Unknown words stay, so that
 * no notation fits.
 */
const codes: Readonly<Record<string, string>> = {
  Q: 'q qu quart quartal quartals quartale quarter qtr vierteljahr',
  H: 'h hj hy halbj halbjahr halbjahres halbjahrs halfyear half haelfte jahreshaelfte',
  W: 'kw cw kalenderwoche week woche',
  E1: 'anfang beginn jahresanfang jahresbeginn early beginning',
  E2: 'mitte mid middle jahresmitte',
  E3: 'ende end jahresende monatsende quartalsende',
  S1: 'fruehjahr fruehj fruehling spring',
  S2: 'sommer summer',
  S3: 'herbst autumn fall',
  S4: 'winter',
  R1: 'i',
  R2: 'ii',
  R3: 'iii',
  R4: 'iv',
  '1': 'erste erstes ersten erster first',
  '2': 'zweite zweites zweiten zweiter second',
  '3': 'dritte drittes dritten dritter third',
  '4': 'vierte viertes vierten vierter fourth',
  '~': 'bis to until till through',
  '|': 'oder or bzw und and u',
  F: 'ab seit from since fruehestens starting',
  V: 'von',
  B: 'zwischen between',
  N: 'nach after',
  A: 'vor before',
  '':
    'ca circa etwa rund ungefaehr approx approximately about voraussichtlich voraus vorauss vsl vrsl geplant planned ' +
    'expected spaetestens spaetest einschliesslich einschl by in im am zum zur zu den dem der des of the jahr jahre jahres year laufe verlauf innerhalb waehrend within during gegen',
};

const codeOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(codes).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
  ...[...monthWords].map(([word, month]) => [word, `M${String(month).padStart(2, '0')}`] as const),
]);

/**
 * A folded text in the code that the notations are written in: `M06` a month, `Q` quarter, `H` half, `W` week, `S1` a
 * season, `E3` the end of something, `R2` a Roman number, `~` between the ends of a span, `=` a dash that is hardly part of
 * a single date, `|` between alternatives; `F` (from), `V` (von), `B` (between), `N` (after) and `A` (before) lead. Spaces stand only
 * between numbers and codes.
 */
export function periodCode(folded: string): string {
  return (
    folded
      .replace(/half-year/g, 'halfyear')
      // Without its "of", "Start 2027" is rather the start of something.
      .replace(/\bstart of\b/g, 'beginning')
      .replace(/\b(?:spaeter als|later than)\b/g, 'nach')
      .replace(/[~=]/g, ' ')
      .replace(/['’]/g, ' ')
      .replace(/ ?–+ ?| -+ /g, '=')
      .replace(/[&+]/g, '|')
      .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
      .replace(/\bq(?=(?:i{1,3}|iv)\b)/g, 'q ')
      .replace(/([a-z]+)\.?/g, (written, word: string) => ` ${codeOf.get(word) ?? written} `)
      .replace(/ +/g, ' ')
      .replace(/ ?([./,~|=-]) ?/g, '$1')
      .replace(/(?<=\d)\.(?=[MQHWS])/g, ' ')
      .replace(/(?<=E\d)[-=](?=[\dMQHRS])/g, ' ')
      .replace(/^[\s~]+|[\s.,;]+$/g, '')
  );
}
