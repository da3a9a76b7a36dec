import { installationStore } from '#libs/installation/index';
import { Refusal } from '#libs/measures/domain/index';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { addGaps } from './gaps.ts';

/** What the command printed, or the code of its refusal. */
async function give(...words: string[]): Promise<string> {
  const program = new Command().exitOverride();
  addGaps(program);
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await program.parseAsync(['gaps', ...words], { from: 'user' });
    return printed.join('').trim();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  } finally {
    write.mockRestore();
  }
}

describe('at the terminal', () => {
  let record: FreshRecord;
  const environment = process.env['DATABASE_URL'];

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:00:00Z');
    process.env['DATABASE_URL'] = record.url;
  });

  afterEach(async () => {
    if (environment === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = environment;
    await record.source.destroy();
  });

  it('a plan without gaps is said to lack nothing', async () => {
    await importInto(record);
    expect(await give('--plan', 'klima')).toBe('Heute fehlt nichts: Für jeden offenen Schritt ist jemand erreichbar.');
  });

  it('gaps are sentences, and data for programs', async () => {
    const tables = {
      ...smallPlanTables,
      measures: [...smallPlanTables.measures, measureEntry('M.3')],
      steps: [...smallPlanTables.steps, stepEntry('M.1', 5, '2027-01-29', { officeKey: null })],
    };
    await importInto(record, { ...smallPlan, tables });
    expect(await give('--plan', 'klima')).toBe(
      `1 Zuständigkeitslücke:

Schritt ohne Stelle (29.01.2027)
  Schritt 5 der Maßnahme M.1 hat keine zuständige Stelle. Bitte übergeben Sie ihn bis 29.01.2027 einer Stelle; bis dahin gehen die Fragen an die Koordination.

1 Hinweis:

Maßnahme ohne Schritte (ohne Termin)
  Maßnahme M.3 hat noch keine Schritte. Bitte legen Sie bei Gelegenheit den ersten Schritt an; bis dahin wird nur zweimal im Jahr nach dem Stand gefragt.`,
    );
    const { gaps } = JSON.parse(await give('--plan', 'klima', '--format', 'json'));
    expect(gaps.map(({ code }: { code: string }) => code)).toEqual(['step-without-owner', 'measure-without-steps']);
  });

  it('an unknown plan is refused', async () => {
    expect(await give('--plan', 'gibtsnicht')).toBe('plan-not-found');
  });
});
