import { type EntityManager, type FindManyOptions, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { type MeasureStore } from '../application/ports.ts';
import { type Measure } from '../domain/index.ts';
import { measureOf, rowOfMeasure, rowOfStep } from './measure-mapping.ts';
import { MeasureRow } from './measure-row.ts';
import { rowsOf, saveRows } from '#libs/rows/index';
import { StepRow } from './step-row.ts';

export function measureStore(manager: EntityManager): MeasureStore {
  /** In the order of ids, which is the order of locking. Steps need no lock: they change under their measure's. */
  const find = async (options: FindManyOptions<MeasureRow>): Promise<Measure[]> => {
    return withSteps(await manager.find(MeasureRow, { ...options, order: { id: 'ASC' } }));
  };
  const withSteps = async (rows: MeasureRow[]): Promise<Measure[]> => {
    if (rows.length === 0) return [];
    const stepsOf = new Map<string, StepRow[]>(rows.map((row) => [row.id, []]));
    const ofMeasures = 'FROM step WHERE measure_id = ANY($1) ORDER BY number';
    const steps = await rowsOf(manager, StepRow, ofMeasures, [[...stepsOf.keys()]]);
    for (const step of steps) stepsOf.get(step.measureId)!.push(step);
    return rows.map((row) => measureOf(row, stepsOf.get(row.id)!));
  };
  const one = async (options: FindManyOptions<MeasureRow>): Promise<Measure | null> => (await find(options))[0] ?? null;

  return {
    byId: (id) => one({ where: { id } }),
    byNumber: (planId, number) => one({ where: { planId, number } }),
    ofPlan: (planId) => find({ where: { planId } }),
    async idsOf(planId) {
      return ids(await manager.find(MeasureRow, { where: { planId }, select: { id: true }, order: { id: 'ASC' } }));
    },
    async lock(id) {
      const rows = await rowsOf(manager, MeasureRow, 'FROM measure WHERE id = $1 FOR NO KEY UPDATE', [id]);
      return (await withSteps(rows))[0] ?? null;
    },
    lockAll: (planId) => find({ where: { planId }, lock: { mode: 'for_no_key_update' } }),
    lockAllShared: (planId) => find({ where: { planId }, lock: { mode: 'pessimistic_read' } }),
    async save(measures) {
      if (measures.length === 0) return;
      const rows = measures.map(rowOfMeasure);
      // One statement: measures that change their numbers with each other are compared at its end.
      await saveRows(manager, MeasureRow, propertiesOf(rows[0]!), rows);
      for (const steps of lotsOfSteps(measures)) await saveRows(manager, StepRow, propertiesOf(steps[0]!), steps);
    },
    async setNextMoment(id, at) {
      await manager.query('UPDATE measure SET next_moment_at = $2 WHERE id = $1', [id, at]);
    },
    async bringForward(ids, at) {
      if (ids.length > 0) await manager.update(MeasureRow, { id: In([...ids]) }, { nextMomentAt: new Date(at) });
    },
    async nextMomentOf(id) {
      return (await manager.findOneByOrFail(MeasureRow, { id })).nextMomentAt?.toISOString() ?? null;
    },
    async earliestMoment(planId) {
      const where = { planId, nextMomentAt: Not(IsNull()) };
      const row = await manager.findOne(MeasureRow, { where, order: { nextMomentAt: 'ASC' } });
      return row?.nextMomentAt?.toISOString() ?? null;
    },
    async idsWithMomentUpTo(planId, upTo) {
      const where = { planId, nextMomentAt: LessThanOrEqual(new Date(upTo)) };
      return ids(await manager.find(MeasureRow, { where, select: { id: true }, order: { id: 'ASC' } }));
    },
    async goalTexts(planId) {
      const rows = await manager.find(MeasureRow, { where: { planId, goal: Not(IsNull()) } });
      return new Map(rows.map((row) => [row.id, row.goal!]));
    },
    async guidingGoals(planId) {
      const rows = await manager.find(MeasureRow, { where: { planId, guidingGoal: Not(IsNull()) } });
      return new Map(rows.map((row) => [row.id, row.guidingGoal!]));
    },
    async setTexts(texts) {
      await manager.query(
        `UPDATE measure SET goal = it.goal, guiding_goal = it."guidingGoal"
         FROM jsonb_to_recordset($1) AS it (id uuid, goal text, "guidingGoal" text) WHERE measure.id = it.id`,
        [JSON.stringify(texts)],
      );
    },
  };
}

/** So many steps are written in one statement. */
const stepsAtOnce = 5000;

/** The steps of a measure stay together: they can change their numbers with each other. */
function lotsOfSteps(measures: readonly Measure[]): StepRow[][] {
  const lots: StepRow[][] = [];
  for (const { id, steps } of measures) {
    if (steps.length === 0) continue;
    const last = lots.at(-1);
    const rows = steps.map((step) => rowOfStep(step, id));
    if (last === undefined || last.length + rows.length > stepsAtOnce) lots.push(rows);
    else last.push(...rows);
  }
  return lots;
}

function propertiesOf<Row extends object>(row: Row): (keyof Row & string)[] {
  return Object.keys(row) as (keyof Row & string)[];
}

function ids(rows: { id: string }[]): string[] {
  return rows.map((row) => row.id);
}
