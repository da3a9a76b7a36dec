import { installationStore } from '#libs/installation/index';
import { commandPlan } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { germanUsageError } from '../usage-error.ts';
import { addWhy } from './why.ts';

/** What the command printed, or what is wrong with its words. */
async function ask(line: string): Promise<string> {
  let wrong = '';
  const program = new Command()
    .configureOutput({ outputError: (text) => void (wrong += germanUsageError(text)) })
    .exitOverride();
  addWhy(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await program.parseAsync(['why', '--plan', 'klima', ...line.split(' ')], { from: 'user' });
    return printed.join('').trim();
  } catch (error) {
    if (wrong === '') throw error;
    return wrong.split('\n')[0]!;
  } finally {
    write.mockRestore();
  }
}

describe('why, at the terminal', () => {
  let record: FreshRecord;
  const environment = process.env['DATABASE_URL'];

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:00:00Z');
    const { planId } = await importInto(record);
    await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } });
    process.env['DATABASE_URL'] = record.url;
  });

  afterEach(async () => {
    if (environment === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = environment;
    await record.source.destroy();
  });

  it('is told in German, in English on request, and as data for programs', async () => {
    const first = '--measure M.1 --step 1 --on 18.12.2026';
    expect(await ask(first)).toContain('Regel: 20 Arbeitstage vor der Frist, am letzten Kontakttag bis dahin.');
    expect(await ask(`${first} --lang en`)).toContain('Rule: 20 working days before the deadline');
    expect(JSON.parse(await ask(`${first} --format json`))).toMatchObject({
      on: '2026-12-18',
      notices: [{ stage: 'reminder-1' }],
      absence: null,
    });
  });

  it('says why nobody is told, about a step or the measure as a whole', async () => {
    expect(await ask('--measure M.1 --step 4 --on 18.12.2026')).toContain('Der Schritt hat keinen Termin.');
    expect(await ask('--measure M.1 --on 15.02.2027')).toContain('solange ein Schritt mit Termin offen ist');
  });

  it('is told of a mail by its number, or that there is none', async () => {
    await record.source.query(
      `INSERT INTO mail (id, plan_id, number, kind, recipient, recipient_key, delivery_on, subject, html, text, message_id, dated_at)
       SELECT gen_random_uuid(), id, '2027-000001', 'leadership', 'l@x.example', 'l@x.example', '2027-01-12', '', '', '', 'm', now()
         FROM plan`,
    );
    const asked = '--mail 2027-000001';
    expect(await ask(asked)).toMatch(/^Mail 2027-000001 vom Di 12\.01\.2027\nSie ging an die Leitung\./);
    expect(await ask(`${asked} --lang en`)).toMatch(/^Mail 2027-000001 of Tue 12 Jan 2027\nIt went to leadership\./);
    expect(JSON.parse(await ask(`${asked} --format json`))).toMatchObject({ because: 'leadership-summary', items: [] });
    await expect(ask('--mail 2027-000009')).rejects.toMatchObject({ code: 'mail-not-found' });
    await expect(ask('--measure M.1')).rejects.toMatchObject({ code: 'SUBJECT_MISSING' });
  });

  it.each([
    ['--measure M.1 --on 18.12.2026 --mail 2026-000001', 'schließen einander aus.'],
    ['--measure M.1 --on morgen', '„morgen“ bei „--on <day>“: Das ist kein Kalendertag.'],
    ['--measure M.1 --on 31.12.9999', 'Bitte geben Sie einen Tag von 2000-01-01 bis 2099-12-31 an.'],
  ])('answers in German what it does not understand: %s', async (line, sentence) => {
    expect(await ask(line)).toContain(sentence);
  });
});
