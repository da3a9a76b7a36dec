import { type Measure, type Plan } from '#libs/measures/domain/index';
import { FieldRow, measurePorts, MeasureRow, PlanRow, StepRow } from '#libs/measures/index';
import { NoticeRow } from '#libs/notices/index';
import { type Office } from '#libs/offices/domain/index';
import { OfficeRow } from '#libs/offices/index';
import { type EntityManager, In, Not, QueryFailedError } from 'typeorm';
import { type RowWriter, RowsInTheWay } from '../application/ports.ts';

/**
 * Numbers, keys and places are unique, so rows that were swapped would refuse each other: before writing, whoever holds what
 * another one needs is given something that nobody needs. It is damaged itself and gets its own when its turn comes.
 */
export function rowWriter(manager: EntityManager): RowWriter {
  const { plans, measures } = measurePorts(manager, Date.now);
  const writers: RowWriter = {
    async plan(plan) {
      await freeFields(manager, plan);
      if (await manager.existsBy(PlanRow, { id: plan.id })) await plans.save(plan);
      else await plans.insert(plan);
    },
    async office(office: Office) {
      await manager.query('UPDATE office SET key = id::text WHERE plan_id = $1 AND key = $2 AND id <> $3', [
        office.planId,
        office.key,
        office.id,
      ]);
      await manager.upsert(OfficeRow, office, ['id']);
    },
    async measure(measure) {
      await manager.query('UPDATE measure SET number = id::text WHERE plan_id = $1 AND number = $2 AND id <> $3', [
        measure.planId,
        measure.number,
        measure.id,
      ]);
      await removeUnknownSteps(manager, measure);
      await freeNumbers(manager, measure);
      await measures.save([measure]);
    },
  };
  return {
    plan: (plan) => refusedAsInTheWay(() => writers.plan(plan)),
    office: (office) => refusedAsInTheWay(() => writers.office(office)),
    measure: (measure) => refusedAsInTheWay(() => writers.measure(measure)),
  };
}

async function freeFields(manager: EntityManager, { id, fields }: Plan): Promise<void> {
  const rows = await manager.find(FieldRow, { where: { planId: id }, order: { position: 'ASC' } });
  const beyond = Math.max(fields.length, ...rows.map(({ position }) => position + 1));
  for (const [index, row] of rows.entries()) {
    const known = fields.findIndex((field) => field.id === row.id);
    if (known === -1 && !(await manager.existsBy(MeasureRow, { fieldId: row.id }))) {
      await manager.delete(FieldRow, { id: row.id });
    } else if (known !== row.position || fields[known]!.name !== row.name) {
      await manager.update(FieldRow, { id: row.id }, { position: beyond + index, name: row.id });
    }
  }
}

/** A step with notices or mails about it is part of what happened, whatever the events say. */
async function removeUnknownSteps(manager: EntityManager, { id, steps }: Measure): Promise<void> {
  const unknown = await manager.findBy(StepRow, { measureId: id, id: Not(In(steps.map((step) => step.id))) });
  for (const step of unknown) {
    if (!(await manager.existsBy(NoticeRow, { stepId: step.id }))) await manager.delete(StepRow, { id: step.id });
  }
}

async function freeNumbers(manager: EntityManager, { id, steps }: Measure): Promise<void> {
  const rows = await manager.findBy(StepRow, { measureId: id });
  const wrong = rows.filter((row) => steps.some((step) => step.number === row.number && step.id !== row.id));
  const beyond = Math.max(0, ...rows.map(({ number }) => number), ...steps.map(({ number }) => number));
  for (const [index, row] of wrong.entries()) {
    await manager.update(StepRow, { id: row.id }, { number: beyond + 1 + index });
  }
}

/** Class 23 of PostgreSQL's errors: a constraint. */
async function refusedAsInTheWay(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const code = error instanceof QueryFailedError ? String((error.driverError as { code?: unknown }).code) : '';
    throw code.startsWith('23') ? new RowsInTheWay(code, { cause: error }) : error;
  }
}
