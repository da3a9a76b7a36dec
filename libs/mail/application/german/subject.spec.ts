import { describe, expect, it } from '@jest/globals';
import { aDigest, anItem } from '../../testing/sample-items.ts';
import { cutAtWord } from '../cut-at-word.ts';
import { subjectOf } from './subject.ts';

const recipient = { name: 'Stabsstelle Klimaschutz und Klimawandelanpassung', shortName: 'Stabsstelle Klima' };
const overdue = anItem({ stage: 'overdue-1', dueOn: '2027-06-21', workingDaysOverdue: 6 });
const soon = anItem({ stage: 'reminder-2', dueOn: '2027-06-30' });
const day = '2027-06-29';

describe('the subject', () => {
  it('says how many steps are overdue and how many come, for whom', () => {
    expect(subjectOf(aDigest({ day, recipient, items: [overdue, soon, soon] }))).toBe(
      'Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klima',
    );
  });

  it('writes the year of a date in another year', () => {
    const items = [anItem({ stage: 'checkpoint', dueOn: '2028-03-31' })];
    expect(subjectOf(aDigest({ day, recipient, items }))).toBe('Klimaplan: 1 bis 31.03.2028 – Stabsstelle Klima');
  });

  it('cuts the office first, at a word', () => {
    const plain = { ...recipient, shortName: null };
    expect(subjectOf(aDigest({ day, recipient: plain, items: [overdue, soon, soon] }))).toBe(
      'Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klimaschutz',
    );
  });

  it('cuts the title of a plan without a short one, at a word', () => {
    const plan = { title: 'Integriertes Energie- und Klimaschutzkonzept der Landeshauptstadt', shortTitle: null };
    expect(subjectOf(aDigest({ day, recipient, plan, items: [soon] }))).toBe(
      'Integriertes Energie: 1 bis 30.06. – Stabsstelle Klima',
    );
  });

  it('names the office whose steps the superior reads of', () => {
    const item = anItem({
      stage: 'escalation-1',
      role: 'superior',
      officeName: recipient.name,
      dueOn: '2027-06-21',
      workingDaysOverdue: 15,
      askedOn: ['2027-06-28', '2027-07-05'],
    });
    const content = aDigest({ day: '2027-07-12', items: [item] });
    expect(subjectOf(content)).toBe('Klimaplan: 1 Schritt seit 15 AT ohne Antwort – Stabsstelle Klimaschutz');
  });

  it('does not call a step silent for the time before it was asked about', () => {
    const item = anItem({
      stage: 'escalation-1',
      role: 'superior',
      dueOn: '2024-12-31',
      workingDaysOverdue: 610,
      askedOn: ['2027-02-01'],
    });
    expect(subjectOf(aDigest({ items: [item] }))).toContain('1 Schritt ohne Antwort (610 AT)');
  });

  it('gives leadership the calendar week', () => {
    const items = [
      anItem({ stage: 'escalation-2', role: 'leadership' }),
      anItem({ stage: 'resolved', role: 'leadership' }),
    ];
    expect(subjectOf(aDigest({ kind: 'leadership', day: '2027-07-13', items }))).toBe(
      'Klimaplan: 1 neu kritisch, 1 gelöst (KW 28)',
    );
  });

  it('leaves out what is less urgent only when the plan would not fit any more', () => {
    const items = [
      overdue,
      anItem({ stage: 'due', workingDaysLeft: 0 }),
      anItem({ stage: 'your-turn' }),
      anItem({ stage: 'assigned' }),
      soon,
    ];
    expect(subjectOf(aDigest({ day, recipient, items }))).toBe(
      'Klimaplan: 1 überfällig (6 AT), 1 heute fällig, 3 weitere',
    );
  });
});

describe('the name at the end of a subject', () => {
  const oneDue = (name: string) => subjectOf(aDigest({ day, recipient: { name, shortName: null }, items: [soon] }));

  it('is left out where the rest would name another office, or none', () => {
    expect(oneDue('Sozialamt, Abteilung Migration und weitere Angelegenheiten')).toBe('Klimaplan: 1 bis 30.06.');
    expect(oneDue('Stadtentwässerungseigenbetriebsverwaltungsgesellschaft Nord')).toBe('Klimaplan: 1 bis 30.06.');
  });
});

describe('cutting at a word', () => {
  it('leaves no word hanging', () => {
    expect(cutAtWord('Amt für Stadtplanung und Mobilität', 25)).toBe('Amt für Stadtplanung');
    expect(cutAtWord('Stadtentwässerung', 10)).toBe('');
    expect(cutAtWord('WiD – Wohnen in Dresden', 8)).toBe('WiD');
  });
});
