import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { renderMail } from '#libs/mail/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DeliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** M.1 and M.2 are hard: due on Tu 29.12. (overdue-1 on We 30.12.) and on Tu 05.01.2027; M.3 on Th 07.01., the first contact day. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('B'), officeEntry('C'), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2', { leadKey: 'B' }), measureEntry('M.3', { leadKey: 'C' })],
    steps: [
      stepEntry('M.1', 1, '2026-12-29', { hard: true }),
      stepEntry('M.2', 1, '2027-01-05', { hard: true, officeKey: 'B' }),
      stepEntry('M.3', 1, '2027-01-07', { officeKey: 'C' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe('hard deadlines in a quiet period', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  const liveOn = async (from: IsoDate, to: IsoDate): Promise<void> => {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      await living.deliverAndSend(day);
      const sheet = living.composed.findLast(({ kind, day: on }) => kind === 'coordination' && on === day)?.sheet;
      if ((sheet?.release?.mails ?? 0) > 0) await living.releaseAllOn(day);
    }
  };

  it('go out on their days when all that the sheets show is released', async () => {
    living = await DeliveringPlan.of(plan, '2026-11-23');
    await liveOn('2026-12-01', '2027-01-08');
    const told = (await living.told()).filter(([day, to]) => day > '2026-12-23' && !to.startsWith('koordination'));
    expect(told).toEqual([
      ['2026-12-29', 'a@stadt.example', ['due']],
      ['2026-12-30', 'a@stadt.example', ['overdue-1']],
      ['2027-01-05', 'b@stadt.example', ['due']],
      ['2027-01-06', 'b@stadt.example', ['overdue-1']],
      ['2027-01-07', 'c@stadt.example', ['due']],
      ['2027-01-07', 'leitung@stadt.example', []],
      ['2027-01-08', 'a@stadt.example', ['overdue-2']],
    ]);
    const held = (await living.notices()).map(({ heldOn }) => heldOn).filter((day) => day !== null);
    expect(held).toEqual(['2026-12-01']); // The first day; nobody could release anything for it.
  });

  it('are said in the sheet before it to go out up to the next contact day', async () => {
    living = await DeliveringPlan.of(plan, '2026-11-23');
    await living.deliver('2026-12-18');
    const { until, mails } = await living.releases();
    expect([until, ...new Set(mails.map(({ on }) => on))]).toEqual([
      '2027-01-07',
      '2026-12-21',
      '2026-12-23',
      '2026-12-29',
      '2026-12-30',
      '2027-01-05',
      '2027-01-06',
      '2027-01-07',
    ]);
    const sheet = living.composed.find(({ kind }) => kind === 'coordination')!;
    expect(sheet.sheet?.release).toMatchObject({ on: '2026-12-21', until: '2027-01-07' });
    expect(renderMail(sheet).text).toMatch(/Bis Do 07\.01\.2027 sollen \S+ Mails mit \S+ Hinweisen hinausgehen/);
  });
});
