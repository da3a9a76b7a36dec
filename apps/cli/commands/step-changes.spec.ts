import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addSteering } from './steer.ts';

const run = terminalWith(addSteering);
/** The lines that a command printed, the code of its refusal, or what is wrong with its words. */
const give = async (line: string) => answerIn(await run(...line.split(' '), '--plan', 'klima')).split('\n');

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;
  const quarter = { precision: 'quarter' } as const;

  beforeEach(async () => {
    const steps = [
      stepEntry('M.1', 1, '2027-03-31', quarter),
      stepEntry('M.1', 2, '2027-06-30', quarter),
      stepEntry('M.1', 3, '2027-09-30', { ...quarter, hard: true }),
      stepEntry('M.2', 1, '2027-06-30', { ...quarter, officeKey: 'B' }),
    ];
    terminal = await planAtTerminal({ ...smallPlan, tables: { ...smallPlanTables, steps } });
  });

  afterEach(() => terminal.end());

  const lines = [
    'Mit ihm verschoben:',
    '  Schritt 2 „Schritt 2“: Mi 30.06.2027 → Do 30.09.2027',
    'Es bleiben:',
    '  Schritt 3 „Schritt 3“: Do 30.09.2027 (äußerer Termin)',
  ];
  const dueDates = async (): Promise<string[]> => {
    const rows = await terminal.record.source.query('SELECT due_on::text FROM step WHERE title <> $1 ORDER BY number', [
      '',
    ]);
    return rows.map((row: { due_on: string }) => row.due_on);
  };

  it('a date is moved with what comes after it, shown before without saving anything', async () => {
    const move = 'move --measure M.1 --step 1 --to 30.06.2027';
    const before = await dueDates();
    const shown = await give(`${move} --preview`);
    expect(shown.slice(0, 5)).toEqual([
      'Nichts ist gespeichert. Schritt 1 ginge von Mi 31.03.2027 auf Mi 30.06.2027.',
      ...lines,
    ]);
    expect(shown[5]).toMatch(/^Betroffen sind 2 Schritte und /);
    expect(await dueDates()).toEqual(before);
    expect(await give(`${move} --along`)).toEqual(['Der Termin ist verschoben.', ...lines]);
    expect((await dueDates()).filter((day) => day === '2027-09-30')).toHaveLength(2);
    expect(await give(`${move} --along`)).toEqual(['date-unchanged']);
    expect(await give('move --measure M.2 --step 1 --to 30.09.2027 --along')).toEqual([
      'Der Termin ist verschoben.',
      'Danach kommt kein Schritt mit Termin.',
    ]);
  });

  it('a date moved along with its key again changes nothing and says so', async () => {
    const move = 'move --measure M.1 --step 1 --to 30.06.2027 --along --key einmal';
    expect(await give(move)).toEqual(['Der Termin ist verschoben.', ...lines]);
    const moved = await dueDates();
    expect(await give(move)).toEqual(['Der Termin ist verschoben.']);
    expect(await dueDates()).toEqual(moved);
    expect(await give('move --measure M.1 --step 1 --to 30.06.2927 --along')).toEqual(['day-out-of-reach']);
  });

  it('a date is moved alone unless something is said of what comes after it', async () => {
    expect(await give('move --measure M.1 --step 1 --to 30.06.2027')).toEqual(['Der Termin ist verschoben.']);
    expect((await dueDates()).filter((day) => day === '2027-06-30')).toHaveLength(3);
  });

  it('a date that is granted takes along what comes after it', async () => {
    await give('answer --measure M.1 --step 1 --said termin --to 31.03.2028 --reason personal');
    expect(await give('decide --measure M.1 --step 1 --grant --along')).toEqual([
      'Der Termin ist verschoben.',
      'Mit ihm verschoben:',
      '  Schritt 2 „Schritt 2“: Mi 30.06.2027 → Fr 30.06.2028',
      ...lines.slice(2),
    ]);
  });

  it('a step is named to come before another one, and no more', async () => {
    const second = 'predecessor --measure M.1 --step 2';
    expect(await give(`${second} --after 3`)).toEqual(['Der Schritt davor ist eingetragen.']);
    expect(await give(`${second} --after 3`)).toEqual(['predecessor-unchanged']);
    expect(await give(`${second} --none`)).toEqual(['Es ist kein Schritt davor mehr genannt.']);
    expect(await give(`${second} --after 9`)).toEqual(['step-not-found']);
    expect(await give(second)).toEqual([
      'Die Angabe „--after <number> | --none“ fehlt. „--help“ zeigt, was möglich ist.',
    ]);
  });
});
