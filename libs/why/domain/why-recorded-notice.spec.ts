import { takeovers } from '#libs/cadence/domain/index';
import { describe, expect, it } from '@jest/globals';
import { activatedOn } from '../../../test/fixtures/measure-events.ts';
import { directoryOf, Life, office } from '../testing/life.ts';
import { type KnownNotice } from './question.ts';

describe('a notice of the record', () => {
  it('is explained by the deadline of its own day, also when that was moved since', () => {
    const life = new Life({ dueOn: '2027-01-29' }).then('2027-01-22', {
      do: 'move-deadline',
      stepId: '1',
      to: '2027-06-30',
    });
    expect(life.one('2026-12-18', { today: '2027-01-25' })).toMatchObject({
      stage: 'reminder-1',
      ruleDay: '2026-12-18',
      deadline: { dueOn: '2027-01-29', enteredOn: activatedOn },
      state: { kind: 'waiting', mailMode: 'live', released: false },
    });
  });

  it('says in which mail it was told, also on the day of that mail', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2026-12-18');
    const to = 'a@stadt.example';
    const mail = { number: '2026-000003', handover: 'sent' as const, to, copies: [], confirmedOn: null };
    const known = (it: KnownNotice): KnownNotice => ({ ...it, state: 'told', toldOn: '2027-01-07', mail });
    const told = { kind: 'told', on: '2027-01-07', mail, arrivedOn: '2026-12-18' };
    for (const on of ['2026-12-18', '2027-01-07']) {
      expect(life.one(on, { today: '2027-01-08', known })).toMatchObject({ stage: 'reminder-1', state: told });
    }
  });

  it('that came late because of the mail below says both days', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.arriving = false;
    life.through('2027-02-10');
    const overdue = life.raised.findIndex(({ stage }) => stage === 'overdue-1');
    life.raised[overdue] = { ...life.raised[overdue]!, arrivedOn: '2027-02-10' };
    life.through('2027-02-16');
    expect(life.one('2027-02-16', { today: '2027-02-17' })).toMatchObject({
      stage: 'overdue-2',
      ruleDay: '2027-02-09',
      on: '2027-02-16',
    });
  });

  it('about a new contact belongs to each open dated step of its office', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: null });
    life.directory = directoryOf(office('A', { contact: 'neu@stadt.example', contactChangedOn: ['2026-12-01'] }));
    life.raised.push(...takeovers(life.cadence, [life.measure], '2026-11-30', '2026-12-02'));
    expect(life.one('2026-12-02', { today: '2026-12-03' })).toMatchObject({
      stage: 'takeover',
      rule: { cause: 'contact-changed', causedOn: '2026-12-01' },
      recipient: { address: 'neu@stadt.example', because: 'contact' },
    });
    expect(life.nothing('2026-12-02', { today: '2026-12-03', step: 2 }).reason).toEqual({ because: 'undated' });
    expect(life.ask('2026-12-02', { today: '2026-12-03', step: null }).notices).toEqual([]);
  });

  it('says when its address is not entered any more', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2026-12-18');
    life.directory = directoryOf(office('A', { mailbox: 'neu@stadt.example' }));
    expect(life.one('2026-12-18', { today: '2027-01-08' }).recipient).toMatchObject({
      address: 'a@stadt.example',
      because: 'as-entered-then',
    });
  });
});
