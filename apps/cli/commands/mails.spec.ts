import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { type RecordAtTerminal, recordAtTerminal } from '../testing/record-at-terminal.ts';
import { addMails } from './mails.ts';

const run = terminalWith(addMails);
/** What the command printed, or the code of its refusal. */
const give = async (...words: string[]) => answerIn(await run(...words, '--plan', 'klima'));

let terminal: RecordAtTerminal;

beforeEach(async () => {
  const living = await deliveringPlan(smallPlan);
  await living.deliverAndSend('2026-12-18');
  terminal = await recordAtTerminal(living.record, '2026-12-18T10:00:00Z');
});

afterEach(() => terminal.end());

it('coordination says at the terminal what became of a mail, and sees it in the list', async () => {
  const mail = ['--mail', '2026-000001'];
  expect(await give('mails', '--problems')).toBe('Alle Mails sind übergeben.');
  expect(await give('mail-arrived', ...mail)).toBe('mail-not-missing');
  expect(await give('mail-returned', ...mail, '--on', '2026-12-17')).toBe('not-a-day-of-the-mail');
  expect(await give('mail-returned', ...mail)).toBe('Es ist vermerkt, dass die Mail zurückkam.');
  expect(await give('mails', '--problems')).toContain('zurückgekommen 2026-12-18');
  expect(await give('mail-arrived', ...mail)).toBe('Es ist vermerkt, dass der Inhalt der Mail ankam.');
  expect(await give('mails')).toContain('angekommen 2026-12-18');
  expect(await give('mails', '--problems')).toBe('Alle Mails sind übergeben.');
});
