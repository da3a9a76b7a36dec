import { type Plan } from '../domain/index.ts';
import { type PlanHead } from '../application/ports.ts';
import { type FieldRow } from './field-row.ts';
import { type PlanRow } from './plan-row.ts';

export function planOf(row: PlanRow, fields: FieldRow[]): Plan {
  return { ...planHeadOf(row), fields: fields.map(({ id, name }) => ({ id, name })) };
}

export function planHeadOf(row: PlanRow): PlanHead {
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    shortTitle: row.shortTitle,
    region: row.region,
    timeZone: row.timeZone,
    endsOn: row.endsOn,
    coordinationId: row.coordinationId,
    coordinationDeputyId: row.coordinationDeputyId,
    leadershipId: row.leadershipId,
    activatedOn: row.activatedOn,
    backlogStartedOn: row.backlogStartedOn,
    mailMode: row.mailMode,
    policyVersion: row.policyVersion,
    policySince: row.policySince,
    leaders: row.leaders,
    version: row.version,
  };
}

/** Without the columns of the process. */
export function rowOfPlan({ fields: _fields, ...columns }: Plan): Omit<PlanRow, 'lastDeliveryOn' | 'nextDeliveryAt'> {
  return columns;
}
