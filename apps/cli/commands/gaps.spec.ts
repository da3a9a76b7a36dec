import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { type RecordAtTerminal, recordAtTerminal } from '../testing/record-at-terminal.ts';
import { addGaps } from './gaps.ts';

const run = terminalWith(addGaps);
/** What the command printed, or the code of its refusal. */
const give = async (...words: string[]) => answerIn(await run('gaps', ...words));

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;

  beforeEach(async () => {
    terminal = await recordAtTerminal(await freshRecord('2026-11-23T08:00:00Z'), '2026-11-23T08:00:00Z');
  });

  afterEach(() => terminal.end());

  it('a plan without gaps is said to lack nothing', async () => {
    await importInto(terminal.record);
    expect(await give('--plan', 'klima')).toBe('Heute fehlt nichts: Für jeden offenen Schritt ist jemand erreichbar.');
  });

  it('gaps are sentences, and data for programs', async () => {
    const tables = {
      ...smallPlanTables,
      measures: [...smallPlanTables.measures, measureEntry('M.3')],
      steps: [...smallPlanTables.steps, stepEntry('M.1', 5, '2027-01-29', { officeKey: null })],
    };
    await importInto(terminal.record, { ...smallPlan, tables });
    expect(await give('--plan', 'klima')).toBe(
      `1 Zuständigkeitslücke:

Schritt ohne Stelle (29.01.2027)
  Schritt 5 der Maßnahme M.1 hat keine zuständige Stelle. Bitte übergeben Sie ihn bis 29.01.2027 einer Stelle; bis dahin gehen die Fragen an die Koordination.

1 Hinweis:

Maßnahme ohne Schritte (ohne Termin)
  Maßnahme M.3 hat noch keine Schritte. Bitte legen Sie bei Gelegenheit den ersten Schritt an; bis dahin wird nur zweimal im Jahr nach dem Stand gefragt.`,
    );
    const { gaps } = JSON.parse(await give('--plan', 'klima', '--format', 'json'));
    expect(gaps.map(({ code }: { code: string }) => code)).toEqual(['step-without-owner', 'measure-without-steps']);
  });

  it('an unknown plan is refused', async () => {
    expect(await give('--plan', 'gibtsnicht')).toBe('plan-not-found');
  });
});
