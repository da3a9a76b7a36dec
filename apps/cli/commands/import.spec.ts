import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Printed, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addImport } from './import.ts';

const run = terminalWith(addImport);

const offices = `Kürzel;Amt;E-Mail
A;Umweltamt;umwelt@stadt.example
B;Tiefbauamt;tiefbau@stadt.example
`;
const measures = `Nr;Titel;Federführung
1;Radwege;Umweltamt
2;Haltestellen;Tiefbauamt
`;
const steps = `Maßnahme;Schritt-Nr;Schritt;Fällig am;Zuständig
1;1;Planung fertig;30.06.2027;Umweltamt
1;2;Bau fertig;Q4/2028;Tiefbauamt
2;1;Liste fertig;März 2027;Tiefbauamt
`;
/** Without what stands in it of measures, steps and offices. */
interface Tables {
  offices?: string;
  measures?: string;
  steps?: string;
}

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;
  let folder: string;

  beforeEach(async () => {
    terminal = await planAtTerminal();
    folder = await mkdtemp(join(tmpdir(), 'tabellen-'));
  });

  afterEach(async () => {
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
    await terminal.end();
  });

  const give = async (tables: Tables, ...words: string[]): Promise<Printed> => {
    const given = { offices, measures, steps, ...tables };
    for (const [name, text] of Object.entries(given)) await writeFile(join(folder, `${name}.csv`), text);
    return run('import', folder, '--plan', 'rad', ...words);
  };
  const data = async (tables: Tables, ...words: string[]) => {
    const { out } = await give(tables, ...words, '--dry-run', '--format', 'json');
    return JSON.parse(out);
  };
  const imported = (): Promise<Printed> => give({}, '--title', 'Radplan');

  it('a new plan is looked at without a title, and written with one', async () => {
    const { out, err } = await give({}, '--dry-run');
    expect(out).toContain('Der Plan „rad“ wird neu angelegt.\nNeu: 1 Plan, 2 Stellen, 2 Maßnahmen, 3 Schritte');
    expect(out).toContain('Der Plan ist nicht aktiv; bis dahin geht keine Mail aus.');
    expect(err).toContain('Probelauf: Es wurde nichts geschrieben.');
    expect((await give({})).refused).toBe('title-missing');
    expect((await imported()).out).toContain('Neu: 1 Plan, 2 Stellen, 2 Maßnahmen, 3 Schritte');
    expect((await imported()).out).toContain('Die Tabellen sagen dasselbe wie der Plan; nichts ändert sich.');
  });

  it('data hold what was read, understood and would change', async () => {
    const { measures, steps, messages, records, changes, basis, effect, quality } = await data({});
    expect([measures, steps]).toEqual([
      { rows: 2, accepted: 2 },
      { rows: 3, accepted: 3 },
    ]);
    expect(records.steps[1]).toMatchObject({
      sheet: null,
      row: 3,
      measure: '1',
      number: 2,
      dueOn: '2028-12-31',
      precision: 'quarter',
      owner: 'Tiefbauamt',
    });
    expect(messages).toContainEqual(
      expect.objectContaining({ severity: 'info', code: 'imprecise-date', cell: 'D3', raw: 'Q4/2028' }),
    );
    expect(changes).toContainEqual(expect.objectContaining({ change: 'new', of: 'step', name: '1/2', applied: true }));
    expect([basis, effect]).toEqual(['new', null]);
    expect(quality).toContainEqual(expect.objectContaining({ code: 'measure-without-indicator', measure: '1' }));
  });

  it('what changed, moved and vanished is shown, and what vanished goes only when it is dropped', async () => {
    await imported();
    const changed = {
      measures: measures.replace('Radwege', 'Radwege und Brücken').replace(/^2;.*\n/m, ''),
      steps: steps.replace('30.06.2027', '30.09.2027').replace(/^2;.*\n/m, ''),
    };
    const { out } = await give(changed, '--dry-run');
    expect(out).toContain('Maßnahme 1, Titel: Radwege → Radwege und Brücken');
    expect(out).toContain('Schritt 1/1, Fällig am: 30.06.2027 → 30.09.2027');
    expect(out).toContain('Nicht mehr in den Tabellen (bleibt, bis Sie es streichen): 1');
    expect(out).toContain('Zum Streichen: --drop 2');
    expect((await give(changed, '--drop', '7')).refused).toBe('drop-not-gone');
    expect((await give(changed, '--drop', '2')).out).toContain('Gestrichen: 1\n  Maßnahme 2: Haltestellen');
    expect((await data(changed)).changes).toEqual([]);
  });

  it('moved numbers are asked about', async () => {
    await imported();
    const moved = { measures: measures.replace('2;H', '4;H'), steps: steps.replace('2;1;', '4;1;') };
    expect((await give(moved, '--dry-run')).out).toContain('Die Nummern haben sich verschoben (2 → 4).');
    expect((await give(moved)).refused).toBe('renumbered-undecided');
    expect((await give(moved, '--renumbered', 'match')).out).toContain('Maßnahme 2, Nummer: 2 → 4');
  });

  it('a preview that is no longer true is not applied', async () => {
    await imported();
    const changed = { measures: measures.replace('Radwege', 'Wege') };
    const { basis } = await data(changed);
    await give({ measures: measures.replace('Haltestellen', 'Stationen') });
    expect((await give(changed, '--basis', basis)).refused).toBe('plan-changed-meanwhile');
  });

  it('with an error nothing is written, unless its row is left out', async () => {
    const wrong = { steps: steps.replace('30.06.2027', '30.02.2027') };
    const { out, err } = await give(wrong, '--title', 'Radplan');
    expect(out).toContain('steps.csv, Zeile 2, Feld D2: Der 30.02.2027 ist kein Kalendertag.');
    expect(err).toContain('Es wurde nichts geschrieben: eine Zeile ist fehlerhaft.');
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
    await give(wrong, '--title', 'Radplan', '--dry-run');
    expect(process.exitCode).toBeUndefined();
    expect((await give(wrong, '--title', 'Radplan', '--skip-rejected')).out).toContain('2 Schritte');
  });

  it('an active plan is told what becomes of its mails', async () => {
    const table = `Maßnahme;Schritt-Nr;Schritt;Fällig am;Zuständig\nM.1;1;Schritt 1;30.06.2028;A\n`;
    await writeFile(join(folder, 'nur-schritte.csv'), table);
    const { out } = await run('import', join(folder, 'nur-schritte.csv'), '--plan', 'klima', '--dry-run');
    expect(out).toContain('Schritt M.1/1, Fällig am:');
    expect(out).toMatch(/Hinweise: \d+ verschoben, \d+ entfallen, \d+ neu\. Mails: \d+ entfallen, \d+ neu\./);
  });

  it('messages are English on request', async () => {
    const { messages } = await data({}, '--lang', 'en');
    expect(messages.map(({ text }: { text: string }) => text)).toContain('For “Q4/2028” what counts is 31 Dec 2028.');
    expect((await give({}, '--dry-run', '--lang', 'en')).out).toContain('The plan “rad” is new.');
  });

  it('a file that is no table is one message, and the others are read', async () => {
    await writeFile(join(folder, 'brief.xlsx'), '%PDF-1.7');
    const { out } = await give({}, '--dry-run');
    expect(out.match(/brief\.xlsx: /g)).toHaveLength(1);
    expect(out).toContain('Neu: 1 Plan');
    expect(process.exitCode).toBeUndefined();
    const written = await give({}, '--title', 'Radplan');
    expect(written.err).toContain('Es wurde nichts geschrieben: eine Datei ist nicht zu lesen.');
    process.exitCode = undefined;
    const alone = await run('import', join(folder, 'brief.xlsx'), '--plan', 'rad', '--dry-run');
    expect(alone.out).toBe(
      '„brief.xlsx“ ist keine lesbare Tabelle: Es ist ein PDF. Bitte nehmen Sie die Tabelle, aus der es entstand.\n',
    );
    expect(process.exitCode).toBe(1);
  });
});
