import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { anItem, council, division, heat, staffOffice, staffOfficeDigest } from './sample-items.ts';

const status = (changes: Partial<DigestItem>): DigestItem =>
  anItem({
    stage: 'status-1',
    measure: { number: 'O.1-02', title: 'Arbeitstreffen Klimaschutz' },
    step: null,
    officeName: staffOffice,
    dueOn: null,
    precision: null,
    workingDaysLeft: 0,
    next: null,
    ...changes,
  });

const overdue: DigestItem = council({
  stage: 'overdue-2',
  workingDaysOverdue: 10,
  askedOn: ['2027-06-21', '2027-06-28'],
  next: { stage: 'escalation-1', on: '2027-07-12', recipientName: division },
});

const titles = [
  'Vorplanung',
  'Genehmigung',
  'Ausschreibung',
  'Vergabe',
  'Baubeginn',
  'Inbetriebnahme',
  'Abnahme',
  'Auswertung',
  'Bericht',
];

/** What an office hears beside the ladder of its own steps. */
export const officeDigests: Record<string, DigestContent> = {
  takeover: staffOfficeDigest({
    items: [
      anItem({
        stage: 'takeover',
        measure: null,
        step: null,
        officeName: staffOffice,
        steps: titles.map((title, index) => ({
          measureNumber: 'G.3-02',
          number: index + 1,
          title,
          dueOn: `2027-0${index + 1}-15`,
        })),
        dueOn: null,
        precision: null,
        workingDaysLeft: 0,
        next: null,
      }),
    ],
  }),
  needed: staffOfficeDigest({
    items: [
      heat({
        stage: 'needed',
        role: 'office',
        measure: { number: 'O.4-02', title: 'Aktionsprogramm THG-neutrales Dresden 2040' },
        step: { number: 2, title: 'Maßnahmen abstimmen' },
        officeName: 'Amt für Wirtschaftsförderung',
        lastAnswer: { kind: 'waiting-for', on: '2027-02-26' },
        next: null,
      }),
    ],
    waitingForYou: [
      { officeName: 'Amt für Wirtschaftsförderung', measureNumber: 'O.4-02', stepNumber: 2 },
      { officeName: 'STESAD GmbH', measureNumber: 'G.4-03', stepNumber: 5 },
    ],
  }),
  status: staffOfficeDigest({
    day: '2027-02-15',
    items: [status({ next: { stage: 'status-2', on: '2027-03-01', recipientName: staffOffice } })],
  }),
  'status again, for the deputy': staffOfficeDigest({
    items: [status({ stage: 'status-2', role: 'deputy', askedOn: ['2027-02-15'] })],
    quietSteps: null,
  }),
  'overdue, for the deputy': staffOfficeDigest({
    day: '2027-07-05',
    items: [{ ...overdue, role: 'deputy', lastAnswer: { kind: 'on-course', on: '2027-05-12' } }],
    quietSteps: null,
  }),
  'contact away': staffOfficeDigest({
    day: '2027-07-05',
    items: [
      { ...overdue, contactIsAway: true },
      heat({
        contactIsAway: true,
        dueOn: '2027-08-02',
        precision: 'day',
        workingDaysLeft: 20,
        next: { stage: 'reminder-2', on: '2027-07-26', recipientName: staffOffice },
      }),
    ],
  }),
};
