import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addWhy } from './why.ts';

const run = terminalWith(addWhy);
/** What the command printed, the code of its refusal, or what is wrong with its words. */
const ask = async (line: string) => answerIn(await run('why', '--plan', 'klima', ...line.split(' ')));

describe('why, at the terminal', () => {
  let terminal: RecordAtTerminal;

  beforeEach(async () => {
    terminal = await planAtTerminal();
  });

  afterEach(() => terminal.end());

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
    await terminal.record.source.query(
      `INSERT INTO mail (id, plan_id, number, kind, recipient, recipient_key, delivery_on, subject, html, text, message_id, dated_at, send_until)
       SELECT gen_random_uuid(), id, '2027-000001', 'leadership', 'l@x.example', 'l@x.example', '2027-01-12', '', '', '', 'm', now(), now()
         FROM plan`,
    );
    const asked = '--mail 2027-000001';
    expect(await ask(asked)).toMatch(/^Mail 2027-000001 vom Di 12\.01\.2027\nSie ging an die Leitung\./);
    expect(await ask(`${asked} --lang en`)).toMatch(/^Mail 2027-000001 of Tue 12 Jan 2027\nIt went to leadership\./);
    expect(JSON.parse(await ask(`${asked} --format json`))).toMatchObject({ because: 'leadership-summary', items: [] });
    expect(await ask('--mail 2027-000009')).toBe('mail-not-found');
    expect(await ask('--measure M.1')).toBe('SUBJECT_MISSING');
  });

  it.each([
    ['--measure M.1 --on 18.12.2026 --mail 2026-000001', 'schließen einander aus.'],
    ['--measure M.1 --on morgen', '„morgen“ bei „--on <day>“: Das ist kein Kalendertag.'],
    ['--measure M.1 --on 31.12.9999', 'Bitte geben Sie einen Tag von 2000-01-01 bis 2099-12-31 an.'],
  ])('answers in German what it does not understand: %s', async (line, sentence) => {
    expect(await ask(line)).toContain(sentence);
  });
});
