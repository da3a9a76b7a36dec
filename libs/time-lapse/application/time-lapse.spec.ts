import { installationStore } from '#libs/installation/index';
import { commandPlan } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { timeLapseTransaction } from '../persistence/time-lapse-ports.ts';
import { timeLapse } from './time-lapse.ts';

describe('a time-lapse', () => {
  let record: FreshRecord;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:30:00Z');
  });

  afterEach(() => record.source.destroy());

  const until = (day: string, patienceMs = 200): Promise<void> =>
    timeLapse(
      { transaction: timeLapseTransaction(record.source, 5), lookAgain: async () => undefined, patienceMs },
      { until: day, timeZone: 'Europe/Berlin' },
      () => undefined,
    );
  const offset = async (): Promise<number> => (await installationStore(record.source.manager).get())!.clockOffsetMs;

  it('is refused on a real installation, in German', async () => {
    await installationStore(record.source.manager).create('real', null);
    await expect(until('2026-12-31')).rejects.toMatchObject({
      code: 'NOT_A_DEMONSTRATION',
      german: expect.stringMatching(/^Der Zeitraffer geht nur in einer Vorführung/),
    });
    expect(await offset()).toBe(0);
  });

  it('goes forward only', async () => {
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:30:00Z');
    const before = await offset();
    await expect(until('2026-11-22')).rejects.toMatchObject({ code: 'TIME_LAPSE_BACKWARDS' });
    expect(await offset()).toBe(before);
  });

  it('says when nobody does the work', async () => {
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:30:00Z');
    const { planId } = await importInto(record);
    await commandPlan(record, { key: 'a', actor: 'coordination', planId, command: { do: 'activate' } });
    await expect(until('2026-12-31')).rejects.toMatchObject({ code: 'WORKER_SILENT' });
  });

  it('moves the clock of an installation without plans at once', async () => {
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:30:00Z');
    await until('2027-12-31');
    expect(new Date(Date.now() + (await offset())).toISOString().slice(0, 16)).toBe('2027-12-31T16:00');
  });
});
