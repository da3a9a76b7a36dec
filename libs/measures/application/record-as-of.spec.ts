import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { commandMeasure, commandOffice, commandPlan, type GivenMeasureCommand } from '../index.ts';
import { recordAsOf } from './record-as-of.ts';

describe('a plan as it stood on the evening of a past day', () => {
  let record: FreshRecord;
  let planId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    ({ planId } = await importInto(record));
  });

  afterEach(() => record.source.destroy());

  const rows = () =>
    record.transaction(async (ports) => ({
      plan: await ports.plans.byId(planId),
      measures: byId(await ports.measures.ofPlan(planId)),
      offices: byId(await ports.offices.ofPlan(planId)),
    }));
  const onDay = (day: string) =>
    record.transaction(async (ports) => {
      const found = await recordAsOf(ports, (await ports.plans.byId(planId))!, day);
      return { ...found, measures: byId(found.measures), offices: byId(found.offices) };
    });
  const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

  const onMeasure = async (number: string, command: (stepIds: string[]) => GivenMeasureCommand): Promise<void> => {
    const { id, steps } = (await record.transaction((ports) => ports.measures.byNumber(planId, number)))!;
    const given = command(steps.map((step) => step.id));
    const request = { key: randomUUID(), actor: 'coordination', measureId: id, command: given };
    expect(await commandMeasure(record, request)).toMatchObject({ done: true });
  };

  const deeds: [day: string, deed: () => Promise<unknown>][] = [
    ['2026-11-23', async () => undefined],
    [
      '2026-11-24',
      () => commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } }),
    ],
    ['2026-11-26', () => onMeasure('M.1', ([step]) => ({ do: 'move-deadline', stepId: step!, to: '2027-02-26' }))],
    [
      '2026-11-30',
      async () => {
        const { offices } = await rows();
        const officeId = offices.find(({ key }) => key === 'B')!.id;
        const command = { do: 'set-mailbox' as const, mailbox: { name: null, email: 'neu@stadt.example' } };
        expect(
          await commandOffice(record, { key: randomUUID(), actor: 'coordination', officeId, command }),
        ).toMatchObject({ done: true });
      },
    ],
    [
      '2026-12-01',
      () =>
        importInto(record, {
          ...smallPlan,
          tables: {
            ...smallPlanTables,
            measures: [...smallPlanTables.measures, measureEntry('M.3')],
            steps: [...smallPlanTables.steps, stepEntry('M.3', 1, '2028-03-31')],
          },
        }),
    ],
  ];

  it('is what the rows were then, whatever came later', async () => {
    const evenings = [];
    for (const [day, deed] of deeds) {
      record.setClock(`${day}T15:00:00Z`);
      await deed();
      evenings.push({ day, ...(await rows()) });
    }
    for (const { day, ...evening } of evenings) {
      const { plan, measures, offices } = await onDay(day);
      expect({ plan, measures, offices }).toStrictEqual(evening);
    }
    expect((await onDay('2026-11-29')).measures).toStrictEqual(evenings[2]!.measures);
    expect((await onDay('2026-11-30')).measures.map(({ number }) => number).sort()).toEqual(['M.1', 'M.2']);
  });

  it('has the addresses of now', async () => {
    const { contacts, offices } = await onDay('2026-11-23');
    const { mailboxId } = offices.find(({ key }) => key === 'A')!;
    expect(contacts.get(mailboxId!)).toMatchObject({ email: 'a@stadt.example' });
  });

  it('is not to be had of a day ahead, nor of one before the plan', async () => {
    await expect(onDay('2026-11-24')).rejects.toMatchObject({ code: 'DAY_AHEAD' });
    await expect(onDay('2026-11-22')).rejects.toMatchObject({ code: 'PLAN_NOT_YET' });
  });
});
