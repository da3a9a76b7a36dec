import { type EntityManager, In } from 'typeorm';
import { type MentionStore } from '../application/release-ports.ts';
import { MentionRow } from './mention-row.ts';

/** A mail of that kind to anybody but coordination's deputy is a sheet. */
const forgetMissing = `
  DELETE FROM mention
   WHERE plan_id = $1 AND first_on IN (
     SELECT delivery_on FROM mail
      WHERE plan_id = $1 AND kind = 'coordination' AND confirmed_on IS NULL
        AND (state IN ('failed', 'ambiguous') OR (state = 'sent' AND returned_on IS NOT NULL))
        AND recipient_key IS DISTINCT FROM (
          SELECT contact.email_key FROM plan JOIN contact ON contact.id = plan.coordination_deputy_id WHERE plan.id = $1))`;

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
    async forgetMissing(planId) {
      await manager.query(forgetMissing, [planId]);
    },
  };
}
