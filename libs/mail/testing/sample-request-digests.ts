import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { aDigest, anItem, council, heat, staffOffice } from './sample-items.ts';

const toCoordination = (changes: Partial<DigestContent>): DigestContent =>
  aDigest({
    kind: 'coordination',
    day: '2027-07-20',
    recipient: { name: 'Koordination', shortName: null },
    quietSteps: null,
    mailNumber: '2027-000441',
    ...changes,
  });

const asked = { role: 'coordination', next: null, lastAnswer: null } as const;

const laterDate: DigestItem = council({
  ...asked,
  stage: 'decision-2',
  workingDaysOverdue: 21,
  askedOn: ['2027-06-21', '2027-06-28'],
  lastAnswer: { kind: 'new-date', on: '2027-07-12' },
  request: {
    kind: 'new-date',
    on: '2027-07-12',
    to: '2027-12-31',
    reason: 'staff',
    proposedOfficeName: null,
    tacitOn: '2027-07-26',
  },
});

const status: DigestItem = anItem({
  ...asked,
  stage: 'status-3',
  measure: { number: 'O.1-02', title: 'Arbeitstreffen Klimaschutz' },
  step: null,
  officeName: staffOffice,
  dueOn: null,
  precision: null,
  workingDaysLeft: 0,
});

/** What coordination decides or clarifies. */
export const requestDigests: Record<string, DigestContent> = {
  decisions: toCoordination({
    coordination: { email: 'klimakoordination@dresden.example', phone: '0351 488-0000' },
    items: [
      laterDate,
      heat({
        ...asked,
        stage: 'decision-1',
        officeName: 'Stadtplanungsamt',
        dueOn: '2027-09-30',
        workingDaysLeft: 52,
        request: {
          kind: 'not-mine',
          on: '2027-07-19',
          to: null,
          reason: null,
          proposedOfficeName: 'Amt für Hochbau und Immobilienverwaltung',
          tacitOn: null,
        },
      }),
      heat({
        ...asked,
        stage: 'decision-1',
        measure: { number: 'G.4-02', title: 'Energieberatungsangebot' },
        step: { number: 2, title: 'Aufbau vorbereiten, Personal gewinnen' },
        dueOn: '2027-12-31',
        workingDaysLeft: 116,
        request: { kind: 'drop', on: '2027-07-19', to: null, reason: null, proposedOfficeName: null, tacitOn: null },
      }),
      anItem({
        ...asked,
        stage: 'dispute',
        dueOn: '2027-09-30',
        workingDaysLeft: 52,
        lastAnswer: { kind: 'not-mine', on: '2027-06-01' },
      }),
      { ...status, askedOn: ['2027-02-15', '2027-03-01'] },
    ],
  }),
  'decision for the deputy': toCoordination({ items: [{ ...laterDate, role: 'coordinationDeputy' }] }),
  'status without an answer': toCoordination({ day: '2027-03-08', items: [status] }),
};
