import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addLeadership } from './leadership.ts';

const run = terminalWith(addLeadership);
/** What the command printed, the code of its refusal, or what is wrong with its words. */
const give = async (...words: string[]) => answerIn(await run(...words, '--plan', 'klima'));

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;

  beforeEach(async () => {
    terminal = await planAtTerminal();
  });

  afterEach(() => terminal.end());

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
    expect(await give('leadership-note')).toContain('--text <text> | --remove');
    expect(await give('leadership-answer', '--question', 'x')).toContain('--option <letter> | --text <text>');
  });
});
