import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { recordPlan } from '#libs/measures/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DeliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** If nobody answers, escalation-2 of M.1 falls on Mo 18.01.2027. Leadership days: Tu 26.01., 09.02., 23.02.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2026-11-30')],
    goals: [],
    measurements: [],
  },
};
const leadership = 'leitung@stadt.example';

describe('what leadership is to read', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  const liveOn = async (from: IsoDate, to: IsoDate): Promise<void> => {
    for (let day = from; day <= to; day = addDays(day, 1)) await living.deliverAndSend(day);
  };
  /** In the mode `live` up to and on that day. */
  const liveUpTo = async (day: IsoDate): Promise<void> => {
    living = await DeliveringPlan.of(plan, '2026-11-23', { do: 'set-mail-mode', mode: 'live' });
    await liveOn('2026-11-24', day);
  };
  const toLeadership = async (since: IsoDate) =>
    (await living.told()).filter(([day, to]) => to.startsWith('leit') && day >= since);
  /** Makes somebody read the summary of an office's division. */
  const lead = (email: string, office: string): Promise<void> =>
    living.record.transaction(async (ports) => {
      const { id: contactId } = await ports.contacts.withEmail(email);
      const officeId = (await ports.offices.byKey(living.planId, office))!.id;
      const event = { type: 'leaders-set' as const, leaders: [{ contactId, officeId }], effectiveOn: '2026-11-23' };
      const record = { commandId: null, recordedAt: '2026-11-23T09:30:00Z' };
      await recordPlan(ports, (await ports.plans.lock(living.planId))!, [event], record);
    });
  const escalation = async (): Promise<string> => {
    const { mails } = await living.releases();
    return mails.flatMap(({ notices }) => notices).find(({ stage }) => stage === 'escalation-2')!.notice;
  };

  it('comes on the next contact day when its day was missed', async () => {
    await liveUpTo('2027-01-25');
    await living.deliverAndSend('2027-01-27', '2027-01-28', '2027-02-09');
    expect(await toLeadership('2027-01-19')).toEqual([['2027-01-27', leadership, ['escalation-2']]]);
  });

  it('comes on the next contact day when it could not be sent on its own, and then not again', async () => {
    await liveUpTo('2027-01-25');
    await living.deliver('2027-01-26');
    await living.deliver('2027-01-27');
    await living.deliverAndSend('2027-01-28', '2027-01-29', '2027-02-09');
    const sent = (await toLeadership('2027-01-19')).map(([day]) => day);
    expect(sent.filter((day) => day >= '2027-01-28')).toEqual(['2027-01-28']);
  });

  it('stays released when its day was missed', async () => {
    await liveUpTo('2027-01-14');
    await living.onPlan({ do: 'set-mail-mode', mode: 'approve' });
    await liveOn('2027-01-15', '2027-02-08');
    await living.release({ notices: [await escalation()] });
    await living.deliverAndSend('2027-02-10');
    expect(await toLeadership('2027-01-19')).toEqual([['2027-02-10', leadership, ['escalation-2']]]);
  });

  it('makes no sheet as long as it cannot be released', async () => {
    await liveUpTo('2027-01-14');
    await living.onPlan({ do: 'set-mail-mode', mode: 'approve' });
    await liveOn('2027-01-15', '2027-02-10');
    const asked = living.composed.flatMap(({ day, sheet }) =>
      day >= '2027-01-19' && (sheet?.release?.mails ?? 0) > 0 ? [[day, sheet!.release]] : [],
    );
    expect(asked).toEqual([
      ['2027-01-25', { on: '2027-01-26', until: '2027-01-26', mails: 1, notices: 1, held: 0 }],
      ['2027-02-08', { on: '2027-02-09', until: '2027-02-09', mails: 1, notices: 1, held: 1 }],
    ]);
    const sheets = (await living.mails()).filter(({ kind, on }) => kind === 'coordination' && on >= '2027-01-19');
    expect(sheets.map(({ on }) => on)).toEqual(['2027-01-25', '2027-02-08']);
  });

  it('is released for each address by itself, and on a missed day too', async () => {
    living = await DeliveringPlan.of({ ...plan, tables: { ...plan.tables, steps: [] } }, '2026-11-23');
    await lead('gb@stadt.example', 'CHEF');
    await liveOn('2026-12-18', '2027-01-06');
    living.record.setClock('2027-01-06T13:00:00Z');
    const { summaries } = await living.releases();
    expect(summaries.map(({ to }) => to)).toEqual(['gb@stadt.example', leadership]);
    const [ofDivision] = summaries;
    await living.release({ notices: [ofDivision!.notice] });
    // The delivery of 07.01. is missed.
    await living.deliverAndSend('2027-01-08');
    expect(await living.told()).toContainEqual(['2027-01-08', 'gb@stadt.example', []]);
    expect(await toLeadership('2026-11-23')).toEqual([]);
  });
});
