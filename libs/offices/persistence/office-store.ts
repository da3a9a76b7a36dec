import { rowsOf } from '#libs/rows/index';
import { type EntityManager } from 'typeorm';
import { type OfficeStore } from '../application/ports.ts';
import { type Office } from '../domain/index.ts';
import { ContactRow } from './contact-row.ts';
import { directory } from '../application/directory.ts';
import { OfficeRow } from './office-row.ts';

export function officeStore(manager: EntityManager): OfficeStore {
  const ofPlan = async (planId: string): Promise<Office[]> =>
    (await rowsOf(manager, OfficeRow, 'FROM office WHERE plan_id = $1 ORDER BY key', [planId])).map(officeOf);
  return {
    ofPlan,
    async byId(id) {
      const row = await manager.findOneBy(OfficeRow, { id });
      return row === null ? null : officeOf(row);
    },
    async byKey(planId, key) {
      const row = await manager.findOneBy(OfficeRow, { planId, key });
      return row === null ? null : officeOf(row);
    },
    async add(offices) {
      // One statement: PostgreSQL checks superiors at its end.
      if (offices.length > 0) await manager.insert(OfficeRow, offices);
    },
    async directoryOf(plan) {
      const offices = await ofPlan(plan.id);
      const ids = offices
        .flatMap((office) => [office.mailboxId, office.contactId])
        .concat(plan.coordinationId, plan.leadershipId);
      const contacts = await rowsOf(manager, ContactRow, 'FROM contact WHERE id = ANY($1)', [ids]);
      return directory(plan, offices, new Map(contacts.map((contact) => [contact.id, contact.email])));
    },
  };
}

function officeOf(row: OfficeRow): Office {
  return {
    id: row.id,
    planId: row.planId,
    key: row.key,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    ownable: row.ownable,
    superiorId: row.superiorId,
    mailboxId: row.mailboxId,
    contactId: row.contactId,
    version: row.version,
  };
}
