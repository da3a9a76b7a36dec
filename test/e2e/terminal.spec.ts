import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';
import { Installation } from './installation.ts';

const example = join(projectDirectory(), 'examples', 'dresden-klima-2030');
const period = ['--activate', '2026-11-23', '--from', '2026-11-23', '--to', '2027-12-31', '--assume', 'silent'];

interface Imported {
  measures: { rows: number; accepted: number };
  steps: { rows: number; accepted: number };
  offices: { rows: number; accepted: number };
  messages: { severity: string; code: string; file: string; row: number; cell: string }[];
}

describe('the command, with nothing running', () => {
  let installation: Installation;
  let broken: string;

  beforeAll(async () => {
    installation = await Installation.inNewHome();
    broken = join(installation.home, 'tabellen');
    await cp(example, broken, { recursive: true });
    const steps = join(broken, 'schritte.csv');
    const table = await readFile(steps, 'utf8');
    await writeFile(
      steps,
      table.replace('G.3-01;1;Vorplanung fertig;31.12.2023', 'G.3-01;1;Vorplanung fertig;30.02.2023'),
    );
  });

  afterAll(() => installation.remove());

  it('foretells the climate plan straight from its tables: 73 notices', async () => {
    const { notices, mails } = await installation.json<{ notices: object[]; mails: object[] }>(
      ...['simulate', '--dir', example, ...period],
    );
    expect(notices).toHaveLength(73);
    expect(notices[0]).toEqual({
      on: '2026-11-24',
      measure: 'G.3-01',
      step: 1,
      stage: 'backlog-1',
      to: 'projektleitung@ring30.example',
    });
    expect(mails).not.toHaveLength(0);
  });

  it('checks tables without writing: row, column and reason of what is wrong, and still ends well', async () => {
    const result = await installation.json<Imported>('import', broken, '--plan', 'probe', '--dry-run');
    expect(result).toMatchObject({
      measures: { rows: 14, accepted: 14 },
      steps: { rows: 72, accepted: 71 },
      offices: { rows: 36, accepted: 36 },
    });
    expect(result.messages).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'impossible-date', file: 'schritte.csv', row: 2, cell: 'D2' }),
    );
  });

  it.each([
    [['import', 'tabellen', '--plan', 'probe', '--title', 'Probe'], 'Hier läuft keine Datenbank.'],
    [['plans'], 'Hier läuft keine Datenbank. Bitte zuerst „npm start“ ausführen'],
    [['import', 'gibtsnicht', '--plan', 'probe', '--dry-run'], 'gibt es nicht. Bitte prüfen Sie den Pfad.'],
    [['simulate', '--dir', example, '--to', '2027-01-01'], 'Bitte nennen Sie mit --activate den Tag'],
    [['simulate', '--plan', 'x', '--activate', '2027-01-01', '--to', '2027-01-01'], '--activate gilt nur mit --dir'],
    [['simulate', '--dir', join(projectDirectory(), 'README.md'), ...period], 'ist kein Plan zu lesen. Warum, sagt'],
    [['simulate', '--dir', example, '--to', '30.02.2027'], 'Das ist kein Kalendertag.'],
    [['timelapse'], 'Die Angabe „--days <number>“ fehlt.'],
    [['gibtsnicht'], 'Den Befehl „gibtsnicht“ gibt es nicht.'],
  ])('says in German what is wrong with %j, without a stack trace, and ends with 1', async (words, sentence) => {
    const failure = (await installation
      .command(...words.map((word) => (word === 'tabellen' ? broken : word)))
      .catch((error: unknown) => error)) as { code: number; stderr: string };
    expect(failure.code).toBe(1);
    expect(failure.stderr).toContain(sentence);
    expect(failure.stderr).not.toMatch(/^\s+at /m);
  });
});
