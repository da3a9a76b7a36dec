import { describe, expect, it } from '@jest/globals';
import type { MeasureOverview, PlanOverview } from '#libs/overview/domain/index';
import { nextMailSentence } from './next-mail-sentence.ts';

const mail = (on: string, to: string): MeasureOverview => {
  return {
    number: 'M.01',
    title: 'Radweg',
    field: null,
    lead: null,
    state: 'on-course',
    result: null,
    reason: '',
    nextStep: null,
    nextMail: { on, what: 'Bald fällig: Schritt 1', to },
    openSteps: 1,
    closedSteps: 0,
  };
};

const overview = (measures: MeasureOverview[], plan: Partial<PlanOverview['plan']> = {}): PlanOverview => ({
  plan: {
    key: 'rad',
    title: 'Radverkehrskonzept',
    shortTitle: null,
    today: '2027-02-01',
    activatedOn: '2026-11-23',
    backlogStartedOn: null,
    mailMode: 'live',
    nextDeliveryAt: '2027-02-02T07:00:00Z',
    coordination: null,
    heldNotices: 0,
    decisions: 0,
    ...plan,
  },
  counts: {},
  measures,
  mails: [],
});

describe('the sentence about the next mail', () => {
  it('counts each recipient of the next day once', () => {
    const measures = [
      mail('2027-02-02', 'Tiefbauamt'),
      mail('2027-02-02', 'Tiefbauamt'),
      mail('2027-02-02', 'Umweltamt'),
      mail('2027-02-09', 'Sportamt'),
    ];
    expect(nextMailSentence(overview(measures))).toBe(
      'Die nächste Mail geht am Di 02.02.2027 um 08:00 Uhr an 2 Stellen.',
    );
  });

  it('names a single recipient, and says today for today', () => {
    const today = overview([mail('2027-02-01', 'Tiefbauamt')], { nextDeliveryAt: '2027-02-01T07:00:00Z' });
    expect(nextMailSentence(today)).toBe('Die nächste Mail geht heute um 08:00 Uhr an eine Stelle: Tiefbauamt.');
  });

  it('leaves the time out when the next delivery is on another day', () => {
    expect(nextMailSentence(overview([mail('2027-02-09', 'Sportamt')]))).toBe(
      'Die nächste Mail geht am Di 09.02.2027 an eine Stelle: Sportamt.',
    );
  });

  it('says that it waits to be released where that is the rule', () => {
    expect(nextMailSentence(overview([mail('2027-02-09', 'Sportamt')], { mailMode: 'approve' }))).toBe(
      'Die nächste Mail ist am Di 09.02.2027 an eine Stelle vorgesehen (Sportamt) und wartet auf Ihre Freigabe.',
    );
  });

  it.each([
    [{ activatedOn: null }, 'Der Plan ist noch nicht aktiviert'],
    [{ mailMode: 'off' as const }, 'Der Mailversand dieses Plans ist ausgeschaltet'],
    [{}, 'Zurzeit ist keine Mail vorgesehen.'],
  ])('says why there is none: %j', (plan, sentence) => {
    expect(nextMailSentence(overview([], plan))).toContain(sentence);
  });
});
