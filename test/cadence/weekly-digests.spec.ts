import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { identityKey, type Notice, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type PlanTables } from '#libs/exchange/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { simulate, simulateAssuming, type SimulationInput, type SimulationResult } from '#libs/simulation/domain/index';
import { simulationOfTables } from '#libs/simulation/index';

const begin = '2026-11-23';
const to = '2027-12-31';
/** What is raised later may still wait for its weekly day, or for the mail of the stage below. */
const settledBy = '2027-11-30';

const ahead: readonly Stage[] = ['checkpoint', 'reminder-1', 'reminder-2', 'due', 'backlog-1', 'backlog-2', 'status-1'];

let tables: PlanTables;
let daily: SimulationInput;

beforeAll(async () => {
  ({ tables } = await readPlanTables([new URL('../../examples/asyl-integration-beispiel', import.meta.url).pathname]));
  const measures = tables.measures.map((measure) => ({ ...measure, parallel: true }));
  daily = simulationOfTables({
    tables: { ...tables, measures },
    region: 'DE-SN',
    activateOn: begin,
    backlogStartOn: begin,
    coordination: 'koordination@stadt.example',
    leadership: 'leitung@stadt.example',
    to,
  });
});

/** Who gets a weekly digest: whatever the random numbers say, over all addresses of the plan. */
function withWeekly(chosen: (address: string) => boolean): SimulationInput {
  const { directory } = daily.cadence;
  const addresses = [...directory.offices.values()].flatMap(({ mailbox, contact, deputy }) => [
    mailbox,
    contact,
    deputy,
  ]);
  const weekly = new Set(addresses.flatMap((it) => (it !== null && chosen(it) ? [it.toLowerCase()] : [])));
  return { ...daily, cadence: { ...daily.cadence, directory: { ...directory, weekly } } };
}

const someWeekly = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }).map((bits) => (address: string) => {
  const sum = [...address].reduce((all, letter) => (all * 31 + letter.codePointAt(0)!) % 1009, 7);
  return bits[sum % bits.length]!;
});

/** Tuesdays, or the first contact day after one that is none, read naively. */
function weeklyDays({ calendar }: SimulationInput['cadence']): IsoDate[] {
  const days = new Set<IsoDate>();
  for (let day = Temporal.PlainDate.from('2026-10-06'); day.year < 2029; day = day.add({ days: 7 })) {
    let first = day;
    while (!calendar.contact.has(first.toString())) first = first.add({ days: 1 });
    days.add(first.toString());
  }
  return [...days].sort();
}

function toldOn({ mails }: SimulationResult): Map<string, IsoDate[]> {
  const days = new Map<string, IsoDate[]>();
  for (const { on, items } of mails) {
    for (const item of items) days.set(identityKey(item), [...(days.get(identityKey(item)) ?? []), on]);
  }
  return days;
}

/** The days on which a notice of a weekly address may be told. */
function allowedDays(input: SimulationInput, weekly: readonly IsoDate[], notice: Notice): (IsoDate | undefined)[] {
  const { contact, working } = input.cadence.calendar;
  const step = input.measures.flatMap(({ steps }) => steps).find(({ id }) => id === notice.stepId);
  const mayWait = ahead.includes(notice.stage) || notice.stage === 'overdue-1' || notice.stage === 'status-2';
  const waits =
    notice.role === 'responsible' && mayWait && !step?.hard && !(notice.stage === 'due' && step?.precision === 'day');
  if (!waits) return [(step?.hard && !notice.stage.startsWith('backlog-') ? working : contact).first(notice.on)];
  const next = weekly.find((day) => day >= notice.on);
  // What could not be foreseen on the weekly day before goes with the next one.
  return ahead.includes(notice.stage) ? [weekly.findLast((day) => day <= notice.on), next] : [next];
}

function check(input: SimulationInput, result: SimulationResult): void {
  const days = weeklyDays(input.cadence);
  const told = toldOn(result);
  expect([...told].filter(([, on]) => on.length > 1)).toEqual([]);
  const wrong: unknown[] = [];
  for (const notice of result.mails.flatMap(({ items }) => items)) {
    if (notice.role === 'leadership' || !input.cadence.directory.weekly.has(notice.to!.toLowerCase())) continue;
    const [on] = told.get(identityKey(notice))!;
    const allowed = allowedDays(input, days, notice);
    if (!allowed.includes(on)) wrong.push({ notice, on, allowed });
  }
  expect(wrong).toEqual([]);
}

describe('with weekly digests for some addresses, over a year of the example plan', () => {
  it('each notice is told once, on an allowed day, and none is lost, when nobody answers', () => {
    const raisedDaily = identitiesOf(simulate(daily));
    fc.assert(
      fc.property(someWeekly, (chosen) => {
        const input = withWeekly(chosen);
        const result = simulate(input);
        check(input, result);
        const told = toldOn(result);
        const raised = identitiesOf(result);
        expect(new Set(raised).size).toBe(raised.length);
        const everything = new Set(result.notices.map(identityKey));
        expect(raisedDaily.filter((key) => !everything.has(key))).toEqual([]);
        const untold = result.notices.filter(
          (notice) => notice.on <= settledBy && notice.to !== null && !told.has(identityKey(notice)),
        );
        expect(untold.filter((notice) => !isSuperseded(result, notice)).map(identityKey)).toEqual([]);
      }),
      { numRuns: 3, seed: 20261123 },
    );
  });

  it('each notice is told once and on an allowed day also when everything is done some days late', () => {
    fc.assert(
      fc.property(someWeekly, fc.integer({ min: 0, max: 12 }), (chosen, workingDaysLate) => {
        const input = withWeekly(chosen);
        check(input, simulateAssuming(input, { kind: 'done', workingDaysLate }));
      }),
      { numRuns: 3, seed: 20261124 },
    );
  });

  it('much is told before its day, and with nobody weekly nothing is', () => {
    const early = ({ mails }: SimulationResult): number =>
      mails.reduce((sum, { on, items }) => sum + items.filter((item) => item.on > on).length, 0);
    expect(early(simulate(withWeekly(() => true)))).toBeGreaterThan(50);
    expect(early(simulate(daily))).toBe(0);
  });
});

function identitiesOf({ notices }: SimulationResult): string[] {
  return notices.filter(({ on }) => on <= settledBy).map(identityKey);
}

/** A higher stage of the step stood in the same mail. */
function isSuperseded({ mails }: SimulationResult, notice: Notice): boolean {
  return mails.some(
    ({ on, to: address, items }) =>
      on >= notice.on &&
      address.toLowerCase() === notice.to!.toLowerCase() &&
      items.some((item) => item.stepId === notice.stepId && item.on >= notice.on),
  );
}
