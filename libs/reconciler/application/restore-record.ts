import { assertNever, foldMeasure, foldPlan } from '#libs/measures/domain/index';
import { type Aggregate, type MeasurePorts, wakeDelivery, wakeMeasures } from '#libs/measures/index';
import { foldOffice } from '#libs/offices/domain/index';
import { type Aggregated, damageOf, examineRecord } from './examine-record.ts';
import { type ReconcilerSetting, type RestorePorts, RowsInTheWay } from './ports.ts';
import { type Damage } from './reconciler.ts';

export type RestoringSetting = Pick<ReconcilerSetting, 'snapshot' | 'transaction' | 'stopping'>;

export interface Restored {
  restored: Damage[];
  /** What still differs. */
  left: Damage[];
}

/**
 * Writes the rows of damaged aggregates as their events tell, and wakes the measures concerned. One transaction per
 * aggregate. What stands in the way of one may be gone after another, so it goes on as long as anything is restored.
 */
export async function restoreRecord(setting: RestoringSetting): Promise<Restored> {
  const restored: Damage[] = [];
  for (let left = await setting.snapshot(examineRecord); ;) {
    const before = restored.length;
    for (const damage of left) {
      setting.stopping.throwIfAborted();
      if (await isRestored(setting, damage)) restored.push(damage);
    }
    left = await setting.snapshot(examineRecord);
    if (left.length === 0 || restored.length === before) return { restored, left };
  }
}

async function isRestored({ transaction }: RestoringSetting, damage: Damage): Promise<boolean> {
  try {
    return await transaction((ports) => restore(ports, damage));
  } catch (error) {
    if (error instanceof RowsInTheWay) return false;
    throw error;
  }
}

/** False when rows and events still differ afterwards. */
async function restore(ports: RestorePorts, { aggregate, id, planId }: Damage): Promise<boolean> {
  // Nothing of the plan changes meanwhile: everybody else takes its lock first.
  await ports.plans.lock(planId);
  const fold = await foldOf(ports, aggregate, id);
  // Rows that no event tells of are somebody's work, too: they are shown and left.
  if (fold === null) return false;
  await write(ports.rows, fold, aggregate);
  await wake(ports, aggregate, id, planId);
  return damageOf(aggregate, fold, await rowOf(ports, aggregate, id)) === null;
}

async function foldOf({ events }: MeasurePorts, aggregate: Aggregate, id: string): Promise<Aggregated | null> {
  switch (aggregate) {
    case 'plan':
      return foldPlan(id, await events.of(aggregate, id));
    case 'office':
      return foldOffice(id, await events.of(aggregate, id));
    case 'measure':
      return foldMeasure(id, await events.of(aggregate, id));
    default:
      return assertNever(aggregate);
  }
}

async function rowOf(ports: MeasurePorts, aggregate: Aggregate, id: string): Promise<Aggregated | null> {
  switch (aggregate) {
    case 'plan':
      return ports.plans.byId(id);
    case 'office':
      return ports.offices.byId(id);
    case 'measure':
      return ports.measures.byId(id);
    default:
      return assertNever(aggregate);
  }
}

async function write(rows: RestorePorts['rows'], fold: Aggregated, _aggregate: Aggregate): Promise<void> {
  if ('steps' in fold) return rows.measure(fold);
  if ('kind' in fold) return rows.office(fold);
  return rows.plan(fold);
}

/** Plan and offices decide about every measure of the plan. */
async function wake(ports: MeasurePorts, aggregate: Aggregate, id: string, planId: string): Promise<void> {
  const now = await ports.clock.now();
  if (aggregate === 'measure') return wakeMeasures(ports, planId, [id], now);
  await wakeMeasures(ports, planId, await ports.measures.idsOf(planId), now);
  await wakeDelivery(ports, planId, now);
}
