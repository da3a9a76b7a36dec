import { recordPorts } from '#libs/database/index';
import { commandPlan } from '#libs/measures/index';
import { raiseDue } from '#libs/notices/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { planOverview } from './plan-overview.ts';

const offices = Array.from({ length: 20 }, (_, index) => `A${index}`);

/** `measures` measures of five steps each, one a month, of different offices. */
function planOf(measures: number) {
  const numbers = Array.from({ length: measures }, (_, index) => `M.${index + 1}`);
  return {
    ...smallPlan,
    tables: {
      offices: offices.map((key) => officeEntry(key)),
      fields: ['Gebäude'],
      measures: numbers.map((number) => measureEntry(number, { leadKey: 'A0' })),
      steps: numbers.flatMap((number, index) =>
        [1, 2, 3, 4, 5].map((step) =>
          stepEntry(number, step, `2027-0${step}-28`, { officeKey: offices[(index + step) % offices.length]! }),
        ),
      ),
      goals: [],
      measurements: [],
    },
  };
}

describe('the overview of a plan in the middle of its life', () => {
  let record: FreshRecord;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    const { planId } = await importInto(record, planOf(100));
    for (const command of [{ do: 'activate' }, { do: 'set-mail-mode', mode: 'live' }] as const)
      await commandPlan(record, { key: command.do, actor: 'coordination', planId, command });
    record.setClock('2027-03-15T08:00:00Z');
    for (const id of await record.transaction(({ measures }) => measures.idsOf(planId)))
      await raiseDue(record.transaction, id);
  });

  afterAll(() => record.source.destroy());

  it('asks the record no more often than for a small one', async () => {
    const runner = record.source.createQueryRunner();
    try {
      let queries = 0;
      const query = runner.query.bind(runner);
      runner.query = ((...given: Parameters<typeof query>) => ((queries += 1), query(...given))) as typeof query;
      await planOverview(recordPorts(runner.manager), 'klima');
      expect(queries).toBeLessThanOrEqual(16);
    } finally {
      await runner.release();
    }
  });
});
