import { addDays } from '#libs/calendar/domain/index';
import { planNamed } from '#libs/measures/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FreshRecord, freshRecord } from '../../../test/fixtures/fresh-record.ts';
import { liveOnRecord } from '../../../test/fixtures/lived-plan.ts';
import { randomScenario } from '../../../test/oracle/random-scenario.ts';
import { compareWithRecord, reportOf, type Scenario, simulate } from '../domain/index.ts';
import { replayOfRecord } from './replay-record.ts';

/** `REPLAY_SEED` and `REPLAY_RUNS` set those of a run. */
const seed = Number(process.env['REPLAY_SEED'] ?? 20261123);
const numRuns = Number(process.env['REPLAY_RUNS'] ?? 2);

describe('a plan lived by commands on the record, replayed', () => {
  let record: FreshRecord;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
  });

  afterAll(() => record.source.destroy());

  const replay = (key: string, from: string, to: string) =>
    record.transaction(async (ports) => replayOfRecord(ports, await planNamed(ports, key), from, to));

  const compared = async (key: string, from: string, to: string) => {
    const { input, recorded, completeUpTo } = await replay(key, from, to);
    const result = simulate(input);
    const recordedToo = recorded.filter(({ suppressed, on }) => suppressed === null && on >= from && on <= to);
    return {
      result,
      recorded: recordedToo,
      comparison: compareWithRecord(recorded, result, { known: input.raised, from, upTo: completeUpTo }),
    };
  };

  it('gives exactly the recorded notices, from its beginning or from any day of its life', async () => {
    let seen = 0;
    for (const [index, full] of fc.sample(randomScenario(), { numRuns, seed }).entries()) {
      const scenario = shortened(full, 200);
      const key = `p${index}`;
      await liveOnRecord(record, scenario, key);
      const { activate } = scenario.plan;
      for (const from of [activate, addDays(activate, 40), addDays(activate, 137)]) {
        const { result, recorded, comparison } = await compared(key, from, scenario.to);
        const asReported = { notices: recorded, mails: [], measures: result.measures };
        expect({ index, from, notices: reportOf(result, from, scenario.to).notices }).toEqual({
          index,
          from,
          notices: reportOf(asReported, from, scenario.to).notices,
        });
        expect(comparison).toEqual({ upTo: scenario.to, onlyRecorded: [], onlyReplayed: [] });
        seen += recorded.length;
      }
    }
    expect(seen).toBeGreaterThan(numRuns * 10);
  }, 600_000);
});

function shortened(scenario: Scenario, days: number): Scenario {
  const end = addDays(scenario.plan.activate, days);
  const to = end < scenario.to ? end : scenario.to;
  return { ...scenario, to, commands: scenario.commands.filter(({ on }) => on <= to) };
}
