import { type CriticalMeasure, type DigestContent, type LeadershipSummary } from '../domain/index.ts';
import { aDigest, council, division, heat, staffOffice } from './sample-items.ts';

export const aSummary = (changes: Partial<LeadershipSummary> = {}): LeadershipSummary => ({
  since: '2027-06-29',
  sentences: null,
  questions: [],
  critical: [],
  resolved: [],
  unchanged: 0,
  elsewhere: null,
  figures: [
    { state: 'on-course', count: 41, change: 2 },
    { state: 'at-risk', count: 9, change: -1 },
    { state: 'late', count: 11, change: -2 },
    { state: 'silent', count: 5, change: 1 },
    { state: 'done', count: 3, change: 0 },
    { state: 'dropped', count: 0, change: 0 },
  ],
  allOnCourse: false,
  ...changes,
});

export const summaryDigest = (summary: LeadershipSummary, changes: Partial<DigestContent> = {}): DigestContent =>
  aDigest({
    kind: 'leadership',
    day: '2027-07-13',
    recipient: { name: 'Leitung', shortName: null },
    quietSteps: null,
    mailNumber: '2027-000440',
    summary,
    items: [],
    links: {
      plan: 'https://schritte.dresden.example/plan/klima',
      why: 'https://schritte.dresden.example/plan/klima/mails/2027-000440',
      privacy: 'https://schritte.dresden.example/datenschutz',
    },
    ...changes,
  });

export const aCritical = (changes: Partial<CriticalMeasure> = {}): CriticalMeasure => ({
  change: 'new',
  measure: { number: 'O.2-01', title: 'Klimabeirat' },
  step: { number: 3, title: 'Mitglieder wählen, Beirat konstituieren' },
  officeName: staffOffice,
  monthsBehind: 3,
  cause: 'committee',
  askedOf: division,
  ...changes,
});

const full = aSummary({
  sentences:
    'Die Wärmeplanung liegt vor; der Beschluss hängt nur noch an der Vergabe. Beim Beirat fehlt die Benennung durch zwei Fraktionen.',
  questions: [
    {
      measure: { number: 'G.4-01', title: 'Kommunale Wärmeplanung erstellen' },
      question: 'Soll die Frist für die Vergabe auf Ende 2027 verschoben werden?',
      consequence: 'Abschluss ein halbes Jahr nach Ratsbeschluss',
      options: ['verschieben', 'Frist halten und zwei Stellen zusätzlich einsetzen'],
      until: '2027-07-23',
    },
    {
      measure: null,
      question: 'Soll der Umsetzungsbericht im September in den Ausschuss?',
      consequence: null,
      options: ['ja', 'nein, erst im November'],
      until: '2027-07-30',
    },
  ],
  critical: [
    aCritical(),
    aCritical({
      change: 'worse',
      measure: { number: 'G.3-04', title: 'Grubenwasser-Wärmepumpe' },
      step: { number: 3, title: 'Baubeginn' },
      officeName: 'SachsenEnergie AG (DREWAG)',
      monthsBehind: 14,
      cause: 'no-answer',
      askedOf: null,
    }),
  ],
  resolved: [
    {
      measure: { number: 'O.4-02', title: 'Aktionsprogramm THG-neutrales Dresden 2040' },
      step: { number: 2, title: 'Maßnahmen abstimmen' },
      officeName: 'Amt für Wirtschaftsförderung',
      outcome: 'done',
      dueOn: null,
    },
    {
      measure: { number: 'G.4-02', title: 'Energieberatungsangebot' },
      step: { number: 2, title: 'Aufbau vorbereiten, Personal gewinnen' },
      officeName: staffOffice,
      outcome: 'moved',
      dueOn: '2027-12-31',
    },
    {
      measure: { number: 'G.4-03', title: 'Quartierskonzepte' },
      step: { number: 1, title: 'Geystraße: Vorplanung fertig' },
      officeName: 'STESAD GmbH',
      outcome: 'dropped',
      dueOn: null,
    },
  ],
  unchanged: 2,
});

/** What leadership reads, at most every second week. */
export const summaryDigests: Record<string, DigestContent> = {
  summary: summaryDigest(full, {
    // The notices behind the rows.
    items: [
      council({ stage: 'escalation-2', role: 'leadership', workingDaysOverdue: 21, next: null }),
      heat({ stage: 'resolved', role: 'leadership', next: null }),
    ],
  }),
  'summary of one division': summaryDigest(
    aSummary({
      critical: [aCritical()],
      unchanged: 1,
      elsewhere: { divisionName: division, questions: 1, critical: 2, resolved: 4, unchanged: 3 },
    }),
  ),
  'summary, all on course': summaryDigest(
    aSummary({
      since: null,
      figures: [
        { state: 'on-course', count: 61, change: null },
        { state: 'late', count: 2, change: null },
        { state: 'done', count: 3, change: null },
      ],
      allOnCourse: true,
    }),
  ),
};
