import { type EntityManager, In } from 'typeorm';
import { type MentionStore } from '../application/release-ports.ts';
import { MentionRow } from './mention-row.ts';

export function mentionStore(manager: EntityManager): MentionStore {
  return {
    async of(planId) {
      const rows = await manager.find(MentionRow, { where: { planId } });
      return rows.map(({ kind, subject }) => ({ kind, subject }));
    },
    async add(planId, mentions, on) {
      if (mentions.length === 0) return;
      const rows = mentions.map(({ kind, subject }) => ({ planId, kind, subject, firstOn: on }));
      await manager
        .createQueryBuilder()
        .insert()
        .into(MentionRow)
        .values(rows)
        .orIgnore()
        .updateEntity(false)
        .execute();
    },
    async remove(planId, mentions) {
      for (const kind of ['gap', 'escalation'] as const) {
        const subjects = mentions.filter((it) => it.kind === kind).map(({ subject }) => subject);
        if (subjects.length > 0) await manager.delete(MentionRow, { planId, kind, subject: In(subjects) });
      }
    },
    async forget(planId, days) {
      if (days.length > 0) await manager.delete(MentionRow, { planId, firstOn: In([...days]) });
    },
  };
}
