import { standardPolicy } from '#libs/cadence/domain/index';
import { type EntityManager, type FindOneOptions } from 'typeorm';
import { type PlanStore } from '../application/ports.ts';
import { type Plan } from '../domain/index.ts';
import { CadencePolicyRow } from './cadence-policy-row.ts';
import { FieldRow } from './field-row.ts';
import { planHeadOf, planOf, rowOfPlan } from './plan-mapping.ts';
import { PlanRow } from './plan-row.ts';
import { rowsOf } from '#libs/rows/index';

export function planStore(manager: EntityManager): PlanStore {
  const find = async (options: FindOneOptions<PlanRow>): Promise<Plan | null> => {
    const row = await manager.findOne(PlanRow, options);
    if (row === null) return null;
    return planOf(row, await manager.find(FieldRow, { where: { planId: row.id }, order: { position: 'ASC' } }));
  };
  return {
    async list() {
      const rows = await manager.find(PlanRow, { order: { key: 'ASC' } });
      const fields = await manager.find(FieldRow, { order: { position: 'ASC' } });
      return rows.map((row) =>
        planOf(
          row,
          fields.filter((field) => field.planId === row.id),
        ),
      );
    },
    byKey: (key) => find({ where: { key } }),
    byId: (id) => find({ where: { id } }),
    lock: (id) => find({ where: { id }, lock: { mode: 'for_no_key_update' } }),
    lockShared: (id) => find({ where: { id }, lock: { mode: 'pessimistic_read' } }),
    async lockSharedOf(measureId) {
      const ofMeasure = 'FROM plan WHERE id = (SELECT plan_id FROM measure WHERE id = $1) FOR SHARE';
      const [row] = await rowsOf(manager, PlanRow, ofMeasure, [measureId]);
      return row === undefined ? null : planHeadOf(row);
    },
    async insert(plan) {
      const query = manager.createQueryBuilder().insert().into(PlanRow).values(rowOfPlan(plan)).orIgnore();
      const inserted = (await query.returning('id').updateEntity(false).execute()).raw as unknown[];
      if (inserted.length === 0) return false;
      await saveFields(manager, plan);
      return true;
    },
    async save(plan) {
      await manager.update(PlanRow, { id: plan.id }, rowOfPlan(plan));
      await saveFields(manager, plan);
    },
    async addPolicy(planId, version, document) {
      await manager.insert(CadencePolicyRow, { planId, version, document });
    },
    async policyOf(plan) {
      const key = [plan.id, plan.policyVersion];
      const [row] = await rowsOf(
        manager,
        CadencePolicyRow,
        'FROM cadence_policy WHERE plan_id = $1 AND version = $2',
        key,
      );
      if (row === undefined) throw new Error(`Plan ${plan.id} has no policy of version ${plan.policyVersion}.`);
      // What was written before a number came into being holds with its default.
      return { ...standardPolicy, ...row.document };
    },
    async deliveryOf(id) {
      const row = await manager.findOneByOrFail(PlanRow, { id });
      return { lastDeliveryOn: row.lastDeliveryOn, nextDeliveryAt: row.nextDeliveryAt?.toISOString() ?? null };
    },
    async bringDeliveryForward(id, at) {
      await manager.update(PlanRow, { id }, { nextDeliveryAt: new Date(at) });
    },
    async saveDelivery(id, { lastDeliveryOn, nextDeliveryAt }) {
      const nextAt = nextDeliveryAt === null ? null : new Date(nextDeliveryAt);
      await manager.update(PlanRow, { id }, { lastDeliveryOn, nextDeliveryAt: nextAt });
    },
  };
}

/** Fields are only ever added. */
async function saveFields(manager: EntityManager, plan: Plan): Promise<void> {
  if (plan.fields.length === 0) return;
  const rows = plan.fields.map(({ id, name }, position) => ({ id, planId: plan.id, name, position }));
  await manager.upsert(FieldRow, rows, ['id']);
}
