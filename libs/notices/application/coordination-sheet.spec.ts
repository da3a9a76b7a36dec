import { type CoordinationSheet } from '#libs/mail/domain/index';
import { commandOffice, type OfficeCommand, officeKeyed, planNamed } from '#libs/measures/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** Without gaps. B has no mailbox: without its contact nobody can be reached. */
const plan = {
  ...smallPlan,
  plan: { ...smallPlan.plan, coordinationDeputy: 'vertretung@stadt.example' },
  tables: {
    offices: [
      officeEntry('A', { superiorKey: 'CHEF' }),
      officeEntry('B', { superiorKey: 'CHEF', mailbox: null, contact: { name: null, email: 'b@stadt.example' } }),
      officeEntry('CHEF'),
    ],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2')],
    steps: [stepEntry('M.1', 1, '2027-01-29'), stepEntry('M.2', 1, '2027-12-31', { officeKey: 'B' })],
    goals: [],
    measurements: [],
  },
};

describe("coordination's daily sheet", () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  const begin = async (day: string, mode: 'off' | 'live' = 'live'): Promise<void> => {
    living = await DeliveringPlan.of(plan, day, { do: 'set-mail-mode', mode });
  };
  const onB = async (command: OfficeCommand): Promise<void> => {
    const { transaction } = living.record;
    const { id: officeId } = await transaction(async (ports) =>
      officeKeyed(ports, await planNamed(ports, living.key), 'B'),
    );
    await commandOffice({ transaction }, { key: randomUUID(), actor: 'coordination', officeId, command });
  };
  const nobodyAtB = () => onB({ do: 'set-contact', contact: null });
  const somebodyAtB = () => onB({ do: 'set-contact', contact: { name: null, email: 'neu@stadt.example' } });
  const sheets = () =>
    living.composed.flatMap(({ day, sheet }): [string, CoordinationSheet][] => (sheet === null ? [] : [[day, sheet]]));
  const gapsTold = () =>
    sheets().map(([day, { gaps }]) => [day, gaps.fresh.map(({ code, office }) => `${code} ${office?.key}`), gaps.open]);

  it('goes out when there is something, without any notice, and once', async () => {
    await begin('2026-11-23');
    await living.deliverAndSend('2026-11-24');
    expect(sheets()).toEqual([]);
    await nobodyAtB();
    await living.deliverAndSend('2026-11-25', '2026-11-26');
    expect(gapsTold()).toEqual([['2026-11-25', ['owner-without-address B'], 1]]);
    const [mail, ...others] = (await living.mails()).filter(({ kind }) => kind === 'coordination');
    expect(mail).toMatchObject({ on: '2026-11-25', to: 'koordination@stadt.example', notices: [] });
    expect(others).toEqual([]);
    expect(living.composed[0]?.recipient.name).toBe('Koordination');
  });

  it('tells of a gap again when it came back', async () => {
    await begin('2026-11-23');
    await nobodyAtB();
    await living.deliverAndSend('2026-11-24');
    await somebodyAtB();
    await living.deliverAndSend('2026-11-25');
    await nobodyAtB();
    await living.deliverAndSend('2026-11-26');
    expect(gapsTold()).toEqual([
      ['2026-11-24', ['owner-without-address B'], 1],
      ['2026-11-26', ['owner-without-address B'], 1],
    ]);
  });

  it('shows an escalation three contact days ahead, once, and whether it can be held', async () => {
    await begin('2026-11-23');
    await living.deliverAndSend('2027-01-29', '2027-02-02', '2027-02-09', '2027-02-10');
    expect(sheets()).toEqual([]);
    await living.deliverAndSend('2027-02-11', '2027-02-12');
    const escalation = {
      measureNumber: 'M.1',
      step: { number: 1, title: 'Schritt 1' },
      officeName: 'Amt A',
      stage: 'escalation-1',
      on: '2027-02-16',
      recipientName: 'Amt CHEF',
      holdable: true,
    };
    expect(sheets().map(([day, { escalationsAhead }]) => [day, escalationsAhead])).toEqual([
      ['2027-02-11', [escalation]],
    ]);
  });

  it('says of a held escalation that it cannot be held again, and is not sent because of it', async () => {
    await begin('2026-11-23');
    await living.deliverAndSend('2027-01-29', '2027-02-02', '2027-02-09', '2027-02-11');
    await living.onStep('M.1', 1, (stepId) => ({ do: 'hold-escalation', stepId, days: 2 }));
    await living.deliverAndSend('2027-02-12', '2027-02-15');
    expect(sheets()).toHaveLength(1);
    await nobodyAtB();
    await living.deliverAndSend('2027-02-16');
    const [, sheet] = sheets().at(-1)!;
    expect(sheet.escalationsAhead).toMatchObject([{ stage: 'escalation-1', on: '2027-02-18', holdable: false }]);
  });

  it('that nobody got goes into the next one', async () => {
    await begin('2027-02-08');
    await nobodyAtB();
    await living.deliver('2027-02-09');
    await living.onStep('M.1', 1, (stepId) => ({ do: 'say-not-mine', stepId, proposedOfficeId: null }));
    await living.deliver('2027-02-10');
    expect(gapsTold().at(-1)).toEqual(['2027-02-10', ['owner-without-address B'], 1]);
    const mails = (await living.mails()).filter(({ kind }) => kind === 'coordination');
    expect(mails.map(({ on, notices }) => [on, notices.length])).toEqual([['2027-02-10', 1]]);
  });

  it('is no part of the digest of the deputy', async () => {
    await begin('2027-02-08');
    await living.onStep('M.1', 1, (stepId) => ({ do: 'say-not-mine', stepId, proposedOfficeId: null }));
    await living.deliverAndSend('2027-02-09', '2027-02-16');
    const toCoordination = living.composed.filter(({ kind, day }) => kind === 'coordination' && day === '2027-02-16');
    expect(toCoordination.map(({ sheet }) => sheet === null).sort()).toEqual([false, true]);
  });

  it('comes on contact days only, and not from a plan that sends nothing', async () => {
    await begin('2026-12-18', 'off');
    await nobodyAtB();
    await living.deliver('2026-12-21');
    await living.onPlan({ do: 'set-mail-mode', mode: 'live' });
    await living.deliver('2026-12-22', '2027-01-06');
    expect(sheets()).toEqual([]);
    await living.deliver('2027-01-07');
    expect(gapsTold()).toEqual([['2027-01-07', ['owner-without-address B'], 1]]);
  });

  it('says how much waits to be released, as long as it does', async () => {
    living = await DeliveringPlan.of(plan, '2026-11-23');
    await living.deliverAndSend('2026-12-16', '2026-12-17', '2026-12-18');
    const released = () => sheets().map(([day, { release }]) => [day, release]);
    expect(released()).toEqual([
      ['2026-12-17', { on: '2026-12-18', until: '2026-12-18', mails: 1, notices: 1, held: 0 }],
      // With a summary for leadership: for four weeks none was sent.
      ['2026-12-18', { on: '2027-01-07', until: '2027-01-07', mails: 2, notices: 1, held: 1 }],
    ]);
    await living.releaseAllOn('2026-12-18');
    await living.deliverAndSend('2027-01-07');
    expect(released()).toHaveLength(2);
  });
});
