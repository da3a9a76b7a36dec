import { describe, expect, it } from '@jest/globals';
import { aDigest, anItem } from '../../testing/sample-items.ts';
import { subjectOf } from './subject.ts';

const recipient = { name: 'Stabsstelle Klimaschutz und Klimawandelanpassung', shortName: 'Stab Klima' };
const overdue = anItem({ stage: 'overdue-1', dueOn: '2027-06-21', workingDaysOverdue: 6 });
const soon = anItem({ stage: 'reminder-2', dueOn: '2027-06-30' });
const day = '2027-06-29';

describe('the English subject', () => {
  it('says how many steps are overdue and how many come, for whom', () => {
    expect(subjectOf(aDigest({ day, recipient, items: [soon, soon] }))).toBe('Klimaplan: 2 due by 30 Jun – Stab Klima');
    expect(subjectOf(aDigest({ day, recipient, items: [overdue] }))).toBe(
      'Klimaplan: 1 overdue (6 working days) – Stab Klima',
    );
  });

  it('writes the year of a date in another year', () => {
    const items = [anItem({ stage: 'checkpoint', dueOn: '2028-03-31' })];
    expect(subjectOf(aDigest({ day, recipient, items }))).toBe('Klimaplan: 1 due by 31 Mar 2028 – Stab Klima');
  });

  it('leaves out a name of which one word would remain', () => {
    const plain = { ...recipient, shortName: null };
    expect(subjectOf(aDigest({ day, recipient: plain, items: [overdue, soon, soon] }))).toBe(
      'Klimaplan: 1 overdue (6 working days), 2 due by 30 Jun',
    );
  });

  it('names coordination in English, and an office as the plan does', () => {
    const coordination = { name: 'Koordination', shortName: null };
    expect(subjectOf(aDigest({ day, recipient: coordination, items: [soon] }))).toBe(
      'Klimaplan: 1 due by 30 Jun – coordination',
    );
    const both = { name: 'Koordination / Umweltamt', shortName: null };
    expect(subjectOf(aDigest({ day, recipient: both, items: [soon] }))).toBe(
      'Klimaplan: 1 due by 30 Jun – coordination / Umweltamt',
    );
  });

  it('gives leadership the calendar week', () => {
    const items = [
      anItem({ stage: 'escalation-2', role: 'leadership' }),
      anItem({ stage: 'resolved', role: 'leadership' }),
    ];
    expect(subjectOf(aDigest({ kind: 'leadership', day: '2027-07-13', items }))).toBe(
      'Klimaplan: 1 newly critical, 1 resolved (week 28)',
    );
  });

  it('counts what has no room', () => {
    const items = [overdue, anItem({ stage: 'due', workingDaysLeft: 0 }), anItem({ stage: 'your-turn' }), soon];
    expect(subjectOf(aDigest({ day, recipient, items }))).toMatch(
      /^Klimaplan: 1 overdue \(6 working days\), 1 due today, 2 more/,
    );
  });
});
