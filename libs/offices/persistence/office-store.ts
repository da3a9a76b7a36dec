import { rowsOf } from '#libs/rows/index';
import { randomUUID } from 'node:crypto';
import { type EntityManager, LessThan } from 'typeorm';
import { type OfficeStore } from '../application/ports.ts';
import { type Office } from '../domain/index.ts';
import { directory, type RecordedAbsence } from '../application/directory.ts';
import { AbsenceRow } from './absence-row.ts';
import { ContactRow } from './contact-row.ts';
import { OfficeRow } from './office-row.ts';

export function officeStore(manager: EntityManager): OfficeStore {
  const ofPlan = async (planId: string): Promise<Office[]> =>
    (await rowsOf(manager, OfficeRow, 'FROM office WHERE plan_id = $1 ORDER BY key', [planId])).map(officeOf);
  const absencesOf = (planId: string): Promise<RecordedAbsence[]> =>
    rowsOf(
      manager,
      AbsenceRow,
      'FROM absence WHERE office_id IN (SELECT id FROM office WHERE plan_id = $1) ORDER BY from_on, id',
      [planId],
    );
  return {
    ofPlan,
    absencesOf,
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
        .flatMap(({ mailboxId, contactId, deputyId, escalationId }) => [mailboxId, contactId, deputyId, escalationId])
        .concat(plan.coordinationId, plan.coordinationDeputyId, plan.leadershipId);
      const contacts = await rowsOf(manager, ContactRow, 'FROM contact WHERE id = ANY($1)', [ids]);
      return directory(
        plan,
        offices,
        new Map(contacts.map((contact) => [contact.id, contact])),
        await absencesOf(plan.id),
      );
    },
    async save(office) {
      await manager.update(OfficeRow, { id: office.id }, office);
    },
    async lock(id) {
      const lock = { mode: 'for_no_key_update' } as const;
      const row = await manager.findOne(OfficeRow, { where: { id }, lock });
      return row === null ? null : officeOf(row);
    },
    async addAbsence(absence) {
      await manager.insert(AbsenceRow, { id: randomUUID(), ...absence });
    },
    async forgetAbsences(endedBefore) {
      const { affected } = await manager.delete(AbsenceRow, { toOn: LessThan(endedBefore) });
      return affected ?? 0;
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
    deputyId: row.deputyId,
    escalationId: row.escalationId,
    contactChangedOn: row.contactChangedOn,
    version: row.version,
  };
}
