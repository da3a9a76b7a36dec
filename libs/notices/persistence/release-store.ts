import { type EntityManager } from 'typeorm';
import { type ReleaseStore } from '../application/release-ports.ts';
import { ReleaseRow } from './release-row.ts';

export function releaseStore(manager: EntityManager): ReleaseStore {
  return {
    async of(planId) {
      const rows = await manager.find(ReleaseRow, { where: { planId }, select: { planId: true, notice: true } });
      return new Set(rows.map(({ notice }) => notice));
    },
    async add(planId, notices, { on, commandId }) {
      if (notices.length === 0) return;
      const rows = notices.map((notice) => ({ planId, notice, releasedOn: on, commandId }));
      await manager
        .createQueryBuilder()
        .insert()
        .into(ReleaseRow)
        .values(rows)
        .orIgnore()
        .updateEntity(false)
        .execute();
    },
  };
}
