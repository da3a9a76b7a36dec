import { isDeepStrictEqual } from 'node:util';
import { foldOffice, type Office } from '#libs/offices/domain/index';
import { foldMeasure, foldPlan, type Measure, type Plan, type Step } from '#libs/measures/domain/index';
import { type Aggregate } from '#libs/measures/index';
import { type History, type SnapshotPorts } from './ports.ts';
import { type Damage } from './reconciler.ts';

/** One aggregate, as a plan, an office or a measure. */
export type Aggregated = Plan | Office | Measure;

/** Every aggregate whose rows differ from the fold of its events: plans first, then offices, then measures. */
export async function examineRecord(ports: SnapshotPorts): Promise<Damage[]> {
  const rows = await allRows(ports);
  const damages: Damage[] = [];
  for (const history of await ports.histories()) {
    const row = rows[history.aggregate].get(history.id) ?? null;
    rows[history.aggregate].delete(history.id);
    const damage = damageOf(history.aggregate, folded(history), row);
    if (damage !== null) damages.push(damage);
  }
  for (const aggregate of inOrder) {
    for (const row of rows[aggregate].values()) damages.push(damageOf(aggregate, null, row)!);
  }
  return damages.sort((a, b) => inOrder.indexOf(a.aggregate) - inOrder.indexOf(b.aggregate));
}

/** In which rows refer to others, so that restoring finds what it needs. */
const inOrder: Aggregate[] = ['plan', 'office', 'measure'];

async function allRows(ports: SnapshotPorts): Promise<Record<Aggregate, Map<string, Aggregated>>> {
  const rows = {
    plan: new Map<string, Plan>(),
    office: new Map<string, Office>(),
    measure: new Map<string, Measure>(),
  };
  for (const plan of await ports.plans.list()) {
    rows.plan.set(plan.id, plan);
    for (const office of await ports.offices.ofPlan(plan.id)) rows.office.set(office.id, office);
    for (const measure of await ports.measures.ofPlan(plan.id)) rows.measure.set(measure.id, measure);
  }
  return rows;
}

export function folded(history: History): Aggregated {
  // An aggregate in the log has at least one event.
  switch (history.aggregate) {
    case 'plan':
      return foldPlan(history.id, history.events)!;
    case 'office':
      return foldOffice(history.id, history.events)!;
    case 'measure':
      return foldMeasure(history.id, history.events)!;
  }
}

/** Null when rows and events say the same. */
export function damageOf(aggregate: Aggregate, fold: Aggregated | null, row: Aggregated | null): Damage | null {
  const either = fold ?? row;
  if (either === null) return null;
  const differs = differences(fold, row);
  if (differs.length === 0) return null;
  const name = 'number' in either ? either.number : either.key;
  return { aggregate, id: either.id, planId: 'planId' in either ? either.planId : either.id, name, differs };
}

function differences(fold: Aggregated | null, row: Aggregated | null): string[] {
  if (row === null) return ['missing'];
  if (fold === null) return ['unknown'];
  const { steps, ...own } = fields(fold);
  const { steps: rowSteps, ...rowOwn } = fields(row);
  return [...differingFields(own, rowOwn), ...differingSteps(steps, rowSteps)];
}

function fields(it: Aggregated): Record<string, unknown> & { steps: Step[] } {
  return { steps: [], ...it };
}

function differingSteps(fold: readonly Step[], row: readonly Step[]): string[] {
  const byId = new Map(row.map((step) => [step.id, step]));
  const known = fold.flatMap((step) => {
    const other = byId.get(step.id);
    if (other === undefined) return [`step ${step.number} missing`];
    return differingFields({ ...step }, { ...other }).map((field) => `step ${step.number} ${field}`);
  });
  const unknown = row.filter(({ id }) => !fold.some((step) => step.id === id));
  return [...known, ...unknown.map(({ number }) => `step ${number} unknown`)];
}

function differingFields(a: Record<string, unknown>, b: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isDeepStrictEqual(a[key], b[key]));
}
