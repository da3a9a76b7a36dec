import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KnownOffice, officeDirectory } from './office-directory.ts';

const source = { file: 'plan.csv', sheet: null, row: 7 };

function office(key: string, name: string, shortName: string | null = null): KnownOffice {
  return { key, name, shortName, kind: 'Amt', ownable: true };
}

const city = [
  office('SKK', 'Stabsstelle Klimaschutz und Klimawandelanpassung'),
  office('GBUK', 'Geschäftsbereich Umwelt und Klima, Recht und Ordnung'),
  office('UA', 'Umweltamt', 'Umwelt'),
  office('ASA', 'Amt für Stadtgrün und Abfallwirtschaft'),
  office('SOA', 'Sozialamt'),
  office('SOM', 'Sozialamt, Abteilung Migration'),
  office('JA', 'Jugendamt'),
  office('STA', 'Straßen- und Tiefbauamt'),
  office('KUL', 'Amt für Kultur'),
  office('SPA', 'Stadtplanungsamt'),
  office('IT', 'IT-Bereich'),
  office('D3', 'Dezernat 3 Bau, Verkehr'),
  office('VHS', 'Volkshochschule e. V.'),
];

/** What a cell gives: known offices by key, with `~` when written otherwise; proposed ones by name. */
function read(cell: string, known: readonly KnownOffice[] = city): string[] {
  return officeDirectory(known)
    .mentionsIn(cell, source)
    .map(({ found, office: { key, name }, variant }) =>
      found === 'known' ? `${variant ? '~' : ''}${key}` : `+${name}`,
    );
}

test.each([
  ['SKK', ['SKK']],
  ['skk', ['SKK']],
  ['umwelt', ['UA']],
  ['Umweltamt', ['UA']],
  ['umweltamt', ['~UA']],
  ['UMWELTAMT', ['~UA']],
  ['Amt f. Stadtgrün u. Abfallwirtschaft', ['~ASA']],
  ['Amt für Stadtgruen & Abfallwirtschaft', ['~ASA']],
  ['Amt  für Stadtgrün + Abfall-Wirtschaft', ['~ASA']],
  ['Strassen- und Tiefbauamt', ['~STA']],
  ['Straßen- u. Tiefbauamt', ['~STA']],
  ['GB Umwelt und Klima, Recht und Ordnung', ['~GBUK']],
  ['Geschäftsbereich Umwelt und Klima, Recht und Ordnung', ['GBUK']],
  ['Sozialamt, Abt. Migration', ['~SOM']],
  ['Sozialamt (Abteilung Migration)', ['~SOM']],
  ['Dez. 3 Bau, Verkehr', ['~D3']],
  ['Volkshochschule e.V.', ['~VHS']],
  ['Umwelt\u00adamt', ['~UA']],
])('%s is found in the directory', (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});

test.each([
  ['Stabsstelle Klimaschutz und Klimawandelanpassung (SKK)', ['~SKK']],
  ['SKK – Stabsstelle Klimaschutz und Klimawandelanpassung', ['~SKK']],
  ['SKK Stabsstelle Klimaschutz u. Klimawandelanpassung', ['~SKK']],
  ['SKK: Stabsstelle Klimaschutz und Klimawandelanpassung', ['~SKK']],
  ['61 Stadtplanungsamt', ['~SPA']],
  ['Amt 61 – Stadtplanungsamt', ['~SPA']],
  ['Amt für Kultur (41)', ['~KUL']],
  ['Umweltamt (Klimateam)', ['~UA']],
  ['Sozialamt (Sachgebiet Wohnen)', ['+Sozialamt (Sachgebiet Wohnen)']],
  ['UA – Jugendamt', ['UA', 'JA']],
  ['UA – Fachstelle', ['+UA – Fachstelle']],
])('%s names an office by two things that must agree', (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});

test('an office whose own name holds a number or a code is found without it, unless that could be another', () => {
  const known = [office('61', 'Stadtplanungsamt (61)'), office('A', '10 Grundschule'), office('B', '20 Grundschule')];
  expect(read('Stadtplanungsamt', known)).toEqual(['~61']);
  expect(read('Amt 61', known)).toEqual(['~61']);
  expect(read('Grundschule', known)).toEqual(['+Grundschule']);
  expect(read('Grundschule (20)', known)).toEqual(['~B']);
  expect(read('Grundschule (30)', known)).toEqual(['+Grundschule (30)']);
});

test('of two offices that fold to the same name the one written exactly so is meant, else the first', () => {
  const known = [office('A', 'Amt für Bau'), office('B', 'Amt f. Bau')];
  expect(read('Amt f. Bau', known)).toEqual(['B']);
  expect(read('amt für bau', known)).toEqual(['~A']);
});

test.each([
  ['SOA, JA', ['SOA', 'JA']],
  ['Sozialamt; Jugendamt', ['SOA', 'JA']],
  ['Sozialamt\nJugendamt', ['SOA', 'JA']],
  ['Sozialamt | Jugendamt • UA', ['SOA', 'JA', 'UA']],
  ['Sozialamt/Jugendamt / UA', ['SOA', 'JA', 'UA']],
  ['Sozialamt u. Jugendamt', ['SOA', 'JA']],
  ['Sozialamt & Jugendamt + UA sowie IT', ['SOA', 'JA', 'UA', 'IT']],
  ['Sozialamt in Zusammenarbeit mit dem Jugendamt', ['SOA', 'JA']],
  ['Umweltamt gemeinsam mit Amt für Kultur', ['UA', 'KUL']],
  ['Umweltamt mit Unterstützung von SKK', ['UA', 'SKK']],
  ['Umweltamt, Geschäftsbereich Umwelt und Klima, Recht und Ordnung und Jugendamt', ['UA', 'GBUK', 'JA']],
  ['Amt für Stadtgrün und\nAbfallwirtschaft\nUmweltamt', ['ASA', 'UA']],
  ['Stadtpla-\nnungsamt', ['SPA']],
  ['- Sozialamt\n- Jugendamt', ['SOA', 'JA']],
  ['Sozialamt, Sozialamt', ['SOA']],
  ['SOA, Jugendamt, Caritas', ['SOA', 'JA', '+Caritas']],
  ['Amt für Kultur, Caritas', ['KUL', '+Caritas']],
  ['1. Sozialamt\n2. Jugendamt', ['SOA', 'JA']],
  ['Sozialamt+Jugendamt', ['SOA', 'JA']],
  ['Sozialamt, u. a.', ['SOA']],
])('%j names several known offices, in order', (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});

test.each([
  ['Umweltamt und Amt für Stadtgrün', ['+Umweltamt', '+Amt für Stadtgrün']],
  ['Amt für Bau und Verkehr', ['+Amt für Bau und Verkehr']],
  ['Amt für Bau, Verkehr und Umwelt', ['+Amt für Bau, Verkehr und Umwelt']],
  ['Amt für Organisation, IT und Personal', ['+Amt für Organisation, IT und Personal']],
  ['Geschäftsbereich Umwelt und Klima, Recht und Ordnung', ['+Geschäftsbereich Umwelt und Klima, Recht und Ordnung']],
  ['Sozialamt u. Jugendamt', ['+Sozialamt', '+Jugendamt']],
  ['Straßen- und Tiefbauamt', ['+Straßen- und Tiefbauamt']],
  ['Amt für Bau, Umweltamt', ['+Amt für Bau', '+Umweltamt']],
  ['Amt für Bau, Verkehr und Umweltamt', ['+Amt für Bau, Verkehr', '+Umweltamt']],
  ['Stadtwerke GmbH, Caritas, Diakonie', ['+Stadtwerke GmbH', '+Caritas', '+Diakonie']],
  ['SOA/JA', ['+SOA', '+JA']],
  ['SOA und JA', ['+SOA', '+JA']],
  ['Amt für Jugend, Schule und Sport', ['+Amt für Jugend, Schule und Sport']],
  ['Amt für Jugend, Volkshochschule', ['+Amt für Jugend', '+Volkshochschule']],
  ['Agentur für Arbeit, Jobcenter', ['+Agentur für Arbeit', '+Jobcenter']],
  ['Stadtwerke GmbH & Co. KG', ['+Stadtwerke GmbH & Co. KG']],
  ['Klimaschutzmanager/in', ['+Klimaschutzmanager/in']],
  ['Verein Kinder und Familie e. V.', ['+Verein Kinder und Familie e. V.']],
  ['alle Ämter und Eigenbetriebe', ['+alle Ämter und Eigenbetriebe']],
])('without a directory %s is cut only between offices', (cell, expected) => {
  expect(read(cell, [])).toEqual(expected);
});

test('a known name inside a longer unknown one is not cut out of it', () => {
  expect(read('Amt für Organisation und IT')).toEqual(['+Amt für Organisation und IT']);
  expect(read('Amt für Kultur und Denkmalschutz')).toEqual(['+Amt für Kultur und Denkmalschutz']);
});

test.each([
  ['Umweltamt, Sozialamt (federführend)', ['SOA', 'UA']],
  ['Umweltamt; SOA (FF)', ['SOA', 'UA']],
  ['Umweltamt, Sozialamt (Lead), JA', ['SOA', 'UA', 'JA']],
  ['Mitwirkung: Umweltamt; Federführung: Sozialamt', ['SOA', 'UA']],
  ['Sozialamt (Herr Müller)', ['SOA']],
  ['Sozialamt – Frau Müller', ['SOA']],
  ['Sozialamt, Frau Müller', ['SOA']],
  ['Herr Müller (Sozialamt)', ['SOA']],
  ['N. N. (Sozialamt)', ['SOA']],
  ['Sozialamt, Jugendamt (Unterstützung)', ['SOA', 'JA']],
  ['Neues Amt (Frau Dr. Beispiel, federführend), Sozialamt', ['+Neues Amt', 'SOA']],
])('in %s the lead comes first and remarks are no part of a name', (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});

test.each(['N.N.', 'N. N.', 'k. A.', '–', '-', '?', 'offen', 'noch offen', 'tbd', 'noch zu benennen', 'wird benannt'])(
  '%s is nobody',
  (cell) => {
    expect(read(cell)).toEqual([]);
    expect(read(`Sozialamt; ${cell}`)).toEqual(['SOA']);
  },
);

test('nothing, "keine" and n.a. are nobody', () => {
  expect(officeDirectory(city).mentionsIn(null, source)).toEqual([]);
  expect([' ', 'keine', 'n.a.', 'n/a', '---'].flatMap((cell) => read(cell))).toEqual([]);
});

test('what names many at once is no office that could own a step', () => {
  const kinds = (cell: string) =>
    officeDirectory([])
      .mentionsIn(cell, source)
      .map((mention) => [mention.office.kind, mention.office.ownable]);
  const lists = ['alle Ämter', 'alle Fachämter', 'alle Geschäftsbereiche', 'verschiedene Ämter', 'diverse', 'alle'];
  for (const cell of [...lists, 'Stadtverwaltung (alle)', 'Verteiler Klima']) {
    expect([cell, kinds(cell)]).toEqual([cell, [['Verteiler', false]]]);
  }
  for (const cell of [
    'AG Radverkehr',
    'Arbeitsgruppe Klima',
    'Klimabeirat',
    'Arbeitskreis Energie',
    'Runder Tisch Asyl',
  ]) {
    expect([cell, kinds(cell)]).toEqual([cell, [['Gremium', false]]]);
  }
  expect(kinds('Steuerungsgruppe')).toEqual([['Gremium', false]]);
  expect(kinds('Umweltamt')).toEqual([['Amt', true]]);
  expect(kinds('Sportbund e. V.')).toEqual([['Verein', true]]);
  expect(kinds('Eigenbetrieb Sport')).toEqual([['Eigenbetrieb', true]]);
  expect(kinds('Energie AG')).toEqual([['Gesellschaft', true]]);
});

test('an unknown office is proposed once, with its first spelling, and is known afterwards', () => {
  const directory = officeDirectory(city);
  const first = directory.mentionsIn('Amt für Denkmalschutz', source);
  expect(first).toMatchObject([{ found: 'proposed', first: true, variant: false }]);
  expect(directory.mentionsIn('Amt für Denkmalschutz', source)).toMatchObject([{ first: false, variant: false }]);
  expect(directory.mentionsIn('Amt f. Denkmalschutz, UA', source)).toMatchObject([
    { found: 'proposed', first: false, variant: true, written: 'Amt f. Denkmalschutz', office: { key: 'AD' } },
    { found: 'known', variant: false },
  ]);
  expect(directory.proposed()).toMatchObject([
    { key: 'AD', name: 'Amt für Denkmalschutz', proposed: true, mailbox: null, contact: null, source },
  ]);
});

test('the key of a proposed office comes from its name, whatever its spelling, and is never one that is taken', () => {
  const key = (name: string, known: readonly KnownOffice[] = []) =>
    officeDirectory(known).mentionsIn(name, source)[0]?.office.key;
  expect(key('Amt für Stadtgrün und Abfallwirtschaft')).toBe('ASA');
  expect(key('Amt f. Stadtgruen u. Abfallwirtschaft')).toBe('ASA');
  expect(key('Amt für Sport und Asyl', city)).toBe('ASA2');
  expect(key('Jugendamt')).toBe('JA');
  expect(key('Stadtkämmerei')).toBe('STA');
  expect(key('Örtliches Büro')).toBe('OB');
  expect(key('STESAD')).toBe('STESAD');
  expect(key('Umweltamt (UA)')).toBe('UA');
});

test('a proposed office that the record has by now is known by its name', () => {
  const directory = officeDirectory(city);
  directory.mentionsIn('Amt für Sport und Asyl; UA2; Amt für Ufer und Auen', source);
  const again = officeDirectory([...city, ...directory.proposed()]);
  expect(again.mentionsIn('Amt für Sport und Asyl; UA2; Amt für Ufer und Auen', source)).toMatchObject(
    ['Amt für Sport und Asyl', 'UA2', 'Amt für Ufer und Auen'].map((name) => ({
      found: 'known',
      variant: false,
      office: { name },
    })),
  );
});

test('a contact goes to a proposed office only, and the first one counts', () => {
  const directory = officeDirectory(city);
  directory.mentionsIn('Neues Amt, Anderes Amt', source);
  directory.giveContact('NA', { name: 'Büro', email: 'buero@x.example' });
  directory.giveContact('NA', { name: 'Später', email: 'spaeter@x.example' });
  directory.giveContact('AA', { name: null, email: 'amt@x.example' });
  directory.giveContact('UA', { name: null, email: 'ua@x.example' });
  expect(directory.proposed().map(({ key, mailbox, contact }) => [key, mailbox, contact])).toEqual([
    ['NA', null, { name: 'Büro', email: 'buero@x.example' }],
    ['AA', 'amt@x.example', null],
  ]);
});

const subjects = 'Umwelt Klima Bürger Straße Größe Soziales Jugend Öffentlichkeit Übergang Kultur Sport Bau'.split(' ');
const names = fc
  .tuple(
    fc.constantFrom('Amt für ', 'Geschäftsbereich ', 'Abteilung ', 'Fachbereich ', 'Stabsstelle ', 'Büro für '),
    fc.array(fc.constantFrom(...subjects), { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom(' und ', ', '), { minLength: 4, maxLength: 4 }),
  )
  .map(([kind, words, joins]) => kind + words.map((word, at) => (at === 0 ? word : `${joins[at]}${word}`)).join(''));
const directories = fc
  .uniqueArray(names, { minLength: 1, maxLength: 12, selector: (name) => name.replace(/\P{L}/gu, '') })
  .map((all) => all.map((name, at) => office(`K${at}`, name)));

/** The ways in which people write one name, each switched on by a bit. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss'),
  (name) => name.normalize('NFD'),
  (name) => name.replace(/ für /gi, ' f. '),
  (name) => name.replace(/ und /gi, ' u. '),
  (name) => name.replace(/ und /gi, ' & '),
  (name) => name.replace(/ /g, '\u00a0 '),
  (name) =>
    name
      .replace(/^Abteilung/i, 'Abt.')
      .replace(/^Fachbereich/i, 'FB')
      .replace(/^Geschäftsbereich/i, 'GB'),
  (name) => name.replace(/, /g, ' – '),
];

test('every known name is found in any spelling', () => {
  fc.assert(
    fc.property(directories, fc.nat(), fc.integer({ min: 0, max: 1023 }), (known, at, bits) => {
      const meant = known[at % known.length] as KnownOffice;
      const written = spellings.reduce((name, spell, bit) => (bits & (1 << bit) ? spell(name) : name), meant.name);
      const mentions = officeDirectory(known).mentionsIn(written, source);
      expect(mentions.map((mention) => mention.office.key)).toEqual([meant.key]);
    }),
  );
});

const separators = [', ', '; ', '\n', ' | ', ' / ', '/', ' + ', ' & ', ' und ', ' u. ', ' sowie ', ' gemeinsam mit '];

test('a list of known names is split into exactly these, in order, whatever stands between them', () => {
  fc.assert(
    fc.property(
      directories,
      fc.array(fc.constantFrom(...separators), { minLength: 12, maxLength: 12 }),
      (known, joins) => {
        const cell = known.map(({ name }, at) => (at === 0 ? name : `${joins[at]}${name}`)).join('');
        const mentions = officeDirectory(known).mentionsIn(cell, source);
        expect(mentions.map((mention) => mention.office.key)).toEqual(known.map(({ key }) => key));
        expect(mentions.every(({ variant }) => !variant)).toBe(true);
      },
    ),
  );
});

test('no text at all makes it throw, and nothing is proposed without a name or twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), (cells) => {
      const directory = officeDirectory(city);
      for (const cell of cells) directory.mentionsIn(cell, source);
      const keys = [...city, ...directory.proposed()].map(({ key }) => key.toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
      expect(directory.proposed().every(({ name, key }) => name !== '' && key !== '')).toBe(true);
    }),
  );
});

test('60,000 cells against 500 offices take less than a second', () => {
  const known = Array.from({ length: 500 }, (_, at) => office(`K${at}`, `Amt für Aufgabe ${at} und Sache ${at * 7}`));
  const cells = Array.from({ length: 60_000 }, (_, at) =>
    at % 3 === 0
      ? `Amt f. Aufgabe ${at % 500} u. Sache ${(at % 500) * 7}`
      : `K${at % 500}, K${(at + 1) % 500}; Neu ${at % 40}`,
  );
  const directory = officeDirectory(known);
  const begin = performance.now();
  for (const cell of cells) directory.mentionsIn(cell, source);
  expect(performance.now() - begin).toBeLessThan(1000);
});
