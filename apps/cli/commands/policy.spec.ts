import { PlainError } from '#libs/config/index';
import { installationStore } from '#libs/installation/index';
import { Refusal, refusalText } from '#libs/measures/domain/index';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { addSteering } from './steer.ts';

/** What was printed, or the German sentence of what was refused. */
async function run(...words: string[]): Promise<string> {
  const program = new Command().exitOverride();
  addSteering(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await program.parseAsync(words, { from: 'user' });
    return printed.join('').trim();
  } catch (error) {
    if (error instanceof Refusal) return refusalText(error, 'de');
    if (error instanceof PlainError) return error.german;
    throw error;
  } finally {
    write.mockRestore();
  }
}

describe('at the terminal, the policy', () => {
  let record: FreshRecord;
  let folder: string;
  const environment = process.env['DATABASE_URL'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    record = await freshRecord('2026-11-23T08:00:00Z');
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:00:00Z');
    await importInto(record);
    process.env['DATABASE_URL'] = record.url;
    await run('activate', '--plan', 'klima');
  });

  afterAll(async () => {
    if (environment === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = environment;
    await record.source.destroy();
    await rm(folder, { recursive: true });
  });

  const show = (...more: string[]) => run('policy', '--plan', 'klima', ...more);
  const change = async (content: object, ...more: string[]): Promise<string> => {
    const file = join(folder, 'fristen.json');
    await writeFile(file, JSON.stringify(content));
    return run('policy-change', '--plan', 'klima', '--file', file, ...more);
  };

  it('is shown in German words, previewed, changed and shown again', async () => {
    const first = await show();
    expect(first).toMatch(/^Es gilt Fassung 1, seit dem \d\d\.11\.2026\./);
    expect(first).toMatch(/Erste Erinnerung +20 AT vor dem Termin +reminder1DaysBefore/);
    expect(first).toMatch(/Ruhezeiten +21\.12\. bis 06\.01\. +quietPeriods/);

    const previewed = await change({ reminder1DaysBefore: 10 }, '--preview');
    expect(previewed).toContain('Nichts ist gespeichert. Die Änderung würde bewirken:');
    expect(previewed).toMatch(/Betroffen sind \d Schritte und 2 Stellen \(vom 23\.11\.2026 bis zum/);
    expect(previewed).toMatch(/M\.1 +1 +Erste Erinnerung +zuständige Stelle \(A\) +18\.12\.2026 +15\.01\.2027/);
    expect(await show()).toBe(first);

    const saved = await change({ reminder1DaysBefore: 10 });
    expect(saved.split('\n')[0]).toBe('Es gilt nun Fassung 2.');
    expect(saved.split('\n').slice(1)).toEqual(previewed.split('\n').slice(1));
    const second = await show();
    expect(second).toMatch(/^Es gilt Fassung 2, seit dem 23\.11\.2026\.\nFassung 1 galt seit dem \d\d\.11\.2026\./);
    expect(second).toMatch(/Erste Erinnerung +10 AT vor dem Termin/);
    expect(JSON.parse(await show('--format', 'json'))).toMatchObject({
      version: 2,
      document: { reminder1DaysBefore: 10 },
    });
  });

  it('of other numbers that touch nothing says so', async () => {
    const effect = await change({ loadWarning: 99 }, '--preview');
    expect(effect).toMatch(
      /Kein Hinweis und keine Mail ändert sich \(vom 23\.11\.2026 bis zum .*, wenn niemand antwortet\)\.$/,
    );
    expect(JSON.parse(await change({ loadWarning: 99 }, '--preview', '--format', 'json'))).toMatchObject({
      saved: false,
      effect: { steps: 0, offices: 0, notices: [] },
    });
  });

  it('is not changed by what is wrong, the same, overtaken or no file', async () => {
    expect(await change({ grace: { day: 0 } })).toBe(
      'Mit dieser Änderung kann nicht erinnert werden. Bitte prüfen Sie grace.day: erwartet eine ganze Zahl von 1 bis 250.',
    );
    expect(await change({})).toBe('Diese Regeln gelten bereits. Sie müssen nichts tun.');
    expect(await change({ overdue2After: 6 }, '--base', '99')).toContain('Ihre Änderung geht von Fassung 99 aus.');
    expect(await run('policy-change', '--plan', 'klima', '--file', 'gibtsnicht.json')).toContain(
      'lässt sich nicht lesen',
    );
  });
});
