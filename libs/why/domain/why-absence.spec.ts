import { type MeasureEvent } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { activatedOn } from '../../../test/fixtures/measure-events.ts';
import { Life } from '../testing/life.ts';

describe('on a day without a notice', () => {
  it('nothing comes about a closed step', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.then('2026-12-01', { do: 'complete-step', stepId: '1', doneOn: '2026-12-01', donePrecision: 'day' });
    expect(life.nothing('2026-12-18', { today: '2026-12-02' }).reason).toEqual({
      because: 'step-closed',
      as: 'done',
      on: '2026-12-01',
    });
    // The evening before it was open.
    expect(life.nothing('2026-12-01', { today: '2026-12-02' }).reason.because).toBe('between-stages');
  });

  it('nothing comes before the plan is active', () => {
    const reason = { because: 'plan-not-active', activatedOn };
    expect(new Life({ dueOn: '2027-01-29' }).nothing(activatedOn).reason).toEqual(reason);
  });

  it('nothing comes about a step that was not there yet', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.events.push({ ...life.events[1]!, stepId: '2', number: 2, effectiveOn: '2026-12-07' } as MeasureEvent);
    const about = { today: '2026-12-08', step: 2 };
    expect(life.nothing('2026-12-04', about).reason).toEqual({ because: 'not-yet-added' });
  });

  it('nothing comes while the measure is closed or paused', () => {
    const paused = new Life({ dueOn: '2027-01-29' }).then('2026-12-01', { do: 'pause', until: '2027-01-25' });
    expect(paused.nothing('2026-12-18', { today: '2026-12-02' })).toMatchObject({
      reason: { because: 'measure-paused', on: '2026-12-01', until: '2027-01-25' },
      next: null,
    });
    expect(paused.one('2027-01-29', { today: '2026-12-02' }).deadline?.enteredOn).toBe('2027-01-25');
    const closed = new Life({ dueOn: '2027-01-29' })
      .then('2026-12-01', { do: 'complete-step', stepId: '1', doneOn: '2026-12-01', donePrecision: 'day' })
      .then('2026-12-01', { do: 'close-measure', result: 'implemented' });
    expect(closed.nothing('2027-02-15', { today: '2026-12-02', step: null }).reason).toEqual({
      because: 'measure-closed',
      on: '2026-12-01',
    });
  });

  it('nothing comes while a request that stopped the clock waits', () => {
    const life = new Life({ dueOn: '2027-01-29' }).then('2026-12-01', { do: 'ask-to-drop', stepId: '1' });
    expect(life.nothing('2026-12-18', { today: '2026-12-01' })).toMatchObject({
      reason: { because: 'request-undecided', request: 'drop', since: '2026-12-01' },
      last: { stage: 'decision-2', foreseen: true },
    });
  });

  it('a new date that nobody decides about comes by itself, after the notices about the decision', () => {
    const life = new Life({ dueOn: '2027-01-29', precision: 'quarter' });
    life.then('2026-12-01', { do: 'ask-for-date', stepId: '1', to: '2027-03-31', reason: 'staff' });
    life.then('2026-12-01', { do: 'ask-for-date', stepId: '1', to: '2027-07-30', reason: 'staff' });
    expect(life.nothing('2027-01-08', { today: '2026-12-01' })).toMatchObject({
      reason: { because: 'between-stages' },
      last: { stage: 'decision-2', on: '2026-12-09' },
      next: { stage: 'checkpoint' },
    });
  });

  it('nothing comes about a step without a date', () => {
    expect(new Life({ dueOn: null }).nothing('2026-12-18').reason).toEqual({ because: 'undated' });
  });

  it('a step waits for the one before it, and only hears of its own deadline', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: '2027-06-30' });
    expect(life.nothing('2026-12-18', { step: 2 })).toMatchObject({
      reason: { because: 'waits', step: 1, dueOn: '2027-01-29', inBacklog: false },
      next: { stage: 'checkpoint', foreseen: true },
    });
  });

  it('an old step waits for its round, and then for its next stage', () => {
    const life = new Life({ dueOn: '2024-12-31' });
    expect(life.nothing('2026-11-26').reason).toEqual({ because: 'backlog-not-begun' });
    life.backlogStartedOn = activatedOn;
    life.through('2026-11-24');
    expect(life.nothing('2026-11-26')).toEqual({
      reason: { because: 'in-backlog', startedOn: activatedOn },
      last: { stage: 'backlog-1', on: '2026-11-24', foreseen: false },
      next: { stage: 'backlog-2', on: '2026-12-08', foreseen: true },
      dayOff: null,
    });
  });

  it('the next stage waits for a mail that has not arrived', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.arriving = false;
    life.through('2027-02-10');
    const reason = { because: 'mail-not-arrived', stage: 'overdue-2', ruleDay: '2027-02-09' };
    expect(life.nothing('2027-02-10', { today: '2027-02-10' }).reason).toEqual(reason);
    expect(life.nothing('2027-02-09', { today: '2027-02-10' }).reason).toEqual(reason);
  });

  it('it lies between two stages', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2027-01-08');
    expect(life.nothing('2027-01-08', { today: '2027-01-08' })).toEqual({
      reason: { because: 'between-stages' },
      last: { stage: 'reminder-1', on: '2026-12-18', foreseen: false },
      next: { stage: 'reminder-2', on: '2027-01-22', foreseen: true },
      dayOff: null,
    });
  });

  it.each([
    ['2027-01-09', 'weekend'],
    ['2027-03-26', 'public-holiday'],
    ['2026-12-24', 'closing-day'],
    ['2026-12-22', 'quiet-period'],
  ])('it is said that %s is a day off (%s)', (day, off) => {
    expect(new Life({ dueOn: '2027-06-30' }).nothing(day).dayOff).toBe(off);
  });
});
