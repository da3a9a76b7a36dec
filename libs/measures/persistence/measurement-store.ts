import { saveRows } from '#libs/rows/index';
import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import { type Measurement, type MeasurementStore } from '../application/ports.ts';
import { endRows, heldOn, holding, withoutDays } from './held-rows.ts';
import { MeasurementRow } from './measurement-row.ts';

const order: FindOptionsOrder<MeasurementRow> = { symbol: 'ASC', year: 'ASC' };

export function measurementStore(manager: EntityManager): MeasurementStore {
  const find = async (
    where: FindOptionsWhere<MeasurementRow> | FindOptionsWhere<MeasurementRow>[],
  ): Promise<Measurement[]> =>
    (await manager.find(MeasurementRow, { where, order })).map((row): Measurement => withoutDays({ ...row }));
  return {
    ofPlan: (planId) => find(holding(planId)),
    ofPlanOn: (planId, day) => find(heldOn(planId, day)),
    async add(measurements, since) {
      const rows = measurements.map((measurement): MeasurementRow => ({ ...measurement, since, until: null }));
      await saveRows(manager, MeasurementRow, allOf(rows), rows);
    },
    end: (ids, until) => endRows(manager, MeasurementRow, ids, until),
  };
}

function allOf(rows: readonly MeasurementRow[]): (keyof MeasurementRow)[] {
  return Object.keys(rows[0] ?? {}) as (keyof MeasurementRow)[];
}
