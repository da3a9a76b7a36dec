import { type EntityManager, In } from 'typeorm';
import { type Wakeup, type Wakeups } from '../application/ports.ts';
import { WorkflowWakeupRow } from './workflow-wakeup-row.ts';

export function wakeups(manager: EntityManager): Wakeups {
  return {
    async add(planId, workflowIds) {
      const rows = workflowIds.map((workflowId) => ({ workflowId, planId }));
      if (rows.length === 0) return;
      await manager.createQueryBuilder().insert().into(WorkflowWakeupRow).values(rows).updateEntity(false).execute();
    },
    async claim(limit, leaseSeconds) {
      const [rows] = (await manager.query(claim, [limit, leaseSeconds])) as [Wakeup[], number];
      return rows.sort((a, b) => Number(a.id) - Number(b.id));
    },
    async remove(ids) {
      if (ids.length > 0) await manager.delete(WorkflowWakeupRow, { id: In(ids) });
    },
  };
}

const claim = `
  UPDATE workflow_wakeup SET claimed_until = clock_timestamp() + make_interval(secs => $2)
  WHERE id IN (
    SELECT id FROM workflow_wakeup
    WHERE claimed_until IS NULL OR claimed_until < clock_timestamp()
    ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id, workflow_id AS "workflowId", plan_id AS "planId"`;
