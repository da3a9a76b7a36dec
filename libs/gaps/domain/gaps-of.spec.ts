import { standardPolicy } from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import { foldMeasure, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { type Office, type OfficeAddresses } from '#libs/offices/domain/index';
import { describe, expect, it } from '@jest/globals';
import {
  activatedOn,
  type GivenStep,
  measureActivated,
  measureAdded,
  stepsAdded,
} from '../../../test/fixtures/measure-events.ts';
import { type Gap, gapsOf, type GapSources, gapText, type UndeliveredAddress } from './index.ts';

const calendar = calendarFor('DE-SN', standardPolicy, 2023, 2033);

interface GivenMeasure {
  lead?: string | null;
  startsOn?: string;
  /** The plan is not active yet. */
  asleep?: boolean;
  steps?: GivenStep[];
  then?: (MeasureEvent & { effectiveOn: string })[];
}

/** Of an active plan, with the steps 1, 2, … of precision day, all of office A unless said otherwise. */
function measure(
  number: string,
  { lead = 'A', startsOn, asleep = false, steps = [], then = [] }: GivenMeasure = {},
): Measure {
  return foldMeasure(number, [
    measureAdded(number, { lead, startsOn }),
    ...stepsAdded(steps, (step) => `${number}/${step}`),
    ...(asleep ? [] : [measureActivated]),
    ...then,
  ])!;
}

interface Given {
  today?: string;
  measures?: Measure[];
  /** Office A can be reached: mailbox, contact, deputy and superior. */
  A?: Partial<OfficeAddresses>;
  others?: Record<string, Partial<OfficeAddresses>>;
  coordination?: string | null;
  undelivered?: UndeliveredAddress[];
  contactGoneOn?: Record<string, string>;
}

function sources(given: Given): GapSources {
  const { today = activatedOn, measures = [], A = {}, others = {}, undelivered = [], contactGoneOn = {} } = given;
  const addresses = ([id, more]: [string, Partial<OfficeAddresses>]): OfficeAddresses => ({
    id,
    ownable: true,
    contact: `kontakt-${id.toLowerCase()}@stadt.example`,
    deputy: `vertretung-${id.toLowerCase()}@stadt.example`,
    mailbox: `${id.toLowerCase()}@stadt.example`,
    superior: 'chef@stadt.example',
    absences: [],
    contactChangedOn: [],
    ...more,
  });
  const all = Object.entries({ A, ...others }).map(addresses);
  return {
    today,
    measures,
    undelivered,
    contactGoneOn: new Map(Object.entries(contactGoneOn)),
    offices: all.map(({ id, ownable }) => officeOf(id, ownable)),
    cadence: {
      plan: { activatedOn, backlogStartedOn: activatedOn, endsOn: null, policySince: activatedOn },
      calendar,
      policy: standardPolicy,
      directory: {
        offices: new Map(all.map((office) => [office.id, office])),
        coordination: given.coordination === undefined ? 'koordination@stadt.example' : given.coordination,
        coordinationDeputy: null,
        leadership: 'leitung@stadt.example',
        weekly: new Set(),
        english: new Set(),
      },
    },
  };
}

function officeOf(id: string, ownable: boolean): Office {
  return {
    id,
    planId: 'p',
    key: id,
    name: `Amt ${id}`,
    shortName: null,
    kind: ownable ? 'Amt' : 'Verteiler',
    ownable,
    superiorId: null,
    mailboxId: null,
    contactId: null,
    deputyId: null,
    escalationId: null,
    contactChangedOn: [],
    version: 1,
  };
}

const gaps = (given: Given): Gap[] => gapsOf(sources(given));
const codes = (given: Given): string[] => gaps(given).map(({ code }) => code);
const german = (given: Given): string[] => gaps(given).map((gap) => gapText(gap, 'de', given.today ?? activatedOn));
const english = (given: Given): string[] => gaps(given).map((gap) => gapText(gap, 'en', given.today ?? activatedOn));

/** reminder-1 on 18.12.2026, reminder-2 on 22.01.2027, due on 29.01., overdue-1 on 02.02., escalation-1 on 16.02.2027. */
const january = { dueOn: '2027-01-29' };
const one = (steps: GivenStep[] = [january]): Measure[] => [measure('M.1', { steps })];

describe('gaps of a plan', () => {
  it('are none while every open step has somebody who can be reached', () => {
    expect(gaps({ measures: one() })).toEqual([]);
  });

  it('name a step without owner with the day of the first question that goes to coordination instead', () => {
    const given = { measures: one([{ ...january, office: null }]) };
    expect(gaps(given)).toEqual([
      {
        code: 'step-without-owner',
        severity: 'gap',
        office: null,
        measures: [],
        steps: [{ measure: 'M.1', number: 1, title: 'Schritt 1', dueOn: '2027-01-29' }],
        stepCount: 1,
        since: null,
        until: null,
        mattersOn: '2026-12-18',
        meanwhile: 'coordination',
        undelivered: null,
      },
    ]);
    expect(german(given)).toEqual([
      'Schritt 1 der Maßnahme M.1 hat keine zuständige Stelle. Bitte übergeben Sie ihn bis 18.12.2026 einer Stelle; bis dahin gehen die Fragen an die Koordination.',
    ]);
    expect(english(given)).toEqual([
      'Step 1 of measure M.1 has no responsible office. Please hand it to an office by 18 Dec 2026; until then questions go to coordination.',
    ]);
  });

  it('say so when not even coordination is known', () => {
    const [sentence] = german({ measures: one([{ ...january, office: null }]), coordination: null });
    expect(sentence).toMatch(/bis dahin gehen die Fragen an niemanden\.$/);
  });

  it('become one for many steps, with the count and the first few', () => {
    const given = {
      measures: one(['2027-09-30', null, '2027-01-29', '2027-03-31', '2027-06-30'].map((dueOn) => ({ dueOn }))),
      A: { contact: null, mailbox: null },
    };
    expect(gaps(given)).toMatchObject([{ stepCount: 5, steps: [{ number: 3 }, { number: 4 }, { number: 5 }] }]);
    expect(german(given)).toEqual([
      'Zu „Amt A“ fehlen Ansprechstelle und Postfach (betrifft M.1 Schritt 3, M.1 Schritt 4, M.1 Schritt 5 und 2 weitere Schritte; die Federführung von M.1). Bitte tragen Sie bis 18.12.2026 eine Adresse ein; bis dahin gehen die Fragen an die Koordination.',
    ]);
    const ownerless = ['2027-01-29', '2027-03-31'].map((dueOn) => ({ dueOn, office: null }));
    expect(german({ measures: one(ownerless) })).toEqual([
      'Maßnahme M.1 hat 2 offene Schritte ohne zuständige Stelle (betrifft M.1 Schritt 1 und M.1 Schritt 2). Bitte übergeben Sie sie bis 18.12.2026 einer Stelle; bis dahin gehen die Fragen an die Koordination.',
    ]);
  });

  it('name an owner without address, neither contact nor mailbox', () => {
    expect(codes({ measures: one(), A: { contact: null, mailbox: null } })).toEqual(['owner-without-address']);
    expect(codes({ measures: one(), A: { contact: null } })).toEqual([]);
    expect(codes({ measures: one(), A: { mailbox: null } })).toEqual([]);
  });

  it('name a contact that is gone, with its day, as long as a mailbox is left', () => {
    const given = { measures: one(), A: { contact: null }, contactGoneOn: { A: '2026-11-20' } };
    expect(gaps(given)).toMatchObject([{ code: 'contact-gone', since: '2026-11-20', mattersOn: '2026-12-18' }]);
    expect(german(given)).toEqual([
      'Zu „Amt A“ gibt es seit dem 20.11.2026 keine Ansprechstelle mehr (betrifft M.1 Schritt 1; die Federführung von M.1). Bitte tragen Sie bis 18.12.2026 eine neue ein; bis dahin gehen die Fragen an das Postfach der Stelle.',
    ]);
    const nobody = { ...given, A: { contact: null, mailbox: null } };
    expect(gaps(nobody)).toMatchObject([{ code: 'owner-without-address', since: '2026-11-20' }]);
  });

  it('name an unknown superior with the day of the escalation, for steps that can be escalated', () => {
    const given = { measures: one(), A: { superior: null } };
    expect(gaps(given)).toMatchObject([{ code: 'superior-unknown', mattersOn: '2027-02-16', stepCount: 1 }]);
    expect(german(given)).toEqual([
      'Zu „Amt A“ ist weder eine Eskalationsadresse noch eine vorgesetzte Stelle mit Adresse bekannt (betrifft M.1 Schritt 1). Bitte klären Sie bis 16.02.2027, wer vorgesetzt ist; sonst gehen Eskalationen an die Koordination.',
    ]);
    const never = one([{ dueOn: null }, { dueOn: '2027-09-30', precision: 'from' }]);
    expect(codes({ measures: never, A: { superior: null } })).toEqual([]);
  });

  it('name a distribution list that owns a step or leads a measure', () => {
    const given = {
      measures: [measure('M.1', { steps: [january] }), measure('M.2', { lead: 'V', steps: [{ dueOn: '2027-06-30' }] })],
      others: { V: { ownable: false, contact: null, superior: null } },
    };
    expect(gaps(given)).toMatchObject([
      { code: 'owner-cannot-own', office: { key: 'V' }, measures: ['M.2'], stepCount: 0, mattersOn: null },
    ]);
    expect(german(given)).toEqual([
      'Amt V (Art: Verteiler) kann keine Schritte übernehmen (betrifft die Federführung von M.2). Bitte benennen Sie bei Gelegenheit eine Stelle, die antworten kann; bis dahin gehen die Fragen an die Koordination.',
    ]);
    const owns = { ...given, measures: one([{ ...january, office: 'V' }]) };
    expect(gaps(owns)).toMatchObject([{ code: 'owner-cannot-own', measures: [], stepCount: 1 }]);
  });

  describe('about an absence', () => {
    const away = (from: string, to: string, more: Partial<OfficeAddresses> = {}): Given => ({
      measures: one(),
      A: { deputy: null, absences: [{ from, to }], ...more },
    });

    it('are there when a step is due or asked about within it and there is no deputy', () => {
      const given = away('2027-01-27', '2027-01-29');
      expect(gaps(given)).toMatchObject([
        { code: 'absence-without-deputy', since: '2027-01-27', until: '2027-01-29', mattersOn: '2027-01-29' },
      ]);
      expect(german(given)).toEqual([
        'Die Ansprechstelle von „Amt A“ ist vom 27.01.2027 bis 29.01.2027 abwesend und hat keine Vertretung (betrifft M.1 Schritt 1). Bitte tragen Sie bis 29.01.2027 eine Vertretung ein; sonst gehen die Fragen an das Postfach der Stelle.',
      ]);
      expect(gaps(away('2026-12-18', '2026-12-18'))).toMatchObject([{ mattersOn: '2026-12-18' }]);
      expect(gaps(away('2026-12-18', '2026-12-18', { mailbox: null }))).toMatchObject([{ meanwhile: 'coordination' }]);
    });

    it('are none when nothing falls into it, somebody stands in, or it is over', () => {
      expect(codes(away('2026-12-21', '2027-01-21'))).toEqual([]);
      expect(codes(away('2027-01-27', '2027-01-29', { deputy: 'vertretung@stadt.example' }))).toEqual([]);
      expect(codes({ ...away('2027-01-18', '2027-01-31'), today: '2027-02-01' })).toEqual([]);
      // The days of it that have passed do not count any more.
      expect(codes({ ...away('2027-01-18', '2027-02-01'), today: '2027-02-01' })).toEqual([]);
    });
  });

  describe('about an address', () => {
    const failed = (address: string, state: UndeliveredAddress['state'] = 'failed'): Given => ({
      today: '2026-12-21',
      measures: one(),
      undelivered: [{ address, state, since: '2026-12-18', mail: '2026-000007' }],
    });

    it('are there when a mail to it failed for good', () => {
      const given = failed('Kontakt-A@stadt.example');
      expect(gaps(given)).toMatchObject([
        {
          code: 'address-refused',
          severity: 'gap',
          office: { key: 'A' },
          since: '2026-12-18',
          mattersOn: '2027-01-22',
          undelivered: { use: 'contact', mail: '2026-000007' },
        },
      ]);
      expect(german(given)).toEqual([
        'An Kontakt-A@stadt.example (Ansprechstelle von „Amt A“) ist seit dem 18.12.2026 keine Mail zustellbar (betrifft M.1 Schritt 1; die Federführung von M.1). Bitte berichtigen Sie bis 22.01.2027 die Adresse; nach einer Frage, die nicht ankam, wird nicht eskaliert.',
      ]);
    });

    it('say what it is for', () => {
      expect(gaps(failed('chef@stadt.example'))).toMatchObject([
        { office: { key: 'A' }, measures: [], mattersOn: '2027-02-16', undelivered: { use: 'superior' } },
      ]);
      expect(gaps(failed('leitung@stadt.example'))).toMatchObject([
        { office: null, stepCount: 0, mattersOn: '2026-12-21', undelivered: { use: 'leadership' } },
      ]);
    });

    it('are one for several offices', () => {
      const given = {
        ...failed('chef@stadt.example'),
        measures: one([january, { dueOn: '2027-01-29', office: 'B' }]),
        others: { B: {} },
      };
      expect(gaps(given)).toMatchObject([{ office: null, stepCount: 2, undelivered: { use: 'superior' } }]);
      expect(german(given)).toEqual([
        'An chef@stadt.example (Eskalationen zu mehreren Stellen) ist seit dem 18.12.2026 keine Mail zustellbar (betrifft M.1 Schritt 1 und M.1 Schritt 2). Bitte berichtigen Sie bis 16.02.2027 die Adresse; nach einer Frage, die nicht ankam, wird nicht eskaliert.',
      ]);
    });

    it('are none when it is nobody’s any more, or its office has nothing open', () => {
      expect(codes(failed('frueher@stadt.example'))).toEqual([]);
      expect(codes({ ...failed('kontakt-b@stadt.example'), others: { B: {} } })).toEqual([]);
    });

    it('are a hint only when nobody can tell whether the mail arrived', () => {
      const given = failed('a@stadt.example', 'ambiguous');
      expect(gaps(given)).toMatchObject([{ code: 'arrival-uncertain', severity: 'hint' }]);
      expect(german(given)).toEqual([
        'Bei der Mail 2026-000007 vom 18.12.2026 an a@stadt.example (Postfach von „Amt A“) ist ungewiss, ob sie ankam (betrifft M.1 Schritt 1; die Federführung von M.1). Bitte fragen Sie bis 22.01.2027 dort nach.',
      ]);
    });
  });

  it('name a measure without lead, with the day on which it is asked about as a whole', () => {
    const given = { measures: [measure('M.1', { lead: null, steps: [{ dueOn: null }] })] };
    expect(gaps(given)).toMatchObject([{ code: 'measure-without-lead', measures: ['M.1'], mattersOn: '2027-08-16' }]);
    expect(german(given)).toEqual([
      'Maßnahme M.1 hat keine Federführung. Bitte benennen Sie bis 16.08.2027 eine Stelle; bis dahin gehen Fragen zum Stand an die Koordination.',
    ]);
  });

  it('hint at a measure without steps, by its begin', () => {
    const given = { measures: [measure('M.1', { startsOn: '2027-01-01' })] };
    expect(gaps(given)).toMatchObject([
      { code: 'measure-without-steps', severity: 'hint', measures: ['M.1'], mattersOn: '2027-01-01' },
    ]);
    expect(german(given)).toEqual([
      'Maßnahme M.1 hat noch keine Schritte. Bitte legen Sie bis 01.01.2027 den ersten Schritt an; bis dahin wird nur zweimal im Jahr nach dem Stand gefragt.',
    ]);
  });

  it('are about nothing that is closed', () => {
    const closed = measure('M.1', {
      lead: null,
      then: [{ type: 'measure-closed', result: 'implemented', effectiveOn: '2026-11-24' }],
    });
    const done = measure('M.2', {
      steps: [{ ...january, office: null }],
      then: [
        {
          type: 'step-completed',
          stepId: 'M.2/1',
          doneOn: '2026-11-24',
          donePrecision: 'day',
          effectiveOn: '2026-11-24',
        },
      ],
    });
    expect(gaps({ today: '2026-11-25', measures: [closed, done] })).toEqual([]);
  });

  it('matter on the deadline while nothing is asked, and after a pause not before its end', () => {
    const ownerless = [{ ...january, office: null }];
    const asleep = [measure('M.1', { asleep: true, steps: ownerless })];
    expect(gaps({ measures: asleep })).toMatchObject([{ mattersOn: '2027-01-29' }]);
    const paused = [
      measure('M.1', {
        steps: ownerless,
        then: [{ type: 'measure-paused', until: '2027-01-11', effectiveOn: '2026-11-24' }],
      }),
    ];
    expect(gaps({ today: '2026-11-25', measures: paused })).toMatchObject([{ mattersOn: '2027-01-12' }]);
    const [overdue] = german({ today: '2027-12-01', measures: one(ownerless) });
    expect(overdue).toMatch(/Bitte übergeben Sie ihn jetzt \(die Frist war am 29\.01\.2027\) einer Stelle/);
  });

  it('come with the most urgent first and hints last', () => {
    const given = {
      measures: [
        measure('M.1'),
        measure('M.2', { steps: [{ dueOn: '2027-06-30', office: null }] }),
        measure('M.3', { steps: [{ dueOn: '2026-11-27', office: 'B' }] }),
        measure('M.4', { lead: null, steps: [{ dueOn: '2027-09-30' }] }),
      ],
      others: { B: { contact: null, mailbox: null, superior: null } },
    };
    expect(codes(given)).toEqual([
      'owner-without-address',
      'superior-unknown',
      'step-without-owner',
      'measure-without-lead',
      'measure-without-steps',
    ]);
    expect(english(given)).toEqual([
      'Amt B has neither contact nor mailbox (concerns M.3 step 1). Please enter an address by 24 Nov 2026; until then questions go to coordination.',
      'For Amt B neither an escalation address nor a superior office with an address is known (concerns M.3 step 1). Please find out who is superior by 15 Dec 2026; otherwise escalations go to coordination.',
      'Step 1 of measure M.2 has no responsible office. Please hand it to an office by 5 Apr 2027; until then questions go to coordination.',
      'Measure M.4 has no lead office. Please name one when convenient; until then questions about its status go to coordination.',
      'Measure M.1 has no steps yet. Please add the first one by 16 Aug 2027; until then its status is asked twice a year only.',
    ]);
  });
});
