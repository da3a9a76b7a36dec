import { type DigestContent, type DigestItem } from '../domain/index.ts';

/** A step of Dresden's climate plan, due soon; tests change what they are about. */
export function anItem(changes: Partial<DigestItem> = {}): DigestItem {
  return {
    stage: 'reminder-1',
    role: 'responsible',
    measure: { number: 'G.3-02', title: 'Flusswasser-Wärmepumpe Weißeritz' },
    step: { number: 6, title: 'Baubeginn' },
    steps: [],
    officeName: 'SachsenEnergie AG (DREWAG)',
    officeShortName: null,
    dueOn: '2027-03-31',
    originalDueOn: null,
    precision: 'quarter',
    hard: false,
    workingDaysOverdue: 0,
    workingDaysLeft: 20,
    waitsFor: null,
    askedOn: [],
    lastAnswer: null,
    request: null,
    contactIsAway: false,
    outcome: null,
    undelivered: null,
    links: null,
    next: { stage: 'reminder-2', on: '2027-03-22', recipientName: 'SachsenEnergie AG (DREWAG)' },
    ...changes,
  };
}

export function aDigest(changes: Partial<DigestContent> = {}): DigestContent {
  return {
    kind: 'office',
    language: 'de',
    day: '2027-03-01',
    plan: { title: 'Aktionsplan Klimaneutralität 2030', shortTitle: 'Klimaplan' },
    recipient: { name: 'SachsenEnergie AG (DREWAG)', shortName: 'SachsenEnergie' },
    coordination: { email: 'klimakoordination@dresden.example', phone: null },
    links: null,
    rhythm: 'daily',
    copyToMailbox: false,
    sheet: null,
    summary: null,
    items: [anItem()],
    quietSteps: { count: 4, until: '2027-09-30' },
    waitingForYou: [],
    mailNumber: '2027-000412',
    ...changes,
  };
}

export const staffOffice = 'Stabsstelle Klimaschutz und Klimawandelanpassung';
export const division = 'Geschäftsbereich Umwelt und Klima, Recht und Ordnung';

export const council = (changes: Partial<DigestItem>): DigestItem =>
  anItem({
    measure: { number: 'O.2-01', title: 'Klimabeirat' },
    step: { number: 3, title: 'Mitglieder wählen, Beirat konstituieren' },
    officeName: staffOffice,
    dueOn: '2027-06-21',
    precision: 'day',
    workingDaysLeft: 0,
    ...changes,
  });

export const heat = (changes: Partial<DigestItem>): DigestItem =>
  anItem({
    measure: { number: 'G.4-01', title: 'Kommunale Wärmeplanung erstellen' },
    step: { number: 5, title: 'Stadtratsbeschluss zur Wärmeplanung' },
    officeName: staffOffice,
    ...changes,
  });

export const staffOfficeDigest = (changes: Partial<DigestContent>): DigestContent =>
  aDigest({ recipient: { name: staffOffice, shortName: 'Stabsstelle Klima' }, ...changes });

const old = (number: string, measure: string, step: number, title: string, dueOn: string): DigestItem =>
  anItem({
    stage: 'backlog-1',
    measure: { number, title: measure },
    step: { number: step, title },
    officeName: staffOffice,
    dueOn,
    workingDaysOverdue: 400,
    workingDaysLeft: 0,
    next: { stage: 'backlog-2', on: '2026-12-08', recipientName: staffOffice },
  });

export const oldSteps = (): DigestItem[] => [
  old(
    'G.4-01',
    'Kommunale Wärmeplanung erstellen',
    1,
    'Bestands- und Potenzialanalyse fertig, erster Dialog',
    '2024-03-31',
  ),
  old('G.4-03', 'Quartierskonzepte', 1, 'Geystraße: Vorplanung fertig', '2024-03-31'),
  old('O.1-02', 'Arbeitstreffen Klimaschutz', 1, 'PG IEK nimmt Arbeit wieder auf', '2024-03-31'),
  old('O.1-03', 'Klimaschutz-Plattform', 1, 'Anforderungen erstellen und abstimmen', '2024-03-31'),
  old('O.1-03', 'Klimaschutz-Plattform', 2, 'Vergabe der digitalen Lösung', '2024-03-31'),
  old('G.4-02', 'Energieberatungsangebot', 2, 'Aufbau vorbereiten, Personal gewinnen', '2024-06-30'),
  old('O.4-02', 'Aktionsprogramm THG-neutrales Dresden 2040', 1, 'Maßnahmen in die Plattform übertragen', '2024-12-31'),
  old('O.6-01', 'THG-neutrale Verwaltung: Prozess starten', 1, 'Beratungsbüro beauftragen', '2024-12-31'),
  old('O.6-01', 'THG-neutrale Verwaltung: Prozess starten', 2, 'Erster Ämter-Workshop (Ist-Analyse)', '2024-12-31'),
];
