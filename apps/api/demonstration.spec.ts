import { recordTransaction } from '#libs/database/index';
import { type InstallationKind } from '#libs/installation/domain/index';
import { installationStore } from '#libs/installation/index';
import { commandPlan } from '#libs/measures/index';
import { timeLapseTransaction } from '#libs/time-lapse/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { DemonstrationClock } from './demonstration-clock.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiOn, type RunningApi } from './testing/running-api.ts';

const path = '/api/demonstration/next-working-day';

describe('the button „nächster Arbeitstag“', () => {
  let record: FreshRecord;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:30:00Z');
  });

  afterEach(() => record.source.destroy());

  const begin = async (kind: InstallationKind): Promise<string> => {
    const installations = installationStore(record.source.manager);
    if (kind === 'real') await installations.create('real', null);
    // A Friday morning.
    else await installations.create('demonstration', '2026-11-27T08:30:00Z');
    return (await importInto(record)).planId;
  };
  /** On real time and the installation's offset, as in the API. */
  const transaction = () => recordTransaction(record.source, 5);
  const activate = (planId: string) =>
    commandPlan(
      { ...record, transaction: transaction() },
      { key: 'activate', actor: 'coordination', planId, command: { do: 'activate' } },
    );
  const now = async (): Promise<string> => {
    const { clockOffsetMs } = (await installationStore(record.source.manager).get())!;
    return new Date(Date.now() + clockOffsetMs).toISOString().slice(0, 16);
  };
  const clock = (lookAgain: () => Promise<void>): DemonstrationClock =>
    new DemonstrationClock(transaction(), {
      transaction: timeLapseTransaction(record.source, 5),
      lookAgain,
      patienceMs: 200,
    });

  describe('by HTTP', () => {
    let api: RunningApi;

    beforeEach(async () => {
      api = await apiOn(record);
    });

    afterEach(() => api.close());

    const press = (body: object = { plan: 'klima' }) => api.ask.post(path).send(body);

    it('does nothing where deadlines are real', async () => {
      await begin('real');
      const { status, body } = await press();
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'not-a-demonstration', text: expect.stringContaining('echte Fristen') });
    });

    it('moves the clock to the evening of the next working day', async () => {
      await begin('demonstration');
      expect((await press()).body).toEqual({ today: '2026-11-30' });
      expect(await now()).toBe('2026-11-30T16:00');
      expect((await press()).body).toEqual({ today: '2026-12-01' });
    });

    it('says so when it has no Temporal server to tell', async () => {
      await activate(await begin('demonstration'));
      expect(await press()).toMatchObject({ status: 503, body: { code: 'not-running' } });
    });

    it('wants JSON that names a plan there is', async () => {
      await begin('demonstration');
      const before = await now();
      const form = await api.ask.post(path).type('form').send({ plan: 'klima' });
      expect(form).toMatchObject({ status: 415, body: { code: 'unreadable-request' } });
      const text = await api.ask.post(path).type('text/plain').send('{"plan":"klima"}');
      expect(text.status).toBe(415);
      expect((await api.ask.post(path)).status).toBe(415);
      expect((await press({})).status).toBe(400);
      expect(await press({ plan: 'gibtsnicht' })).toMatchObject({ status: 404, body: { code: 'plan-not-found' } });
      expect((await now()) >= before && (await now()) < '2026-11-28').toBe(true);
    });

    it('is not for others', async () => {
      await begin('demonstration');
      const before = await now();
      await expectRefusedElsewhere(press);
      expect((await now()) >= before && (await now()) < '2026-11-28').toBe(true);
    });
  });

  it('says so when the worker does nothing', async () => {
    await activate(await begin('demonstration'));
    await expect(clock(async () => undefined).nextWorkingDay('klima')).rejects.toMatchObject({
      code: 'PROCESS_SILENT',
    });
  });

  it('says so when the Temporal server does not answer', async () => {
    await activate(await begin('demonstration'));
    const away = clock(() => Promise.reject(new Error('14 UNAVAILABLE')));
    await expect(away.nextWorkingDay('klima')).rejects.toMatchObject({
      code: 'PROCESS_SILENT',
      cause: { message: '14 UNAVAILABLE' },
    });
  });

  it('waits for the end of the day under way', async () => {
    await activate(await begin('demonstration'));
    const moving = clock(async () => undefined);
    const [first, second] = await Promise.allSettled([moving.nextWorkingDay('klima'), moving.nextWorkingDay('klima')]);
    expect([first, second].map((it) => it.status === 'rejected' && it.reason.code)).toEqual([
      'PROCESS_SILENT',
      'CLOCK_IS_MOVING',
    ]);
    // It is free again.
    await expect(moving.nextWorkingDay('klima')).rejects.toMatchObject({ code: 'PROCESS_SILENT' });
  });
});
