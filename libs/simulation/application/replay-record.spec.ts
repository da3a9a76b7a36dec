import { addDays } from '#libs/calendar/domain/index';
import { commandOffice, commandPlan, planNamed } from '#libs/measures/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { liveOnRecord } from '../../../test/fixtures/lived-plan.ts';
import { aPlan } from '../../../test/oracle/a-plan.ts';
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

describe('a plan whose policy was changed, replayed', () => {
  let record: FreshRecord;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
  });

  afterAll(() => record.source.destroy());

  it('gives exactly the recorded notices across the changes', async () => {
    for (const [index, full] of fc
      .sample(randomScenario(), { numRuns: Math.ceil(numRuns / 2), seed: seed + 1 })
      .entries()) {
      const scenario = shortened(full, 200);
      const key = `p${index}`;
      const { activate } = scenario.plan;
      const policies = [
        { on: addDays(activate, 45), change: { reminder1DaysBefore: 10, grace: { other: 8 } } },
        { on: addDays(activate, 90), change: { answers: { tacitGrant: { afterDays: 3, upToMonths: 12 } } } },
        { on: addDays(activate, 130), change: { answers: { tacitGrant: { afterDays: 40 } }, overdue2After: 7 } },
      ].filter(({ on }) => on <= scenario.to);
      await liveOnRecord(record, scenario, key, { policies });
      for (const from of [activate, addDays(activate, 60), addDays(activate, 91)]) {
        expect({ index, from, ...(await compared(key, from, scenario.to)) }).toEqual({
          index,
          from,
          ...noDeviation(scenario.to),
        });
      }
      await tacitGrants(key);
    }
  }, 600_000);

  it('grants a request that waited on the day on which the rules came that let it through', async () => {
    const scenario = aPlan({
      steps: [{ dueOn: '2027-01-29' }, { dueOn: '2027-02-26' }],
      commands: [
        { on: '2026-11-25', do: 'newDate', measure: 'M', step: 1, to: '2027-09-30' },
        { on: '2027-02-15', do: 'note', measure: 'M', step: 1 },
      ],
      to: '2027-06-30',
    });
    const policies = [{ on: '2027-03-10', change: { answers: { tacitGrant: { afterDays: 3, upToMonths: 12 } } } }];
    await liveOnRecord(record, scenario, 'wartend', { policies });
    expect(await tacitGrants('wartend')).toEqual(['2027-03-10']);
    for (const from of ['2026-11-24', '2027-03-01', '2027-03-10', '2027-03-11', '2027-03-12']) {
      expect({ from, ...(await compared('wartend', from, scenario.to)) }).toEqual({
        from,
        ...noDeviation(scenario.to),
      });
    }
  });

  const noDeviation = (upTo: string) => ({ upTo, onlyRecorded: [], onlyReplayed: [] });
  const compared = (key: string, from: string, to: string) =>
    record.transaction(async (ports) => {
      const { input, recorded, completeUpTo } = await replayOfRecord(ports, await planNamed(ports, key), from, to);
      return compareWithRecord(recorded, simulate(input), { known: input.raised, from, upTo: completeUpTo });
    });
  /** The days of requests that were granted without a decision. Nothing happens before what has already happened. */
  const tacitGrants = (key: string): Promise<string[]> =>
    record.transaction(async (ports) => {
      const { id } = await planNamed(ports, key);
      const granted: string[] = [];
      for (const measureId of await ports.measures.idsOf(id)) {
        const events = await ports.events.of('measure', measureId);
        const days = events.map(({ effectiveOn }) => effectiveOn);
        expect(days).toEqual([...days].sort());
        for (const event of events) {
          if (event.type === 'deadline-moved' && event.by === 'tacit-grant') granted.push(event.effectiveOn);
        }
      }
      return granted;
    });
});

describe('an absence that is said to have been entered before its plan', () => {
  it('is replayed from the first day of the plan on', async () => {
    const record = await freshRecord('2026-11-23T08:00:00Z');
    const { planId } = await importInto(record);
    await commandPlan(record, { key: 'a', actor: 'coordination', planId, command: { do: 'activate' } });
    const contact = { name: null, email: 'weg@stadt.example' };
    const [office] = await record.transaction(({ offices }) => offices.ofPlan(planId));
    await commandOffice(record, {
      key: 'b',
      actor: 'coordination',
      officeId: office!.id,
      command: { do: 'set-contact', contact },
    });
    await record.transaction(async ({ offices }) => {
      const { contactId } = (await offices.byId(office!.id))!;
      const days = { fromOn: '2026-01-01', toOn: '2027-01-31', enteredOn: '2026-01-01' };
      await offices.addAbsence({ officeId: office!.id, contactId: contactId!, ...days });
    });
    const { input } = await record.transaction(async (ports) =>
      replayOfRecord(ports, await planNamed(ports, 'klima'), '2026-01-01', '2027-12-31'),
    );
    expect(input.begin).toBe('2026-11-24');
    expect(input.cadence.directory.offices.get(office!.id)!.absences).toHaveLength(1);
    await record.source.destroy();
  });
});

function shortened(scenario: Scenario, days: number): Scenario {
  const end = addDays(scenario.plan.activate, days);
  const to = end < scenario.to ? end : scenario.to;
  return { ...scenario, to, commands: scenario.commands.filter(({ on }) => on <= to) };
}
