import { saveRows } from '#libs/rows/index';
import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import { type Goal, type GoalStore } from '../application/ports.ts';
import { GoalRow } from './goal-row.ts';
import { endRows, heldOn, holding, withoutDays } from './held-rows.ts';

const order: FindOptionsOrder<GoalRow> = { indicator: 'ASC', targetOn: 'ASC', id: 'ASC' };

export function goalStore(manager: EntityManager): GoalStore {
  const find = async (where: FindOptionsWhere<GoalRow> | FindOptionsWhere<GoalRow>[]): Promise<Goal[]> =>
    (await manager.find(GoalRow, { where, order })).map((row): Goal => withoutDays({ ...row }));
  return {
    ofPlan: (planId) => find(holding(planId)),
    ofPlanOn: (planId, day) => find(heldOn(planId, day)),
    async add(goals, since) {
      const rows = goals.map((goal): GoalRow => ({ ...goal, since, until: null }));
      await saveRows(manager, GoalRow, allOf(rows), rows);
    },
    end: (ids, until) => endRows(manager, GoalRow, ids, until),
  };
}

function allOf(rows: readonly GoalRow[]): (keyof GoalRow)[] {
  return Object.keys(rows[0] ?? {}) as (keyof GoalRow)[];
}
