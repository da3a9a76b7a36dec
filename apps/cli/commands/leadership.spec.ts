import { installationStore } from '#libs/installation/index';
import { commandPlan } from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { addLeadership } from './leadership.ts';

/** What the command printed, or the code of its refusal. */
async function give(...words: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addLeadership(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await program.parseAsync([...words, '--plan', 'klima'], { from: 'user' });
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
    const { planId } = await importInto(record);
    await commandPlan(record, { key: 'a', actor: 'coordination', planId, command: { do: 'activate' } });
  });

  afterEach(async () => {
    if (environment === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = environment;
    await record.source.destroy();
  });

  const ask = (...more: string[]) =>
    give('ask-leadership', '--question', 'Soll die Vergabe warten?', '--until', '18.12.2026', ...more);
  const options = [
    '--measure',
    'M.1',
    '--option',
    'ja',
    '--option',
    'nein',
    '--consequence',
    'Sonst beginnt sie im Mai.',
  ];
  const nextIn = 'Die nächste Übersicht für die Leitung ist am 24.11.2026 möglich.';

  it('leadership is asked, its mail can be read before, and its answer is recorded', async () => {
    expect(await ask(...options)).toBe(`Die Frage ist gestellt. ${nextIn}`);
    const shown = await give('leadership');
    expect(shown).toMatch(/^[0-9a-f]{8} {2}M\.1: Soll die Vergabe warten\?\n {2}a\) ja\n {2}b\) nein\n/);
    expect(shown).toContain('Am 24.11.2026 ginge an die Leitung:\n\nBetreff: Klimaplan: ');
    expect(shown.split('Betreff: ')[1]).toContain('Soll die Vergabe warten?');
    const id = shown.slice(0, 8);
    expect(await give('leadership-answer', '--question', id, '--option', 'b')).toBe(
      `Die Antwort ist eingetragen. ${nextIn}`,
    );
    expect(await give('leadership')).toContain('entschieden am 23.11.2026: nein');
    expect(await give('withdraw-question', '--question', id)).toBe('leadership-question-answered');
  });

  it('sentences for leadership are written and removed', async () => {
    expect(await give('leadership-note', '--text', 'Zwei Stellen sind frei.')).toBe(
      `Die Sätze sind hinterlegt. ${nextIn}`,
    );
    expect(await give('leadership')).toContain('Zwei Stellen sind frei.');
    expect(await give('leadership-note', '--remove')).toBe(`Die Sätze sind gelöscht. ${nextIn}`);
    expect(await give('leadership-note', '--remove')).toBe('no-leadership-note');
    expect(await give('leadership')).toBe(
      'An die Leitung ist keine Frage offen.\n\nAm 24.11.2026 gäbe es der Leitung nichts zu sagen; dann geht keine Mail.',
    );
  });

  it('a question is named by the beginning of its id, if that fits one only', async () => {
    await ask();
    await ask(...options);
    expect(await give('withdraw-question', '--question', '')).toBe('leadership-question-not-found');
    const { questions } = JSON.parse(await give('leadership', '--format', 'json'));
    expect(await give('withdraw-question', '--question', questions[0].id)).toContain('zurückgezogen');
    expect(JSON.parse(await give('leadership', '--format', 'json')).questions).toHaveLength(1);
  });

  it('what the rules do not allow is refused, and what is missing is named', async () => {
    expect(await ask('--option', 'ja')).toBe('leadership-options-unclear');
    expect(await ask('--measure', 'M.99')).toBe('measure-not-found');
    await expect(give('leadership-note')).rejects.toThrow('--text <text> | --remove');
    await expect(give('leadership-answer', '--question', 'x')).rejects.toThrow('--option <letter> | --text <text>');
  });
});
