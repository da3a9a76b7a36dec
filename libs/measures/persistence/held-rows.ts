import {
  In,
  IsNull,
  LessThanOrEqual,
  MoreThan,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
} from 'typeorm';

/** A row that holds from one day on until another. */
export interface HeldRow {
  id: string;
  planId: string;
  since: string;
  until: string | null;
}

/** Rows of a plan that hold now. */
export function holding(planId: string): FindOptionsWhere<HeldRow> {
  return { planId, until: IsNull() };
}

/** Rows of a plan that held on the evening of `day`: what was replaced on that day held no more, what replaced it did. */
export function heldOn(planId: string, day: string): FindOptionsWhere<HeldRow>[] {
  const begun = { planId, since: LessThanOrEqual(day) };
  return [
    { ...begun, until: IsNull() },
    { ...begun, until: MoreThan(day) },
  ];
}

/** They hold no more from the evening of `until` on. */
export async function endRows(
  manager: EntityManager,
  entity: EntityTarget<HeldRow>,
  ids: readonly string[],
  until: string,
): Promise<void> {
  if (ids.length > 0) await manager.update(entity, { id: In([...ids]) }, { until });
}

/** Without the days for which the row holds. */
export function withoutDays<Row extends HeldRow>({
  since: _since,
  until: _until,
  ...row
}: Row): Omit<Row, 'since' | 'until'> {
  return row;
}
