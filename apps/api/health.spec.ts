import { type HealthReport } from '#libs/health/domain/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { type InterruptibleWay, interruptibleWay } from '../../test/workflows/running/interruptible-way.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiOn, type RunningApi } from './testing/running-api.ts';

describe('the API while something is wrong', () => {
  let record: FreshRecord;
  let way: InterruptibleWay;
  let api: RunningApi;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await importInto(record);
    const url = new URL(record.url);
    way = await interruptibleWay(url.host);
    await way.open();
    url.host = way.address;
    // No Temporal server is named: for the API it is away.
    api = await apiOn(record, url.href);
  });

  afterAll(async () => {
    await api.close();
    await way.close();
    await record.source.destroy();
  });

  const health = async (): Promise<HealthReport> => {
    const answer = await api.ask.get('/api/health');
    expect(answer.status).toBe(200);
    return answer.body as HealthReport;
  };
  const activate = () => api.give({ do: 'activate' });
  const wakeups = async (): Promise<number> =>
    Number((await record.source.query('SELECT count(*) FROM workflow_wakeup'))[0].count);
  const note = (part: 'worker' | 'temporal', code: string | null) =>
    record.transaction(({ observations }) => observations.note(part, code === null ? null : { code, detail: null }));

  it('refuses a foreign name and a page of another site', () =>
    expectRefusedElsewhere(() => api.ask.get('/api/health')));

  it('says that no worker has been heard of, and nothing once one was', async () => {
    expect(await health()).toMatchObject({ condition: 'alarm', findings: [{ code: 'worker-silent', since: null }] });
    await note('worker', null);
    expect(await health()).toMatchObject({ condition: 'ok', findings: [] });
  });

  it('refuses a command with 503 and what to do when the disk is full, changes nothing, and goes on reading', async () => {
    await record.source.query(`CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
    await record.source.query('CREATE TRIGGER full_disk BEFORE INSERT ON event EXECUTE FUNCTION disk_full()');
    const before = await wakeups();
    const answer = await activate();
    expect(answer).toMatchObject({ status: 503, body: { code: 'database-full' } });
    expect(answer.body.text).toContain('Die Platte der Datenbank ist voll; es wurde nichts geändert.');
    expect(await wakeups()).toBe(before);
    expect((await api.ask.get('/api/plans')).body).toMatchObject([{ key: 'klima', activatedOn: null }]);
    expect((await health()).findings).toMatchObject([{ code: 'database-full', severity: 'alarm' }]);
    await record.source.query('DROP TRIGGER full_disk ON event');
  });

  it('accepts commands and reads while the Temporal server is away, and says that they wait for it', async () => {
    await note('temporal', 'temporal-away');
    await note('worker', 'worker-not-polling');
    expect((await activate()).body).toMatchObject({ done: true });
    expect((await api.ask.get('/api/plans')).body).toMatchObject([{ key: 'klima', activatedOn: expect.any(String) }]);
    expect(await wakeups()).toBeGreaterThan(0);
    const [finding] = (await health()).findings.filter(({ code }) => code === 'temporal-away');
    expect(finding?.text).toMatch(
      /^Der Temporal-Server ist seit \d\d:\d\d Uhr nicht erreichbar\. Befehle werden weiter angenommen und gespeichert\.$/,
    );
  });

  it('answers with 503 while the database is away, still says how it is, and since when', async () => {
    await way.close();
    const answer = await activate();
    expect(answer).toMatchObject({ status: 503, body: { code: 'database-away' } });
    expect(answer.body.text).toContain('Die Datenbank ist nicht erreichbar; es wurde nichts geändert.');
    expect((await api.ask.get('/api/health/ready')).status).toBe(503);
    expect((await api.ask.get('/api/health/live')).status).toBe(200);
    const first = await health();
    expect(first).toMatchObject({ condition: 'alarm', findings: [{ code: 'database-away' }] });
    expect((await health()).findings[0]?.since).toBe(first.findings[0]?.since);
    await way.open();
    expect((await health()).findings.map(({ code }) => code)).not.toContain('database-away');
  });
});
