import { describe, expect, it } from '@jest/globals';
import type { MeasureOverview } from '#libs/overview/domain/index';
import { selected, type Selection } from './selection.ts';

const measure = (number: string, more: Partial<MeasureOverview> = {}): MeasureOverview => ({
  number,
  title: `Maßnahme ${number}`,
  field: 'Mobilität',
  lead: { name: 'Amt für Straßen', shortName: 'Straßenamt' },
  state: 'on-course',
  result: null,
  reason: '',
  nextStep: null,
  nextMail: null,
  openSteps: 1,
  closedSteps: 0,
  ...more,
});

const due = (dueOn: string | null): Partial<MeasureOverview> => ({
  nextStep: { number: 1, title: 'Gehweg', office: null, dueOn, due: '', state: 'on-course' },
});

const everything: Selection = { state: null, search: '', order: 'field' };
const numbers = (measures: MeasureOverview[], selection: Partial<Selection>): string[] =>
  selected(measures, { ...everything, ...selection }).flatMap((group) => group.measures.map(({ number }) => number));

describe('choosing measures', () => {
  it('keeps the order of the plan, under its fields of action', () => {
    const groups = selected([measure('B'), measure('A'), measure('C', { field: null })], everything);
    expect(groups.map(({ title, measures }) => [title, measures.map(({ number }) => number)])).toEqual([
      ['Mobilität', ['B', 'A']],
      ['Ohne Handlungsfeld', ['C']],
    ]);
  });

  it('shows one state only', () => {
    expect(numbers([measure('A'), measure('B', { state: 'late' })], { state: 'late' })).toEqual(['B']);
  });

  it('finds every word anywhere in the measure, without regard to case', () => {
    const measures = [measure('A', due('2027-01-31')), measure('B')];
    expect(numbers(measures, { search: ' GEHWEG  straßenamt ' })).toEqual(['A']);
    expect(numbers(measures, { search: 'gehweg park' })).toEqual([]);
  });

  it('by date, puts the earliest first and what has no date last', () => {
    const measures = [
      measure('A'),
      measure('B', due(null)),
      measure('C', due('2027-03-31')),
      measure('D', due('2027-01-31')),
    ];
    expect(numbers(measures, { order: 'due' })).toEqual(['D', 'C', 'A', 'B']);
  });
});
