import { type MeasureCommand, Refusal } from '#libs/measures/domain/index';
import { commandMeasure, commandPlan } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deliverNow } from '../../../test/fixtures/delivery.ts';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { type PlanOverview } from '../domain/index.ts';
import { planOverview } from './plan-overview.ts';

/** M.1 step 1: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01., overdue-1 on Tu 02.02.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF', shortName: 'A' }), officeEntry('B'), officeEntry('CHEF')],
    fields: ['Verkehr', 'Gebäude'],
    measures: [
      measureEntry('M.2', { field: 'Gebäude' }),
      measureEntry('M.10', { field: 'Gebäude', leadKey: null }),
      measureEntry('M.1', { field: 'Verkehr' }),
      measureEntry('M.3', { field: null }),
    ],
    steps: [
      stepEntry('M.1', 1, '2027-01-29', { title: 'Klimabeirat berufen' }),
      stepEntry('M.1', 2, '2027-06-30', { precision: 'quarter' }),
      stepEntry('M.2', 1, '2024-12-31', { officeKey: 'B', precision: 'quarter' }),
      stepEntry('M.10', 1, null, { officeKey: 'B' }),
      stepEntry('M.10', 2, '2027-09-30', { officeKey: 'B', precision: 'from' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe('the overview of a plan', () => {
  let record: FreshRecord;
  let planId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    ({ planId } = await importInto(record, plan));
    for (const command of [{ do: 'activate' }, { do: 'start-backlog' }, { do: 'set-mail-mode', mode: 'live' }] as const)
      await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command });
  });

  afterEach(() => record.source.destroy());

  const overview = (): Promise<PlanOverview> => record.transaction((ports) => planOverview(ports, 'klima'));
  const measure = async (number: string) => (await overview()).measures.find((it) => it.number === number)!;
  const onMeasure = async (number: string, command: Exclude<MeasureCommand, { do: 'activate' }>): Promise<void> => {
    const { id } = (await record.transaction(({ measures }) => measures.byNumber(planId, number)))!;
    await commandMeasure(
      { transaction: record.transaction, beforeCommand: async () => undefined },
      { key: randomUUID(), actor: 'coordination', measureId: id, command },
    );
  };
  const stepId = async (number: string, step: number): Promise<string> =>
    (await record.transaction(({ measures }) => measures.byNumber(planId, number)))!.steps[step - 1]!.id;
  /** Raises and composes what is due at the delivery time of `day`. */
  const deliver = async (day: string): Promise<void> => {
    record.setClock(`${day}T07:00:00Z`);
    await deliverNow(record, planId);
  };
  const hand = (state: string, error: string | null = null): Promise<unknown> =>
    record.source.query(
      `UPDATE mail SET state = $1, last_error = $2, sent_at = CASE WHEN $1 = 'sent' THEN now() END,
              sent_on = CASE WHEN $1 = 'sent' THEN delivery_on END`,
      [state, error],
    );

  it('shows every measure in the order of the plan with its state, reason, next step and next mail', async () => {
    record.setClock('2026-11-24T05:00:00Z');
    const { plan: head, counts, measures, mails } = await overview();
    expect(head).toMatchObject({ key: 'klima', today: '2026-11-24', activatedOn: '2026-11-23', mailMode: 'live' });
    expect(counts).toEqual({ waits: 1, late: 1, undated: 2 });
    expect(mails).toEqual([]);
    expect(measures).toEqual([
      {
        number: 'M.1',
        title: 'Maßnahme M.1',
        field: 'Verkehr',
        lead: { name: 'Amt A', shortName: 'A' },
        state: 'waits',
        result: null,
        reason: 'Schritt 2 wartet auf Schritt 1 derselben Stelle.',
        nextStep: {
          number: 1,
          title: 'Klimabeirat berufen',
          office: { name: 'Amt A', shortName: 'A' },
          dueOn: '2027-01-29',
          due: 'am Fr 29.01.2027',
          state: 'on-course',
        },
        nextMail: { on: '2026-12-18', what: 'Bald fällig: Schritt 1', to: 'Amt A' },
        openSteps: 2,
        closedSteps: 0,
      },
      expect.objectContaining({
        number: 'M.2',
        state: 'late',
        reason: 'Schritt 1 (Schritt 1) war bis Ende 4. Quartal 2024 fällig, vor dem Start des Plans.',
        nextMail: { on: '2026-11-24', what: 'Aus der Zeit vor dem Start: Schritt 1', to: 'Amt B' },
      }),
      expect.objectContaining({
        number: 'M.10',
        lead: null,
        state: 'undated',
        reason: 'Schritt 1 (Schritt 1) hat noch keinen Termin.',
        nextStep: expect.objectContaining({ number: 2, due: 'Beginn bis Do 30.09.2027' }),
        nextMail: { on: '2027-09-23', what: 'Bald fällig: Schritt 2', to: 'Amt B' },
      }),
      expect.objectContaining({
        number: 'M.3',
        field: null,
        state: 'undated',
        reason: 'Die Maßnahme hat noch keine Schritte. Ihr Stand wird regelmäßig erfragt.',
        nextStep: null,
        nextMail: { on: '2027-08-16', what: 'Stand der Maßnahme', to: 'Amt A' },
      }),
    ]);
  });

  it('says how late a step is, who hears of it next, and that everything is done in the end', async () => {
    for (const day of ['2027-01-29', '2027-02-02', '2027-02-09']) {
      await deliver(day);
      await hand('sent');
    }
    expect(await measure('M.1')).toMatchObject({
      state: 'late',
      reason: 'Schritt 1 (Klimabeirat berufen) ist seit 7 Arbeitstagen überfällig.',
      nextMail: { on: '2027-02-16', what: 'Ohne Antwort: Schritt 1', to: 'Amt CHEF' },
    });
    await onMeasure('M.1', {
      do: 'complete-step',
      stepId: await stepId('M.1', 1),
      doneOn: '2027-02-09',
      donePrecision: 'day',
    });
    expect(await measure('M.1')).toMatchObject({
      state: 'on-course',
      reason: 'Als Nächstes kommt Schritt 2 (Schritt 2), bis Ende 2. Quartal 2027.',
      nextMail: { on: '2027-02-10', what: 'Jetzt an der Reihe: Schritt 2', to: 'Amt A' },
      closedSteps: 1,
    });
    await onMeasure('M.1', {
      do: 'complete-step',
      stepId: await stepId('M.1', 2),
      doneOn: '2027-02-09',
      donePrecision: 'day',
    });
    expect(await measure('M.1')).toMatchObject({
      state: 'done',
      reason: 'Alle Schritte sind erledigt. Die Maßnahme läuft weiter; ihr Stand wird regelmäßig erfragt.',
      nextMail: { on: '2027-08-16', what: 'Stand der Maßnahme', to: 'Amt A' },
    });
    await onMeasure('M.1', { do: 'close-measure', result: 'implemented' });
    expect(await measure('M.1')).toMatchObject({
      state: 'done',
      result: 'implemented',
      reason: 'Die Maßnahme ist seit Di 09.02.2027 abgeschlossen: umgesetzt.',
      nextMail: null,
    });
  });

  it('says since when an answer is missing, and what was moved', async () => {
    await deliver('2026-12-18');
    await hand('sent');
    await onMeasure('M.1', { do: 'move-deadline', stepId: await stepId('M.1', 2), to: '2027-03-31' });
    record.setClock('2027-01-21T08:00:00Z');
    expect((await measure('M.1')).nextStep).toMatchObject({ state: 'silent' });
    await onMeasure('M.1', { do: 'move-deadline', stepId: await stepId('M.1', 2), to: '2027-12-31' });
    expect((await measure('M.1')).reason).toBe(
      'Schritt 2 (Schritt 2) ist verschoben: ursprünglich Mi 30.06.2027, jetzt Fr 31.12.2027.',
    );
    await onMeasure('M.1', {
      do: 'complete-step',
      stepId: await stepId('M.1', 2),
      doneOn: '2027-01-21',
      donePrecision: 'day',
    });
    expect((await measure('M.1')).reason).toBe(
      'Zu Schritt 1 (Klimabeirat berufen) fehlt seit der Frage vom Fr 18.12.2026 eine Antwort.',
    );
  });

  it('foresees the mail after a pause, and shows it as over on its day', async () => {
    await onMeasure('M.1', { do: 'pause', until: '2027-03-01' });
    expect(await measure('M.1')).toMatchObject({
      state: 'paused',
      reason: 'Die Maßnahme ist pausiert bis Mo 01.03.2027.',
      nextMail: { on: '2027-03-03', what: 'Überfällig: Schritt 1', to: 'Amt A' },
    });
    record.setClock('2027-03-01T00:30:00Z');
    expect(await measure('M.1')).toMatchObject({
      state: 'late',
      nextMail: { on: '2027-03-03', what: 'Überfällig: Schritt 1' },
    });
  });

  it('foresees no step up as long as the mail below has not arrived, and nothing while no mail is sent', async () => {
    await deliver('2027-02-02');
    await hand('failed', '550 no such user');
    record.setClock('2027-02-02T16:00:00Z');
    expect((await measure('M.1')).nextMail).toMatchObject({ on: '2027-02-09' });
    await deliver('2027-02-09');
    expect((await measure('M.1')).nextMail).toMatchObject({ on: '2027-04-05', what: 'Zwischenstand: Schritt 2' });
    const off = { do: 'set-mail-mode', mode: 'off' } as const;
    await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: off });
    expect((await overview()).measures.map(({ nextMail }) => nextMail)).toEqual([null, null, null, null]);
  });

  it('shows the latest mails by name of the recipient, newest first, without those taken back', async () => {
    await deliver('2026-11-24');
    await hand('sent');
    await deliver('2026-12-18');
    await record.source.query(
      `UPDATE mail SET state = 'failed', last_error = '550 no such user' WHERE state = 'pending'`,
    );
    // Coordination's own sheet is not what this is about.
    const mailsToOffices = async () => (await overview()).mails.filter(({ to }) => to !== 'Koordination');
    const mails = await mailsToOffices();
    expect(mails).toEqual([
      {
        number: expect.stringMatching(/^2026-00000\d$/),
        on: '2026-12-18',
        to: 'Amt B',
        subject: expect.stringContaining('Klimaplan'),
        state: 'failed',
        reason: '550 no such user',
      },
      expect.objectContaining({ on: '2026-12-18', to: 'Amt A', state: 'failed' }),
      expect.objectContaining({ on: '2026-11-24', to: 'Amt B', state: 'sent', reason: null }),
    ]);
    await record.source.query(`UPDATE mail SET state = 'withdrawn' WHERE number = $1`, [mails[0]!.number]);
    expect(await mailsToOffices()).toEqual(mails.slice(1));
  });

  it('does not know a plan that is not there', async () => {
    await expect(record.transaction((ports) => planOverview(ports, 'gibtsnicht'))).rejects.toThrow(Refusal);
  });
});
