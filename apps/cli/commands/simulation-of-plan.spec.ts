import { type RecordComparison, type Scenario, type SimulationReport } from '#libs/simulation/domain/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshRecord } from '../../../test/fixtures/fresh-record.ts';
import { liveOnRecord } from '../../../test/fixtures/lived-plan.ts';
import { terminalWith } from '../testing/at-the-terminal.ts';
import { type RecordAtTerminal, recordAtTerminal } from '../testing/record-at-terminal.ts';
import { addSimulate } from './simulate.ts';

/** Step 1 is done late, step 2 never; from Monday 15 February the engine stands still for nine days. */
const scenario: Scenario = {
  plan: {
    region: 'DE-SN',
    activate: '2026-11-23',
    backlogStart: '2026-11-23',
    ends: '2030-12-31',
    coordination: 'k@x.example',
    coordinationDeputy: null,
    leadership: 'l@x.example',
  },
  offices: [
    { key: 'A', mailbox: 'a@x.example', contact: null, deputy: null, superior: 'chef@x.example', ownable: true },
    { key: 'B', mailbox: 'b@x.example', contact: null, deputy: null, superior: 'chef@x.example', ownable: true },
    { key: 'C', mailbox: 'c@x.example', contact: null, deputy: null, superior: 'chef@x.example', ownable: true },
  ],
  measures: [{ number: 'M.1', lead: 'A', parallel: false, continuous: false }],
  steps: [
    { measure: 'M.1', number: 1, office: 'A', dueOn: '2027-01-29', precision: 'day', hard: false, binding: null },
    { measure: 'M.1', number: 2, office: 'B', dueOn: '2027-02-12', precision: 'day', hard: false, binding: null },
    { measure: 'M.1', number: 3, office: 'C', dueOn: '2027-04-30', precision: 'day', hard: false, binding: null },
    { measure: 'M.1', number: 4, office: 'C', dueOn: '2027-04-30', precision: 'day', hard: false, binding: null },
  ],
  commands: [
    { on: '2027-01-20', do: 'contact', office: 'B', contact: 'neu@x.example' },
    { on: '2027-02-03', do: 'done', measure: 'M.1', step: 1 },
  ],
  from: '2026-11-23',
  to: '2027-03-10',
};
const isDown = (day: string): boolean => '2027-02-15' <= day && day <= '2027-02-23';

const simulating = terminalWith(addSimulate);
const run = (line: string) => simulating('simulate', ...line.split(' '));

type Replayed = SimulationReport & { comparison: RecordComparison };

describe('of a plan in the midst of its life, a simulation', () => {
  let terminal: RecordAtTerminal;

  beforeAll(async () => {
    const record = await freshRecord('2026-11-23T08:00:00Z');
    await liveOnRecord(record, scenario, 'klima', { down: isDown });
    terminal = await recordAtTerminal(record, '2027-03-10T16:00:00Z');
  });

  afterAll(() => terminal.end());

  const json = async <T>(line: string): Promise<T> => JSON.parse((await run(`${line} --format json`)).out) as T;

  it('replays what really happened, and goes on into the future', async () => {
    const { notices, comparison } = await json<Replayed>(
      '--plan klima --assume record --from 2027-01-11 --to 2027-04-30',
    );
    const about = (number: number) =>
      notices.filter(({ step }) => step === number).map(({ on, stage, to }) => `${on} ${stage} ${to}`);
    expect(about(1)).toEqual([
      '2027-01-22 reminder-2 a@x.example',
      '2027-01-29 due a@x.example',
      '2027-02-02 overdue-1 a@x.example',
    ]);
    expect(about(2)).toEqual([
      '2027-01-15 reminder-1 b@x.example',
      '2027-02-05 reminder-2 neu@x.example',
      '2027-02-12 due neu@x.example',
      '2027-02-16 overdue-1 neu@x.example',
      '2027-02-23 overdue-2 neu@x.example',
      '2027-03-02 escalation-1 chef@x.example',
      '2027-03-16 escalation-2 l@x.example',
    ]);
    expect(notices).toContainEqual(
      expect.objectContaining({ on: '2027-01-21', stage: 'takeover', to: 'neu@x.example' }),
    );
    expect(comparison.upTo).toBe('2027-03-10');
  });

  it('says where the replay differs from the record, and why: the engine stood still', async () => {
    const { comparison } = await json<Replayed>('--plan klima --assume record --from 2027-01-11');
    const told = (of: RecordComparison['onlyRecorded']) =>
      of.map(({ notice, because }) => `${notice.on} ${notice.stage} ${because}`);
    expect(told(comparison.onlyReplayed)).toEqual([
      '2027-02-16 overdue-1 overtaken',
      '2027-03-02 escalation-1 mail-late',
    ]);
    expect(told(comparison.onlyRecorded)).toEqual(['2027-03-03 escalation-1 mail-late']);
    const { out } = await run('--plan klima --assume record --from 2027-01-11');
    expect(out).toContain('Bis zum 10.03.2027 weicht das Nachspielen ab von dem, was wirklich geschah:');
    expect(out).toMatch(/2027-02-16 +nur nachgespielt +M\.1 +2 +overdue-1 .*die Anlage stand still/);
  });

  it('up to the day before the standstill agrees with the record, and says that older absences are not kept', async () => {
    const { out, err } = await run('--plan klima --assume record --from 2026-11-23 --to 2027-02-12');
    expect(out).toContain('Bis zum 12.02.2027 ergibt das Nachspielen genau die Hinweise, die wirklich entstanden.');
    expect(err).toContain('Abwesenheiten, die vor dem 08.02.2027 endeten, sind zum Schutz der Daten gelöscht');
    expect((await run('--plan klima --assume record --from 2027-02-24')).err).toBe('');
  });

  it('foretells from any day to come, with load, in text and as data', async () => {
    const { notices } = await json<SimulationReport>('--plan klima --from 2027-03-11 --to 2027-12-31');
    const ofSecond = notices.filter(({ step }) => step === 2);
    expect(ofSecond.map(({ on, stage }) => `${on} ${stage}`)).toEqual(['2027-03-17 escalation-2']);
    const loaded = await json<{ threshold: number; overloads: unknown[] }>('--plan klima --to 2027-12-31 --load');
    expect(loaded).toMatchObject({ threshold: 15, overloads: [] });
  });

  it('warns above the threshold of the plan', async () => {
    await terminal.record.source.query(
      `UPDATE cadence_policy SET document = jsonb_set(document, '{loadWarning}', '1')`,
    );
    const asked = '--plan klima --to 2027-12-31';
    expect((await run(asked)).err).toContain(
      'Viel auf einmal: c@x.example erhält in KW 17/2027 2 Hinweise in einer Mail, mehr als 1.',
    );
    expect((await run(`${asked} --threshold 9`)).err).not.toContain('mehr als');
    await terminal.record.source.query(`UPDATE cadence_policy SET document = document - 'loadWarning'`);
  });

  it('refuses in German what cannot be, and says what may astonish', async () => {
    const refusals: [line: string, code: string][] = [
      ['--plan klima --to 2027-03-09', 'PERIOD_PAST'],
      ['--plan klima --from 2027-06-01 --to 2027-05-01', 'EMPTY_PERIOD'],
      ['--plan klima --assume record --from 2027-03-11', 'NOT_YET_HAPPENED'],
      ['--plan klima --assume record --region DE-BE', 'RECORD_AS_IT_WAS'],
      ['--dir x --assume record --to 2027-01-01', 'RECORD_NEEDS_PLAN'],
      ['--plan nichts --assume record', 'plan-not-found'],
    ];
    for (const [line, code] of refusals) expect({ line, ...(await run(line)) }).toMatchObject({ refused: code });
    expect((await run('--plan klima --from 2027-01-01 --to 2027-05-01')).err).toBe(
      'Der Probelauf beginnt heute (10.03.2027). Was davor geschah, zeigt --assume record.\n',
    );
  });
});
