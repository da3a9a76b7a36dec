import { installationStore } from '#libs/installation/index';
import { Refusal } from '#libs/measures/domain/index';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { addMails } from './mails.ts';

/** What the command printed, or the code of its refusal. */
async function give(...words: string[]): Promise<string> {
  const program = new Command().exitOverride();
  addMails(program);
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await program.parseAsync([words[0]!, '--plan', 'klima', ...words.slice(1)], { from: 'user' });
    return printed.join('').trim();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  } finally {
    write.mockRestore();
  }
}

const environment = process.env['DATABASE_URL'];
let living: DeliveringPlan;

beforeEach(async () => {
  living = await deliveringPlan(smallPlan);
  await living.deliverAndSend('2026-12-18');
  await installationStore(living.record.source.manager).create('demonstration', '2026-12-18T10:00:00Z');
  process.env['DATABASE_URL'] = living.record.url;
});

afterEach(async () => {
  if (environment === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = environment;
  await living.record.source.destroy();
});

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
