import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addReleases } from './releases.ts';

const run = terminalWith(addReleases);
/** What the command printed, or the code of its refusal. */
const give = async (...words: string[]) => answerIn(await run(...words, '--plan', 'klima'));

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;

  beforeEach(async () => {
    // The day before reminder-1 of the first step: Fr 18.12.2026.
    terminal = await planAtTerminal(smallPlan, '2026-12-17T16:30:00Z');
  });

  afterEach(() => terminal.end());

  it('the next mails are listed with what waits to be released', async () => {
    const { fingerprint } = JSON.parse(await give('releases', '--format', 'json'));
    const text = await give('releases');
    expect(text.replace(/^ {2}[0-9a-f]{8}/m, '  ########')).toBe(
      `Am 18.12.2026 nach heutigem Stand (Versand „approve“):

Amt A <a@stadt.example>
  ########  Bald fällig: M.1 Schritt 1: Schritt 1 (wartet auf Freigabe)

Alles freigeben: npx schrittmacher release-mails --plan klima --all ${fingerprint}`,
    );
  });

  it('all that was listed is released, and not something else', async () => {
    const { fingerprint } = JSON.parse(await give('releases', '--format', 'json'));
    expect(await give('release-mails', '--all', 'another')).toBe('forecast-changed');
    expect(await give('release-mails', '--all', fingerprint)).toBe(
      'Freigegeben. Es geht mit der nächsten Sammelmail hinaus.',
    );
    expect(await give('releases')).toContain('Schritt 1 (freigegeben)');
  });

  it('what is released without being named is listed', async () => {
    expect(await give('release-mails', '--all')).toContain('Amt A <a@stadt.example>');
    expect(await give('release-mails', '--all')).toBe('nothing-to-release');
  });

  it('one notice is released by the short form that is listed', async () => {
    const [, short] = /^ {2}([0-9a-f]{8})/m.exec(await give('releases'))!;
    expect(await give('release-mails', '--notice', '00000000')).toBe('notice-not-foreseen');
    expect(await give('release-mails', '--notice', short!)).toContain('Freigegeben.');
  });

  it('either all or some are to be named', async () => {
    await expect(give('release-mails')).rejects.toThrow('entweder --all oder --notice');
  });
});
