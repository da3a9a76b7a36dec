import { type EntityManager } from 'typeorm';
import { type Measurement, type MeasurementStore } from '../application/ports.ts';
import { MeasurementRow } from './measurement-row.ts';

export function measurementStore(manager: EntityManager): MeasurementStore {
  return {
    async ofPlan(planId) {
      const rows = await manager.find(MeasurementRow, { where: { planId }, order: { symbol: 'ASC', year: 'ASC' } });
      return rows.map((row): Measurement => ({ ...row }));
    },
    async add(measurements) {
      if (measurements.length > 0) await manager.insert(MeasurementRow, measurements);
    },
  };
}
