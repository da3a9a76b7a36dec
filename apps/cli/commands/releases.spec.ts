import { installationStore } from '#libs/installation/index';
import { commandPlan } from '#libs/measures/index';
import { Refusal } from '#libs/measures/domain/index';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { addReleases } from './releases.ts';

/** What the command printed, or the code of its refusal. */
async function give(...words: string[]): Promise<string> {
  const program = new Command().exitOverride();
  addReleases(program);
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
    const { planId } = await importInto(record);
    await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } });
    await installationStore(record.source.manager).create('demonstration', '2026-12-17T16:30:00Z');
    process.env['DATABASE_URL'] = record.url;
  });

  afterEach(async () => {
    if (environment === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = environment;
    await record.source.destroy();
  });

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
