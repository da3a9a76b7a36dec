import { randomUUID } from 'node:crypto';
import {
  commandMeasure,
  commandOffice,
  commandPlan,
  type CommandOutcome,
  type GivenMeasureCommand,
  type GivenPlanCommand,
  type OfficeCommand,
} from '#libs/measures/index';
import { foldMeasure, foldPlan } from '#libs/measures/domain/index';
import { raiseDueWithin } from '#libs/notices/index';
import { foldOffice } from '#libs/offices/domain/index';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../test/fixtures/fresh-record.ts';
import { measureEntry, smallPlanTables, stepEntry } from '../../test/fixtures/plan-tables.ts';
import { type RecordPorts } from './index.ts';

/** What a run does; places in lists are taken modulo their length. */
type Deed =
  | { plan: GivenPlanCommand }
  /** @param division place of the office whose division a leader reads. */
  | { leader: 'add-leader' | 'remove-leader'; email: string; division: number }
  /** @param other place of another office. */
  | { office: number; other: number; change: OfficeCommand['do']; email: string | null; days: number }
  | { measure: number; step: number; office: number; days: number; do: GivenMeasureCommand['do'] }
  | { import: { measure: string; number: number; days: number } }
  | { wait: number };
type Act = { one: Deed } | { both: [Deed, Deed] } | { again: number };

const names: readonly GivenMeasureCommand['do'][] = [
  'complete-step',
  'report',
  'take-answer-back',
  'ask-for-date',
  'say-not-mine',
  'ask-to-drop',
  'grant-request',
  'reject-request',
  'object',
  'move-deadline',
  'set-predecessor',
  'reassign-step',
  'hold-escalation',
  'release-step',
  'reopen-step',
  'add-step',
  'give-first-date',
  'rename-step',
  'drop-step',
  'split-step',
  'describe-measure',
  'describe-steps',
  'pause',
  'resume',
  'report-status',
  'reorder-steps',
  'set-lead',
  'close-measure',
  'reopen-measure',
];

const officeChanges: readonly OfficeCommand['do'][] = [
  'set-contact',
  'set-deputy',
  'set-mailbox',
  'set-escalation',
  'set-superior',
  'set-preferences',
  'record-absence',
];
const email = fc.constantFrom('eins@stadt.example', 'zwei@stadt.example', 'drei@stadt.example');
const contact = email.map((it) => ({ name: null, email: it }));
const noContact = fc.option(contact);

const simplePlanCommand = fc.constantFrom<GivenPlanCommand>(
  { do: 'activate' },
  { do: 'start-backlog' },
  { do: 'set-mail-mode', mode: 'live' },
  { do: 'set-mail-mode', mode: 'off' },
);
const planCommand: fc.Arbitrary<GivenPlanCommand> = fc.oneof(
  { weight: 4, arbitrary: simplePlanCommand },
  fc.record({ do: fc.constant('set-coordination' as const), contact }),
  fc.record({ do: fc.constant('set-coordination-deputy' as const), contact: noContact }),
  fc.record({ do: fc.constant('set-leadership' as const), contact: noContact }),
  fc.record({
    do: fc.constant('change-policy' as const),
    base: fc.integer({ min: 1, max: 4 }),
    change: fc.record({ reminder1DaysBefore: fc.integer({ min: 4, max: 30 }) }),
  }),
);
const place = fc.nat(5);
const days = fc.integer({ min: -3, max: 40 });
const measureDeed = fc.record({
  measure: place,
  step: place,
  office: place,
  days,
  do: fc.constantFrom(...names),
});
const importDeed = fc.record({
  measure: fc.constantFrom('M.1', 'M.2', 'M.3'),
  number: fc.integer({ min: 2, max: 9 }),
  days,
});
const leaderDeed = fc.record({
  leader: fc.constantFrom('add-leader' as const, 'remove-leader' as const),
  email,
  division: fc.nat(1),
});
const officeDeed = fc.record({
  office: fc.nat(5),
  other: fc.nat(5),
  change: fc.constantFrom(...officeChanges),
  email: fc.option(email),
  days: fc.integer({ min: -3, max: 40 }),
});
const deed = fc.oneof(
  { weight: 2, arbitrary: planCommand.map((plan) => ({ plan })) },
  { weight: 1, arbitrary: leaderDeed },
  { weight: 2, arbitrary: officeDeed },
  { weight: 8, arbitrary: measureDeed },
  { weight: 1, arbitrary: importDeed.map((it) => ({ import: it })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map((wait) => ({ wait })) },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: deed.map((one) => ({ one })) },
  { weight: 1, arbitrary: fc.tuple(deed, deed).map((both) => ({ both })) },
  { weight: 1, arbitrary: fc.nat(20).map((again) => ({ again })) },
);

const raiseFirst = async (ports: RecordPorts, measureId: string): Promise<void> =>
  void (await raiseDueWithin(ports, measureId));

let record: FreshRecord;
let runs = 0;

beforeAll(async () => {
  record = await freshRecord('2026-11-23T08:00:00Z');
});

afterAll(() => record.source.destroy());

it('the fold of the events equals the rows after any commands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const run = await newRun(`p${++runs}`);
      for (const it of acts) {
        await run.carryOut(it);
        await record.transaction((ports) => expectFoldToEqualRows(ports, run.planId));
      }
    }),
    { numRuns: Number(process.env['FOLD_RUNS'] ?? 20), seed: Number(process.env['FOLD_SEED'] ?? 20261123) },
  );
});

async function newRun(key: string) {
  let today = '2026-11-23';
  const request = { ...smallPlan, plan: { ...smallPlan.plan, key } };
  const { planId } = await importInto(record, request);
  const given: { command: () => Promise<CommandOutcome>; outcome: CommandOutcome }[] = [];

  const setToday = (day: string): void => record.setClock(`${(today = day)}T08:00:00Z`);
  setToday(today);

  const command = async (deed: Deed, name: string): Promise<(() => Promise<CommandOutcome>) | null> => {
    const head = { key: `${key} ${name}`, actor: 'coordination' };
    if ('plan' in deed) return () => commandPlan(record, { ...head, planId, command: deed.plan });
    if ('wait' in deed || 'import' in deed) return null;
    const [measures, offices] = await record.transaction(
      async (ports) => [await ports.measures.ofPlan(planId), await ports.offices.ofPlan(planId)] as const,
    );
    if ('leader' in deed) {
      const officeId = offices[deed.division % offices.length]!.id;
      const command: GivenPlanCommand =
        deed.leader === 'add-leader'
          ? { do: deed.leader, contact: { name: null, email: deed.email }, officeId }
          : { do: deed.leader, email: deed.email, officeId };
      return () => commandPlan(record, { ...head, planId, command });
    }
    if ('change' in deed) {
      const officeId = offices[deed.office % offices.length]!.id;
      const given = deed.email === null ? null : { name: null, email: deed.email };
      const changes: Record<OfficeCommand['do'], OfficeCommand> = {
        'set-contact': { do: 'set-contact', contact: given },
        'set-deputy': { do: 'set-deputy', deputy: given },
        'set-mailbox': { do: 'set-mailbox', mailbox: given },
        'set-escalation': { do: 'set-escalation', escalation: given },
        'set-superior': {
          do: 'set-superior',
          superiorId: given === null ? null : offices[deed.other % offices.length]!.id,
        },
        'set-preferences': {
          do: 'set-preferences',
          preferences: { rhythm: deed.days % 2 === 0 ? 'weekly' : 'daily' },
        },
        'record-absence': { do: 'record-absence', from: today, to: plusDays(today, deed.days) },
      };
      return () => commandOffice(record, { ...head, officeId, command: changes[deed.change] });
    }
    const measure = measures[deed.measure % measures.length]!;
    const stepId = measure.steps[deed.step % measure.steps.length]!.id;
    const day = plusDays(today, deed.days);
    const officeId = offices[deed.office % offices.length]!.id;
    const number = 20 + deed.days + deed.step * 50;
    const facts = { precision: 'day', hard: false, binding: null, milestone: false } as const;
    const newStep = { stepId: randomUUID(), number, title: 'Neuer Schritt', ...facts };
    const otherPart = { stepId: randomUUID(), title: 'Zweiter Teil' };
    const commands: Record<GivenMeasureCommand['do'], GivenMeasureCommand> = {
      'complete-step': { do: 'complete-step', stepId, doneOn: day, donePrecision: 'day' },
      report: { do: 'report', stepId, said: { kind: 'waiting-for', officeId } },
      'take-answer-back': { do: 'take-answer-back', stepId, answer: 1 + (deed.step % 2) },
      'ask-for-date': { do: 'ask-for-date', stepId, to: plusDays(day, 20 * deed.office), reason: 'staff' },
      'say-not-mine': { do: 'say-not-mine', stepId, proposedOfficeId: null },
      'ask-to-drop': { do: 'ask-to-drop', stepId },
      'grant-request': { do: 'grant-request', stepId, officeId },
      'reject-request': { do: 'reject-request', stepId },
      object: { do: 'object', stepId },
      'move-deadline': {
        do: 'move-deadline',
        stepId,
        to: day,
        ...(deed.office === 0 ? { precision: 'month', hard: deed.days % 2 === 0 } : {}),
      },
      'set-predecessor': {
        do: 'set-predecessor',
        stepId,
        predecessorId: measure.steps[deed.office % (measure.steps.length + 1)]?.id ?? null,
      },
      'reassign-step': { do: 'reassign-step', stepId, officeId },
      'hold-escalation': { do: 'hold-escalation', stepId, days: 1 + deed.office },
      'release-step': { do: 'release-step', stepId },
      'reopen-step': { do: 'reopen-step', stepId },
      'add-step': { do: 'add-step', ...newStep, officeId, dueOn: day },
      'give-first-date': { do: 'give-first-date', stepId, dueOn: day, precision: 'month' },
      'rename-step': { do: 'rename-step', stepId, title: `Neu ${name}` },
      'drop-step': { do: 'drop-step', stepId },
      'describe-measure': {
        do: 'describe-measure',
        changes: {
          title: `Neu ${name}`,
          parallel: deed.step % 2 === 0,
          kind: 'continuous',
          participantIds: [officeId],
        },
      },
      'describe-steps': {
        do: 'describe-steps',
        steps: [
          { stepId, changes: { number: measure.steps.at(-1)!.number, binding: 'law' } },
          {
            stepId: measure.steps.at(-1)!.id,
            changes: { number: measure.steps[deed.step % measure.steps.length]!.number },
          },
        ],
      },
      'split-step': {
        do: 'split-step',
        stepId,
        title: 'Erster Teil',
        dueOn: day,
        others: [{ ...otherPart, dueOn: day }],
      },
      pause: { do: 'pause', until: day },
      resume: { do: 'resume' },
      'report-status': { do: 'report-status' },
      'reorder-steps': { do: 'reorder-steps', stepIds: measure.steps.map(({ id }) => id).reverse() },
      'set-lead': { do: 'set-lead', officeId },
      'close-measure': { do: 'close-measure', result: 'implemented' },
      'reopen-measure': { do: 'reopen-measure' },
    };
    const request = { ...head, measureId: measure.id, command: commands[deed.do] };
    return () => commandMeasure({ transaction: record.transaction, beforeCommand: raiseFirst }, request);
  };

  const carryOutDeed = async (deed: Deed, name: string): Promise<void> => {
    if ('wait' in deed) return setToday(plusDays(today, deed.wait));
    if ('import' in deed) {
      const { measure, number, days } = deed.import;
      const measures = [...smallPlanTables.measures, measureEntry('M.3')];
      const steps = [stepEntry(measure, number, plusDays(today, days), { officeKey: 'B' }), stepEntry('M.3', 1, null)];
      const renumbered = days % 2 === 0 ? 'match' : 'new';
      await importInto(record, { ...request, renumbered, tables: { ...smallPlanTables, measures, steps } });
      return;
    }
    const give = (await command(deed, name))!;
    given.push({ command: give, outcome: await give() });
  };

  return {
    planId,
    async carryOut(act: Act): Promise<void> {
      const name = String(given.length);
      if ('one' in act) return carryOutDeed(act.one, name);
      if ('both' in act) {
        const both = act.both.map((deed) => ('wait' in deed ? { plan: { do: 'activate' } as const } : deed));
        await Promise.all(both.map((deed, index) => carryOutDeed(deed, `${name} ${index}`)));
        return;
      }
      const earlier = given[act.again % Math.max(given.length, 1)];
      if (earlier !== undefined) expect(await earlier.command()).toEqual(earlier.outcome);
    },
  };
}

async function expectFoldToEqualRows(ports: RecordPorts, planId: string): Promise<void> {
  const plan = (await ports.plans.byId(planId))!;
  expect(foldPlan(planId, await ports.events.of('plan', planId))).toStrictEqual(plan);
  for (const measure of await ports.measures.ofPlan(planId)) {
    expect(foldMeasure(measure.id, await ports.events.of('measure', measure.id))).toStrictEqual(measure);
  }
  for (const office of await ports.offices.ofPlan(planId)) {
    expect(foldOffice(office.id, await ports.events.of('office', office.id))).toStrictEqual(office);
  }
  const gaps: unknown[] = await record.source.query(
    'SELECT aggregate_id FROM event GROUP BY aggregate_id HAVING min(version) <> 1 OR max(version) <> count(*)',
  );
  expect(gaps).toEqual([]);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
