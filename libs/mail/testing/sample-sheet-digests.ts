import { type Gap } from '#libs/gaps/domain/index';
import { type CoordinationSheet, type DigestContent, type DigestItem, type Undelivered } from '../domain/index.ts';
import { aDigest, anItem, council, division, heat, staffOffice } from './sample-items.ts';
import { requestDigests } from './sample-request-digests.ts';

export const aGap = (changes: Partial<Gap> = {}): Gap => ({
  code: 'owner-without-address',
  severity: 'gap',
  office: { key: 'wirtschaft', name: 'Amt für Wirtschaftsförderung', shortName: null, kind: 'Amt' },
  measures: [],
  steps: [{ measure: 'O.4-02', number: 2, title: 'Maßnahmen abstimmen', dueOn: '2027-09-30' }],
  stepCount: 1,
  since: null,
  until: null,
  mattersOn: '2027-09-02',
  meanwhile: 'coordination',
  undelivered: null,
  ...changes,
});

export const aSheet = (changes: Partial<CoordinationSheet> = {}): CoordinationSheet => ({
  gaps: { fresh: [], open: 0 },
  escalationsAhead: [],
  release: null,
  ...changes,
});

export const sheetDigest = (sheet: CoordinationSheet, changes: Partial<DigestContent> = {}): DigestContent =>
  aDigest({
    kind: 'coordination',
    day: '2027-07-20',
    recipient: { name: 'Koordination', shortName: null },
    quietSteps: null,
    mailNumber: '2027-000447',
    links: {
      plan: 'https://schritte.dresden.example/plan/klima',
      why: 'https://schritte.dresden.example/plan/klima/mails/2027-000447',
      privacy: 'https://schritte.dresden.example/datenschutz',
    },
    sheet,
    ...changes,
  });

export const undelivered = (changes: Partial<Undelivered> = {}, item: Partial<DigestItem> = {}): DigestItem =>
  anItem({
    stage: 'undeliverable',
    role: 'coordination',
    officeName: 'STESAD GmbH',
    measure: { number: 'G.4-03', title: 'Quartierskonzepte' },
    step: { number: 5, title: 'Johannstadt: Konzept liegt vor' },
    dueOn: '2027-07-14',
    precision: 'day',
    workingDaysOverdue: 4,
    workingDaysLeft: 0,
    undelivered: {
      mailNumber: '2027-000412',
      on: '2027-07-19',
      address: 'klimaschutz@stesad.example',
      because: 'refused',
      detail: '550 5.1.1 User unknown',
      ...changes,
    },
    next: null,
    ...item,
  });

const ahead: CoordinationSheet['escalationsAhead'] = [
  {
    measureNumber: 'O.1-03',
    step: { number: 2, title: 'Vergabe der digitalen Lösung' },
    officeName: staffOffice,
    stage: 'escalation-1',
    on: '2027-07-21',
    recipientName: division,
    holdable: true,
  },
  {
    measureNumber: 'G.3-04',
    step: { number: 3, title: 'Baubeginn' },
    officeName: 'SachsenEnergie AG (DREWAG)',
    stage: 'escalation-2',
    on: '2027-07-23',
    recipientName: 'Leitung',
    holdable: false,
  },
];

const gaps: Gap[] = [
  aGap({ code: 'step-without-owner', office: null, mattersOn: '2027-07-14' }),
  aGap({
    code: 'absence-without-deputy',
    office: { key: 'stadtplanung', name: 'Stadtplanungsamt', shortName: null, kind: 'Amt' },
    since: '2027-07-26',
    until: '2027-08-13',
    mattersOn: '2027-07-30',
    meanwhile: 'mailbox',
  }),
  aGap(),
];

const { measure: councilMeasure, step: councilStep } = council({});

/** What coordination reads each day. */
export const sheetDigests: Record<string, DigestContent> = {
  'daily sheet': sheetDigest(
    aSheet({
      gaps: { fresh: gaps, open: 8 },
      escalationsAhead: ahead,
      release: { on: '2027-07-21', until: '2027-07-21', mails: 4, notices: 9, held: 2 },
    }),
    { items: [...(requestDigests['decisions']?.items ?? []), undelivered()] },
  ),
  'daily sheet without items': sheetDigest(
    aSheet({
      gaps: { fresh: [], open: 3 },
      release: { on: '2027-07-21', until: '2027-07-21', mails: 1, notices: 1, held: 0 },
    }),
    { items: [] },
  ),
  undelivered: sheetDigest(aSheet(), {
    items: [
      undelivered(
        { because: 'unknown', detail: null, mailNumber: '2027-000409', address: 'klimastab@dresden.example' },
        {
          measure: councilMeasure,
          step: councilStep,
          officeName: staffOffice,
          dueOn: '2027-06-21',
          workingDaysOverdue: 21,
        },
      ),
      undelivered(),
      undelivered({}, { step: { number: 6, title: 'Johannstadt: Beschluss' } }),
      undelivered(
        { because: 'returned', detail: 'Postfach voll', mailNumber: '2027-000410' },
        { measure: null, step: null },
      ),
      heat({ stage: 'dispute', role: 'coordination', dueOn: '2027-09-30', workingDaysLeft: 52, next: null }),
    ],
  }),
};
