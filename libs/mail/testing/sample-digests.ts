import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { aDigest, anItem, council, division, heat, oldSteps, staffOffice, staffOfficeDigest } from './sample-items.ts';
import { officeDigests } from './sample-office-digests.ts';
import { requestDigests } from './sample-request-digests.ts';
import { sheetDigests } from './sample-sheet-digests.ts';
import { summaryDigests } from './sample-summary-digests.ts';

const pages = (measure: string, step: number): DigestItem['links'] => ({
  show: `https://schritte.dresden.example/plan/klima/${measure}#schritt-${step}`,
  why: `https://schritte.dresden.example/plan/klima/${measure}/warum?schritt=${step}`,
});

/** Realistic digests of every kind, by name. */
export const sampleDigests: Record<string, DigestContent> = {
  reminder: aDigest({
    items: [
      anItem({ stage: 'reminder-1' }),
      anItem({
        measure: { number: 'G.3-04', title: 'Grubenwasser-Wärmepumpe' },
        step: { number: 4, title: 'Inbetriebnahme' },
        waitsFor: { stepNumber: 3, stepTitle: 'Baubeginn', dueOn: '2026-03-31' },
      }),
    ],
  }),
  mixed: staffOfficeDigest({
    day: '2027-06-29',
    mailNumber: '2027-000412',
    coordination: { email: 'klimakoordination@dresden.example', phone: '0351 488-0000' },
    waitingForYou: [{ officeName: 'Amt für Wirtschaftsförderung', measureNumber: 'O.4-02', stepNumber: 4 }],
    items: [
      council({
        stage: 'overdue-2',
        workingDaysOverdue: 6,
        askedOn: ['2027-05-20', '2027-06-21', '2027-06-23'],
        lastAnswer: { kind: 'on-course', on: '2027-05-21' },
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
        measure: { number: 'O.4-02', title: 'Aktionsprogramm THG-neutrales Dresden 2040' },
        step: { number: 3, title: 'Neue Steckbriefe liegen vor' },
        dueOn: '2027-07-30',
        precision: 'month',
        workingDaysLeft: 23,
        next: { stage: 'reminder-1', on: '2027-07-02', recipientName: staffOffice },
      }),
      heat({
        stage: 'assigned',
        measure: { number: 'G.4-02', title: 'Energieberatungsangebot' },
        step: { number: 1, title: 'Konzept für Informations- und Beratungsangebot' },
        dueOn: '2027-09-30',
        workingDaysLeft: 67,
        next: { stage: 'reminder-1', on: '2027-09-02', recipientName: staffOffice },
      }),
      heat({
        stage: 'reminder-2',
        measure: { number: 'G.4-02', title: 'Energieberatungsangebot' },
        step: { number: 5, title: 'Beratungsangebot ausbauen' },
        dueOn: '2027-07-06',
        precision: 'from',
        workingDaysLeft: 5,
        next: { stage: 'due', on: '2027-07-06', recipientName: staffOffice },
      }),
    ],
  }),
  'weekly, with links': staffOfficeDigest({
    day: '2027-06-29',
    rhythm: 'weekly',
    copyToMailbox: true,
    links: {
      plan: 'https://schritte.dresden.example/plan/klima',
      why: 'https://schritte.dresden.example/plan/klima/mails/2027-000412',
      privacy: 'https://schritte.dresden.example/datenschutz',
    },
    coordination: { email: 'klimakoordination@dresden.example', phone: '0351 488-0000' },
    items: [
      council({
        stage: 'overdue-2',
        workingDaysOverdue: 6,
        askedOn: ['2027-06-21', '2027-06-23'],
        lastAnswer: { kind: 'on-course', on: '2027-05-12' },
        next: { stage: 'escalation-1', on: '2027-07-05', recipientName: division },
        links: pages('O.2-01', 3),
      }),
      heat({
        dueOn: '2027-07-26',
        precision: 'month',
        workingDaysLeft: 19,
        next: { stage: 'reminder-2', on: '2027-07-19', recipientName: staffOffice },
        links: pages('G.4-01', 5),
      }),
    ],
  }),
  checkpoint: aDigest({
    day: '2027-10-06',
    items: [
      anItem({
        stage: 'checkpoint',
        measure: { number: 'G.3-03', title: 'Abwasser-Wärmepumpe Kaditz' },
        step: { number: 4, title: 'Genehmigung' },
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
  ...requestDigests,
  ...officeDigests,
  ...sheetDigests,
  ...summaryDigests,
};
