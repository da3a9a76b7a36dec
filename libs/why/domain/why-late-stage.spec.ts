import { describe, expect, it } from '@jest/globals';
import { directoryOf, Life, office } from '../testing/life.ts';
import { type KnownNotice } from './question.ts';

/** Due on Tuesday 26 January 2027: by the rules alone overdue-1 on 28.01., overdue-2 on 04.02., escalation-1 on 11.02. */
const dueOn = '2027-01-26';
const today = '2027-01-28';

const waiting = (weekly: boolean): Life => {
  const life = new Life({ dueOn });
  life.directory = { ...directoryOf(office('A')), weekly: new Set(weekly ? ['a@stadt.example'] : []) };
  life.through('2027-01-27').arriving = false;
  return life.through(today);
};

describe('a stage to come whose mail below goes out late', () => {
  it('is foreseen on the day on which it will really be raised, and so are those above it', () => {
    const life = waiting(true);
    expect(life.one('2027-02-08', { today })).toMatchObject({
      stage: 'overdue-2',
      ruleDay: '2027-02-04',
      state: { kind: 'foreseen' },
    });
    expect(life.one('2027-02-15', { today })).toMatchObject({ stage: 'escalation-1', ruleDay: '2027-02-11' });
    expect(waiting(false).one('2027-02-04', { today })).toMatchObject({ stage: 'overdue-2' });
  });

  it('is not told on its own day, because the mail below will not have arrived', () => {
    expect(waiting(true).nothing('2027-02-04', { today })).toMatchObject({
      reason: { because: 'mail-not-arrived', stage: 'overdue-2', ruleDay: '2027-02-04' },
      next: { stage: 'overdue-2', on: '2027-02-08', foreseen: true },
    });
  });

  it('has no day as long as that mail is missing', () => {
    const known = (it: KnownNotice): KnownNotice =>
      it.stage === 'overdue-1' ? { ...it, state: 'told', toldOn: '2027-01-28' } : it;
    const missing = waiting(false).nothing('2027-02-11', { today: '2027-02-01', known });
    expect(missing).toMatchObject({ reason: { because: 'mail-not-arrived', stage: 'overdue-2' }, next: null });
  });

  it('moved by a hold says so with its real day', () => {
    const life = new Life({ dueOn }).through('2027-02-03');
    life.arriving = false;
    life.through('2027-02-05');
    const told = life.raised.findIndex(({ stage }) => stage === 'overdue-2');
    life.raised[told] = { ...life.raised[told]!, arrivedOn: '2027-02-17' };
    life.then('2027-02-12', { do: 'hold-escalation', stepId: '1', days: 3 });
    expect(life.one('2027-03-01', { today: '2027-02-18' })).toMatchObject({
      stage: 'escalation-1',
      ruleDay: '2027-02-16',
      shifts: [{ kind: 'hold', days: 3 }],
      movedDays: 3,
    });
  });
});
