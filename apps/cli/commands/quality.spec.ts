import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { type RecordAtTerminal, recordAtTerminal } from '../testing/record-at-terminal.ts';
import { addQuality } from './quality.ts';

const run = terminalWith(addQuality);
const give = async (...words: string[]) => answerIn(await run('quality', ...words));

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;

  beforeEach(async () => {
    terminal = await recordAtTerminal(await freshRecord('2026-11-23T08:00:00Z'), '2026-11-23T08:00:00Z');
    const steps = [...smallPlanTables.steps, stepEntry('M.1', 5, null)];
    await importInto(terminal.record, { ...smallPlan, tables: { ...smallPlanTables, steps } });
  });

  afterEach(() => terminal.end());

  it('what will hurt later is listed by kind, in both languages', async () => {
    expect(await give('--plan', 'klima')).toContain(
      `Schritt ohne Termin: 2
  Schritt 4 der Maßnahme M.1 hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.
  Schritt 5 der Maßnahme M.1 hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.`,
    );
    expect(await give('--plan', 'klima', '--lang', 'en')).toContain('Step 5 of measure M.1 has no date.');
  });

  it('what will hurt later is data for programs', async () => {
    const { plan, findings } = JSON.parse(await give('--plan', 'klima', '--format', 'json'));
    expect(plan).toBe('klima');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'step-without-date', measure: 'M.1', step: 5 }));
  });

  it('an unknown plan is refused', async () => {
    expect(await give('--plan', 'gibtsnicht')).toBe('plan-not-found');
  });
});
