import { type EntityManager } from 'typeorm';

const takenBack = `
  select distinct notice.id
    from notice join mail_item on mail_item.notice_id = notice.id and mail_item.withdrawn
   where notice.plan_id = $1 and notice.state = 'pending'`;

/** Ids of the plan's notices that are pending because the mail that carried them was taken back. */
export async function takenBackOf(manager: EntityManager, planId: string): Promise<ReadonlySet<string>> {
  const rows = (await manager.query(takenBack, [planId])) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}
