import { type EntityManager } from 'typeorm';
import { type ProcessRows } from '../application/ports.ts';

export function processRows(manager: EntityManager): ProcessRows {
  return {
    async momentsOf(planId) {
      const rows: { id: string; at: Date | null }[] = await manager.query(
        'SELECT id, next_moment_at AS at FROM measure WHERE plan_id = $1',
        [planId],
      );
      return new Map(rows.map(({ id, at }) => [id, at?.toISOString() ?? null]));
    },
    async workflowsToBeTold() {
      const rows: { id: string }[] = await manager.query('SELECT DISTINCT workflow_id AS id FROM workflow_wakeup');
      return new Set(rows.map(({ id }) => id));
    },
    async secondsSinceClockMoved() {
      const [row]: { seconds: number | null }[] = await manager.query(
        'SELECT extract(epoch FROM clock_timestamp() - clock_moved_at)::float8 AS seconds FROM installation',
      );
      return row?.seconds ?? null;
    },
  };
}
