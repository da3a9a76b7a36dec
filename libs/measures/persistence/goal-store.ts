import { type EntityManager } from 'typeorm';
import { type Goal, type GoalStore } from '../application/ports.ts';
import { GoalRow } from './goal-row.ts';

export function goalStore(manager: EntityManager): GoalStore {
  return {
    async ofPlan(planId) {
      const rows = await manager.find(GoalRow, {
        where: { planId },
        order: { indicator: 'ASC', targetOn: 'ASC', id: 'ASC' },
      });
      return rows.map((row): Goal => ({ ...row }));
    },
    async add(goals) {
      if (goals.length > 0) await manager.insert(GoalRow, goals);
    },
  };
}
