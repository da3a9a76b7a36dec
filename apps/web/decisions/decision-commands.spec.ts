import { describe, expect, it } from '@jest/globals';
import type { DecisionWanted } from '#libs/overview/domain/index';
import { decisionCommands } from './decision-commands.ts';

const wanted = (more: Partial<DecisionWanted>): DecisionWanted => ({
  kind: 'new-date',
  measure: { number: 'G.3-01', title: 'Wärmenetz' },
  step: { number: 2, title: 'Vorplanung' },
  office: null,
  since: '2027-02-01',
  workingDays: 3,
  dueOn: null,
  due: 'ohne Termin',
  to: null,
  reason: null,
  proposed: null,
  stopsClock: true,
  tacitOn: null,
  source: null,
  remark: null,
  reference: null,
  text: { de: '', en: '' },
  ...more,
});
const lines = (more: Partial<DecisionWanted>): string[] =>
  decisionCommands('migration', wanted(more)).map(({ line }) => line);

describe('the commands that decide', () => {
  it('grant or reject what an office asks for', () => {
    expect(lines({})).toEqual([
      'npx schrittmacher decide --plan migration --measure G.3-01 --step 2 --grant',
      'npx schrittmacher decide --plan migration --measure G.3-01 --step 2 --reject',
    ]);
  });

  it('hand a step to the office proposed, or to another one', () => {
    const proposed = { key: 'AMT-32', name: 'Ordnungsamt', shortName: null };
    expect(decisionCommands('migration', wanted({ kind: 'not-mine', proposed })).map(({ label }) => label)).toEqual([
      'An Ordnungsamt geben',
      'An eine andere Stelle geben',
      'Ablehnen',
    ]);
    expect(lines({ kind: 'not-mine' })[0]).toContain('--grant --office KÜRZEL');
  });

  it('settle a dispute by handing the step over', () => {
    expect(lines({ kind: 'dispute' })).toEqual([
      'npx schrittmacher reassign --plan migration --measure G.3-01 --step 2 --office KÜRZEL',
    ]);
  });

  it('hold numbers with spaces and quotes together', () => {
    expect(lines({ measure: { number: "M 1'a", title: '' } })[0]).toContain(`--measure 'M 1'\\''a' --step`);
  });
});
