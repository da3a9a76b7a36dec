import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorText } from '../error-text.ts';
import { terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { effectText } from './policy-text.ts';
import { addSteering } from './steer.ts';

const atTerminal = terminalWith(addSteering);
/** What was printed, or the German sentence of what was refused. */
async function run(...words: string[]): Promise<string> {
  const { out, sentence } = await atTerminal(...words);
  return sentence ?? out.trim();
}

describe('at the terminal, the policy', () => {
  let terminal: RecordAtTerminal;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    terminal = await planAtTerminal();
  });

  afterAll(async () => {
    await terminal.end();
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
    expect(saved.split('\n')[0]).toBe('Die Änderung ist als Fassung 2 gespeichert.');
    expect(saved.split('\n').slice(1)).toEqual(previewed.split('\n').slice(1));
    const second = await show();
    expect(second).toMatch(/^Es gilt Fassung 2, seit dem 23\.11\.2026\.\nFassung 1 galt seit dem \d\d\.11\.2026\./);
    expect(second).toMatch(/Erste Erinnerung +10 AT vor dem Termin/);
    expect(JSON.parse(await show('--format', 'json'))).toMatchObject({
      version: 2,
      document: { reminder1DaysBefore: 10 },
    });
  });

  it('with the same key is changed once, and what it said is said again', async () => {
    const change1 = { overdue2After: 7 };
    const saved = await change(change1, '--key', 'einmal');
    expect(saved).toMatch(/^Die Änderung ist als Fassung \d gespeichert\.\n/);
    expect(await change(change1, '--key', 'einmal')).toBe(saved);
    expect(JSON.parse(await show('--format', 'json'))).toMatchObject({ document: { overdue2After: 7 } });
    const other = await change({ overdue2After: 8 }, '--key', 'einmal').catch(errorText);
    expect(other).toMatch(/^Der Schlüssel „einmal“ gehört schon zu einem anderen Befehl\./);
  });

  it('whose effect cannot be computed says that it holds all the same', () => {
    expect(effectText(null)).toBe(
      'Welche Schritte das betrifft, ließ sich nicht berechnen. Die Änderung gilt trotzdem.',
    );
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
