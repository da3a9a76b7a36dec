import { describe, expect, test } from '@jest/globals';
import { readPeriod } from './read-period.ts';

/** `first last precision`, with a question mark where more than one reading was possible; words, faults as they are named. */
function reading(text: string): string {
  const it = readPeriod(text);
  if (it.kind === 'period') return `${it.first} ${it.last ?? 'open'} ${it.precision}${it.ambiguous ? ' ?' : ''}`;
  if (it.kind === 'words') return it.meaning;
  return it.kind === 'impossible' ? `impossible ${it.german} ${it.example}` : 'unreadable';
}

/** One line per reading: the notations, separated by `|`, and what all of them mean. */
function reads(name: string, lines: Readonly<Record<string, string>>): void {
  const cases = Object.entries(lines).flatMap(([meaning, texts]) =>
    texts.split('|').map((text) => [text.trim(), meaning] as const),
  );
  describe(name, () => {
    test.each(cases)('%s is read as %s', (text, meaning) => {
      expect(reading(text)).toBe(meaning);
    });
  });
}

reads('full dates', {
  '2027-06-30 2027-06-30 day':
    '30.06.2027 | 30.6.27 | 30. 6. 2027 | 30. Juni 2027 | 30 Jun 2027 | 30. Jun. 27 | 30-Jun-27 | 2027-06-30 | 2027-06-30T00:00:00 | ' +
    '2027-06-30T00:00:00.000Z | 2027-06-30 00:00:00 | 30/06/2027 | June 30, 2027 | 30th June 2027 | Mo 30.06.2027 | Mo., 30.06.2027 | ' +
    'Wednesday, 30 June 2027 | bis 30.06.2027 | bis zum 30.06.2027 | spätestens am 30.06.2027 | 30.06.2027 (Beschluss des Rates)',
  '2003-02-01 2003-02-01 day': '01.02.03',
  '1066-10-14 1066-10-14 day': '14.10.1066',
  'impossible 30.02.2027 28.02.2027': '30.02.2027 | 2027-02-30 | 30. Februar 2027 | Feb 30, 2027',
  'impossible 31.06.2027 30.06.2027': '31.06.2027 | 31.6.27',
  'impossible 01.13.2027 31.12.2027': '01.13.2027',
  'impossible 00.05.2027 01.05.2027': '00.05.2027',
});

reads('months', {
  '2027-06-01 2027-06-30 month':
    '6/2027 | 06/2027 | 06.2027 | 6.27 | 6/27 | 2027-06 | 2027/06 | Jun 27 | Jun-27 | Juni 2027 | Juni 2027, nach Beschluss | ' +
    'bis Juni 2027 | Ende Juni 2027 | Anfang Juni 2027 | Mitte Juni 2027 | Anfang/Mitte Juni 2027 | ca. Juni 2027 | vsl. 06/2027',
  '2028-03-01 2028-03-31 month': 'März 2028 | Mrz 28 | Maerz 2028 | Mär. 2028 | March 2028 | Mar 28 | MÄRZ 2028',
  '2027-05-01 2027-05-31 month': 'May 2027 | Mai 27',
  '2027-10-01 2027-10-31 month': 'Okt 2027 | Oct. 27',
  '2027-12-01 2027-12-31 month': 'Dez 27 | Dec 27',
  '2027-09-01 2027-09-30 month': 'Sept. 2027 | Sep 27',
  'impossible 13/2027 31.12.2027': '13/2027 | 13.2027 | 2027-13',
  unreadable: '30.6. | 6.12 | 28/29 | Juni',
});

reads('quarters', {
  '2027-04-01 2027-06-30 quarter':
    'Q2/2027 | Q2 2027 | Q 2 / 2027 | 2027 Q2 | 2027/Q2 | 2027-Q2 | 2/Q 2027 | II. Quartal 2027 | II/2027 | 2. Quartal 2027 | 2. Quartal 27 | ' +
    'zweites Quartal 2027 | im zweiten Quartal 2027 | 2. Qu. 2027 | QII 2027 | second quarter of 2027 | 2nd quarter 2027 | bis Q2/2027 | ' +
    'Ende des 2. Quartals 2027',
  '2030-04-01 2030-06-30 quarter': 'Q 2 / 2030',
  'impossible Q5/2027 31.12.2027': 'Q5/2027 | 5. Quartal 2027',
});

reads('halves', {
  '2028-01-01 2028-06-30 half':
    '1. Halbjahr 2028 | 1. HJ 2028 | HJ 1/2028 | H1 2028 | H1/28 | I. Halbjahr 2028 | erstes Halbjahr 2028 | first half of 2028 | ' +
    '1. Jahreshälfte 2028',
  '2024-07-01 2024-12-31 half': 'H2/2024 | HY 2/2024 | II. Halbjahr 2024',
  'impossible H3/2028 31.12.2028': '3. Halbjahr 2028',
});

reads('years', {
  '2029-01-01 2029-12-31 year':
    '2029 | 2029,0 | 2029.0 | Jahr 2029 | in 2029 | im Jahr 2029 | im Jahre 2029 | geplant 2029 | voraussichtlich 2029',
  '2028-01-01 2028-12-31 year':
    'bis 2028 | by 2028 | spätestens 2028 | bis spätestens 2028 | bis ca. 2028 | bis einschl. 2028 | etwa 2028',
  '2020-01-01 2020-12-31 year': '2020 (start of production) | 2020 (Start der Produktion)',
  unreadable: '4711 | 1850 | 45748 | 202',
});

reads('beginning, middle and end', {
  '2028-01-01 2028-03-31 quarter':
    'Anfang 2028 | Jahresanfang 2028 | early 2028 | beginning of 2028 | Beginn 2028 | start of 2028',
  '2028-04-01 2028-06-30 quarter': 'Mitte 2028 | Mid-2028 | mid 2028 | Jahresmitte 2028 | zur Jahresmitte 2028',
  '2028-12-01 2028-12-31 month': 'Ende 2028 | Jahresende 2028 | End of 2028 | bis Ende 2028 | Ende des Jahres 2028',
});

reads('from', {
  '2027-01-01 2027-12-31 from': 'ab 2027 | seit 2027 | From 2027 | ab ca. 2027 | von 2027',
  '2024-04-01 2024-06-30 from': 'From Q2/2024 | ab dem 2. Quartal 2024',
  '2027-03-01 2027-03-01 from': 'ab 01.03.2027 | ab dem 1. März 2027',
  '2024-07-01 2024-12-31 from': 'from Q3 -Q4 / 2024',
});

reads('spans', {
  '2027-01-01 2029-12-31 year':
    '2027-29 | 2027–2029 | 2027 - 2029 | 2027 bis 2029 | von 2027 bis 2029 | from 2027 to 2029 | 2027/29 | zwischen 2027 und 2029',
  '2022-01-01 2023-12-31 year': '2022/2023 | 2022/23',
  '2028-01-01 2029-12-31 year': '2028/29 | 2028 -2029',
  '2027-01-01 2027-06-30 quarter':
    'Q1-Q2/2027 | Q1-2 2027 | Q1-2/2027 | Q1 - Q2 / 2027 | 1.-2. Quartal 2027 | I.–II. Quartal 2027 | I-II/2027 | 2027 Q1-Q2 | Q1 bis Q2 2027 | ' +
    'Anfang bis Mitte 2027',
  '2023-10-01 2024-03-31 quarter': 'Q4 2023 - Q1 2024 | Q4/2023 - Q1/2024',
  '2027-03-01 2027-09-30 month':
    '03/2027–09/2027 | 03-09/2027 | 2027-03 - 2027-09 | März–September 2027 | Mär 27 - Sep 27',
  '2027-03-01 2027-09-30 day':
    '01.03.2027 - 30.09.2027 | 01.03.-30.09.2027 | 2027-03-01 - 2027-09-30 | Mo 01.03.2027 bis Do 30.09.2027',
  '2027-06-01 2027-06-15 day': '1.-15.6.2027 | 1.-15. Juni 2027 | 1. bis 15. Juni 2027',
  '2027-01-01 2027-03-31 month': 'Jan–Mär 2027 | Januar bis März 2027',
  '2027-03-01 2027-06-30 month': 'März bis Juni 2027',
  '2027-01-01 2027-12-31 half': '1.-2. Halbjahr 2027 | I.-II. Halbjahr 2027',
  '2027-01-01 2029-06-30 month': '2027 - Juni 2029',
  '2027-06-01 2029-12-31 year': 'Juni 2027 - 2029',
  '2027-03-22 2027-04-11 day': 'KW 12-14/2027 | 12.-14. KW 2027',
  unreadable: '2029-2027 | Q4-Q1/2027 | 30.09.2027 - 01.03.2027 | Dez-Feb 2027',
  'impossible 31.06.2027 30.06.2027': '01.03.2027 - 31.06.2027',
});

reads('more than one possible reading', {
  '2027-04-01 2027-12-31 month ?': 'Mitte/Ende 2027 | Mitte oder Ende 2027',
  '2027-04-01 2027-09-30 quarter ?': 'Q2 oder Q3 2027 | Q2/Q3 2027 | 2. oder 3. Quartal 2027 | 2./3. Quartal 2027',
  '2025-01-01 2029-12-31 year ?': '2025 or 2029 | 2025 oder 2029 | 2029 oder 2025 | 2025, 2029',
  '2027-01-01 2028-12-31 year ?': '2027 oder 2028 | 2027 bzw. 2028',
  '2027-06-01 2027-07-31 month ?': 'Juni/Juli 2027',
  '2027-01-01 2027-12-31 year ?': '2027? | 2027 ? | 2027 (?)',
  '2027-03-01 2027-05-31 quarter ?': 'Frühjahr 2027 | Frühling 2027 | spring 2027 | im Frühjahr 2027',
  '2027-06-01 2027-08-31 quarter ?': 'Sommer 2027 | summer of 2027',
  '2027-09-01 2027-11-30 quarter ?': 'Herbst 2027 | autumn 2027',
  '2027-12-01 2028-02-29 quarter ?': 'Winter 2027 | Winter 2027/28 | Winter 2027/2028',
  '2027-09-01 2028-02-29 quarter ?': 'Herbst/Winter 2027',
  '2029-01-01 2029-12-31 from ?': 'nach 2028 | after 2028 | später als 2028',
  '2027-07-01 2027-09-30 from ?': 'nach Q2/2027',
  '2027-07-01 2027-07-31 from ?': 'nach Juni 2027',
  '2027-07-01 2027-07-01 from ?': 'nach dem 30.06.2027',
});

reads('weeks', {
  '2027-03-22 2027-03-28 day': 'KW 12/2027 | 12. KW 2027 | KW12 2027',
  '2026-12-28 2027-01-03 day': 'KW 53/2026',
  'impossible KW 53/2027 31.12.2027': 'KW 53/2027',
});

reads('words', {
  continuous:
    'laufend | Laufend | fortlaufend | dauerhaft | Daueraufgabe | kontinuierlich | permanent | ständig | unbefristet | fortl. | stetig | jährlich | ' +
    'regelmäßig | halbjährlich | monatlich | continuous | Continuous actions | ongoing | consecutive | laufende Maßnahme | laufend, jährlich | ab sofort laufend | sofort, dauerhaft',
  open:
    'offen | noch offen | unbestimmt | tbd | t.b.d. | k. A. | k.A. | keine Angabe | n.a. | n/a | N.N. | - | – | — | ? | ./. | ' +
    'steht noch nicht fest | nach Bedarf | bei Bedarf | open | 2035+ | offen (Beschluss fehlt)',
  immediate: 'sofort | umgehend | ab sofort | immediately',
  '2021-01-01 open from':
    'seit 2021 laufend | laufend seit 2021 | 2021 ff. | 2021ff | 2021 fortlaufend | ab 2021, laufend | laufend (seit 2021) | 2021 - ongoing',
  '2027-01-01 open from': 'ab 2027 laufend',
  '2027-01-01 2029-12-31 year': 'laufend 2027-2029 | 2027-2029 (laufend)',
  '2030-01-01 2030-12-31 year': 'laufend bis 2030',
});

reads('what is no date', {
  unreadable:
    'after 2 years | siehe Beschluss | Accompanying the EU mission | kurzfristig | 2 Jahre | Beschluss 45/2027 | Vorlage V0815/24 | vor Ort | Start 2028 | 2030er Jahre | ' +
    'toString | constructor | ( | ) | ,',
});

test('white space, composed characters and kinds of dashes make no difference', () => {
  expect(reading('Ma\u0308rz\u00a02028')).toBe('2028-03-01 2028-03-31 month');
  expect(reading('2027\u202f\u2212\u202f2029')).toBe('2027-01-01 2029-12-31 year');
});
