import { projectDirectory } from '#libs/config/index';
import { type SimulationReport, type WeeklyLoad } from '#libs/simulation/domain/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addSimulate } from './simulate.ts';

const simulating = terminalWith(addSimulate);
const run = (line: string) => simulating(...line.split(' '));

async function json<T>(line: string): Promise<T> {
  const { out, refused } = await run(`${line} --format json`);
  expect(refused).toBeNull();
  return JSON.parse(out) as T;
}

const asked = 'simulate --plan klima --to 2028-12-31';

describe('at the terminal, a simulation', () => {
  let terminal: RecordAtTerminal;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulate-'));
    terminal = await planAtTerminal();
  });

  afterAll(async () => {
    await terminal.end();
    await rm(folder, { recursive: true });
  });

  const policyFile = async (content: object): Promise<string> => {
    const file = join(folder, 'fristen.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  };

  it('of punctual offices tells of nothing overdue; late ones hear of it', async () => {
    const overdue = async (assume: string): Promise<boolean> =>
      (await json<SimulationReport>(`${asked} --assume ${assume}`)).notices.some(({ stage }) => stage === 'overdue-1');
    expect([await overdue('silent'), await overdue('punctual'), await overdue('late:10')]).toEqual([true, false, true]);
  });

  it('shows what a changed policy would change, and saves nothing', async () => {
    const before = await json<SimulationReport>(asked);
    const file = await policyFile({ reminder2DaysBefore: 3 });
    const difference = await json<{ before: SimulationReport; after: SimulationReport }>(`${asked} --policy ${file}`);
    const stages = ({ notices }: SimulationReport): string[] => [...new Set(notices.map(({ stage }) => stage))];
    expect(stages(difference.before)).toEqual(['reminder-2']);
    expect(stages(difference.after)).toEqual(['reminder-2']);
    expect(difference.before.mails).not.toHaveLength(0);
    expect(await json<SimulationReport>(asked)).toEqual(before);
  });

  it('shows what another calendar or other dates would change, day by day', async () => {
    const { out } = await run(`${asked} --region DE-BE --move M.1/1=2027-06-30`);
    expect(out).toContain('entfällt');
    expect(out).toContain('2027-06-23  neu');
    expect(out).toMatch(/Hinweise: \d+ entfallen, \d+ neu\. Mails: \d+ entfallen, \d+ neu\.\n$/);
  });

  it('says so when a change would change nothing', async () => {
    const { out } = await run(`${asked} --region DE-SN`);
    expect(out).toBe('Die Änderung ändert in diesem Zeitraum keinen Hinweis und keine Mail.\n');
  });

  it('gives the load of every week', async () => {
    const { load } = await json<{ load: WeeklyLoad[] }>(`${asked} --load`);
    const { mails } = await json<SimulationReport>(asked);
    expect(load.reduce((sum, week) => sum + week.mails, 0)).toBe(mails.length);
    expect((await run(`${asked} --load`)).out).toMatch(/^Woche +Art +an +Mails +Hinweise\n/);
  });

  it('warns, beside the result, of a week in which a change would bring an office too much', async () => {
    const { err } = await run(`${asked} --move M.1/3=2027-06-30 --threshold 1`);
    expect(err).toContain(
      'Viel auf einmal: b@stadt.example erhält in KW 22/2027 2 Hinweise in einer Mail, mehr als 1.\n',
    );
    expect((await run(`${asked} --move M.1/3=2027-06-30`)).err).toBe('');
  });

  it('straight from tables keeps the holidays of Saxony unless told otherwise', async () => {
    const example = join(projectDirectory(), 'examples', 'dresden-klima-2030');
    const fromTables = `simulate --dir ${example} --activate 2026-11-23 --to 2027-12-31`;
    const saxon = await json<SimulationReport>(fromTables);
    expect(saxon.notices).toHaveLength(73);
    expect(await json<SimulationReport>(`${fromTables} --region DE-SN`)).toEqual(saxon);
    const firstDay = async (region: string): Promise<string> => {
      const eve = `simulate --dir ${example} --activate 2027-11-16 --to 2027-12-31`;
      return (await json<SimulationReport>(`${eve}${region}`)).notices[0]!.on;
    };
    expect([await firstDay(''), await firstDay(' --region DE-BE')]).toEqual(['2027-11-18', '2027-11-17']);
  });

  it('of a scripted run gives its notices with their roles and nothing else', async () => {
    const file = join(folder, 'ablauf.json');
    const day = '2026-11-23';
    const step = { measure: 'M.1', number: 1, office: 'A', dueOn: '2026-12-15', precision: 'day' };
    const script = {
      plan: { region: 'DE-SN', activate: day },
      offices: [{ key: 'A', mailbox: 'a@x.example' }],
      measures: [{ number: 'M.1', lead: 'A' }],
      steps: [step],
      commands: [],
      from: day,
      to: '2026-12-31',
    };
    await writeFile(file, JSON.stringify(script));
    const at = { measure: 'M.1', step: 1, role: 'responsible', to: 'a@x.example' };
    expect(await json(`simulate --scenario ${file} --assume punctual`)).toEqual({
      notices: [
        { on: '2026-11-24', ...at, stage: 'reminder-1' },
        { on: '2026-12-08', ...at, stage: 'reminder-2' },
        { on: '2026-12-15', ...at, stage: 'due' },
      ],
    });
  });

  it('refuses in German what cannot be', async () => {
    const file = await policyFile({ grace: { weich: 1 } });
    const refusals: [line: string, came: string][] = [
      [`${asked} --policy ${file}`, 'POLICY_INVALID'],
      [`${asked} --move M.1/77=2027-06-30`, 'step-not-found'],
      [`${asked} --move M.1=2027-06-30`, 'Bitte nennen Sie Maßnahme, Schritt und Tag wie G.3-01/2=2027-06-30.'],
      [`${asked} --move M.1/1=2027-02-30`, 'Das ist kein Kalendertag.'],
      [`${asked} --assume late:0`, 'höchstens 250'],
      [`${asked} --assume late:251`, 'höchstens 250'],
      [`simulate --dir x --to 2027-01-01 --policy ${file}`, 'schließen einander aus.'],
      ['simulate --scenario x --region DE-BY', 'schließen einander aus.'],
    ];
    for (const [line, came] of refusals)
      expect({ line, ...(await run(line)) }).toMatchObject({ refused: expect.stringContaining(came) });
  });
});
