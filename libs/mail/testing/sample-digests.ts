import { type DigestContent, type DigestItem } from '../domain/index.ts';

/** A step of Dresden's climate plan, due soon; tests change what they are about. */
export function anItem(changes: Partial<DigestItem> = {}): DigestItem {
  return {
    stage: 'reminder-1',
    role: 'responsible',
    measureNumber: 'G.3-02',
    measureTitle: 'Flusswasser-Wärmepumpe Weißeritz',
    stepNumber: 6,
    stepTitle: 'Baubeginn',
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
    outcome: null,
    next: { stage: 'reminder-2', on: '2027-03-22', recipientName: 'SachsenEnergie AG (DREWAG)' },
    ...changes,
  };
}

export function aDigest(changes: Partial<DigestContent> = {}): DigestContent {
  return {
    kind: 'office',
    day: '2027-03-01',
    plan: { title: 'Aktionsplan Klimaneutralität 2030', shortTitle: 'Klimaplan' },
    recipient: { name: 'SachsenEnergie AG (DREWAG)', shortName: 'SachsenEnergie' },
    coordination: { email: 'klimakoordination@dresden.example' },
    planUrl: null,
    items: [anItem()],
    quietSteps: { count: 4, until: '2027-09-30' },
    mailNumber: '2027-000412',
    ...changes,
  };
}

const staffOffice = 'Stabsstelle Klimaschutz und Klimawandelanpassung';
const division = 'Geschäftsbereich Umwelt und Klima, Recht und Ordnung';

const council = (changes: Partial<DigestItem>): DigestItem =>
  anItem({
    measureNumber: 'O.2-01',
    measureTitle: 'Klimabeirat',
    stepNumber: 3,
    stepTitle: 'Mitglieder wählen, Beirat konstituieren',
    officeName: staffOffice,
    dueOn: '2027-06-21',
    precision: 'day',
    workingDaysLeft: 0,
    ...changes,
  });

const heat = (changes: Partial<DigestItem>): DigestItem =>
  anItem({
    measureNumber: 'G.4-01',
    measureTitle: 'Kommunale Wärmeplanung erstellen',
    stepNumber: 5,
    stepTitle: 'Stadtratsbeschluss zur Wärmeplanung',
    officeName: staffOffice,
    ...changes,
  });

const staffOfficeDigest = (changes: Partial<DigestContent>): DigestContent =>
  aDigest({ recipient: { name: staffOffice, shortName: 'Stabsstelle Klima' }, ...changes });

const old = (number: string, measure: string, step: number, title: string, dueOn: string): DigestItem =>
  anItem({
    stage: 'backlog-1',
    measureNumber: number,
    measureTitle: measure,
    stepNumber: step,
    stepTitle: title,
    officeName: staffOffice,
    dueOn,
    workingDaysOverdue: 400,
    workingDaysLeft: 0,
    next: { stage: 'backlog-2', on: '2026-12-08', recipientName: staffOffice },
  });

const oldSteps = (): DigestItem[] => [
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

/** Realistic digests of every kind, by name. */
export const sampleDigests: Record<string, DigestContent> = {
  reminder: aDigest({
    items: [
      anItem({ stage: 'reminder-1' }),
      anItem({
        measureNumber: 'G.3-04',
        measureTitle: 'Grubenwasser-Wärmepumpe',
        stepNumber: 4,
        stepTitle: 'Inbetriebnahme',
        waitsFor: { stepNumber: 3, stepTitle: 'Baubeginn', dueOn: '2026-03-31' },
      }),
    ],
  }),
  mixed: staffOfficeDigest({
    day: '2027-06-29',
    mailNumber: '2027-000412',
    items: [
      council({
        stage: 'overdue-2',
        workingDaysOverdue: 6,
        askedOn: ['2027-05-20', '2027-06-21', '2027-06-23'],
        next: { stage: 'escalation-1', on: '2027-07-05', recipientName: division },
      }),
      heat({
        stage: 'due',
        dueOn: '2027-06-29',
        precision: 'day',
        originalDueOn: '2026-12-31',
        hard: true,
        workingDaysLeft: 0,
        next: { stage: 'overdue-1', on: '2027-06-30', recipientName: staffOffice },
      }),
      heat({
        stage: 'your-turn',
        measureNumber: 'O.4-02',
        measureTitle: 'Aktionsprogramm THG-neutrales Dresden 2040',
        stepNumber: 3,
        stepTitle: 'Neue Steckbriefe liegen vor',
        dueOn: '2027-07-30',
        precision: 'month',
        workingDaysLeft: 23,
        next: { stage: 'reminder-1', on: '2027-07-02', recipientName: staffOffice },
      }),
      heat({
        stage: 'assigned',
        measureNumber: 'G.4-02',
        measureTitle: 'Energieberatungsangebot',
        stepNumber: 1,
        stepTitle: 'Konzept für Informations- und Beratungsangebot',
        dueOn: '2027-09-30',
        workingDaysLeft: 67,
        next: { stage: 'reminder-1', on: '2027-09-02', recipientName: staffOffice },
      }),
      heat({
        stage: 'reminder-2',
        measureNumber: 'G.4-02',
        measureTitle: 'Energieberatungsangebot',
        stepNumber: 5,
        stepTitle: 'Beratungsangebot ausbauen',
        dueOn: '2027-07-06',
        precision: 'from',
        workingDaysLeft: 5,
        next: { stage: 'due', on: '2027-07-06', recipientName: staffOffice },
      }),
    ],
  }),
  checkpoint: aDigest({
    day: '2027-10-06',
    items: [
      anItem({
        stage: 'checkpoint',
        measureNumber: 'G.3-03',
        measureTitle: 'Abwasser-Wärmepumpe Kaditz',
        stepNumber: 4,
        stepTitle: 'Genehmigung',
        dueOn: '2027-12-31',
        precision: 'year',
        workingDaysLeft: 60,
        next: { stage: 'reminder-1', on: '2027-12-02', recipientName: 'SachsenEnergie AG (DREWAG)' },
      }),
    ],
    quietSteps: null,
  }),
  backlog: staffOfficeDigest({ day: '2026-11-24', mailNumber: '2026-000003', items: oldSteps() }),
  superior: aDigest({
    day: '2027-07-12',
    recipient: { name: division, shortName: 'GB Umwelt und Klima' },
    quietSteps: null,
    mailNumber: '2027-000431',
    items: [
      council({
        stage: 'escalation-1',
        role: 'superior',
        workingDaysOverdue: 15,
        askedOn: ['2027-06-14', '2027-06-28', '2027-07-05'],
        next: { stage: 'escalation-2', on: '2027-07-20', recipientName: 'Leitung' },
      }),
    ],
  }),
  coordination: aDigest({
    kind: 'coordination',
    day: '2027-01-08',
    recipient: { name: 'Koordination', shortName: null },
    quietSteps: null,
    mailNumber: '2027-000002',
    items: oldSteps().map((item) => ({
      ...item,
      stage: 'backlog-3',
      role: 'coordination',
      askedOn: ['2026-11-24', '2026-12-08'],
      next: null,
    })),
  }),
  leadership: aDigest({
    kind: 'leadership',
    day: '2027-07-20',
    recipient: { name: 'Leitung', shortName: null },
    quietSteps: null,
    mailNumber: '2027-000440',
    items: [
      council({
        stage: 'escalation-2',
        role: 'leadership',
        workingDaysOverdue: 21,
        askedOn: ['2027-06-23', '2027-06-30'],
        next: null,
      }),
      heat({
        stage: 'resolved',
        role: 'leadership',
        dueOn: '2027-12-31',
        originalDueOn: '2025-06-30',
        workingDaysLeft: 115,
        next: null,
      }),
    ],
  }),
};
