import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A plan that changes: goals and measurements with their past, measures that change their numbers with each other. */
export class ChangingPlan1790400000000 implements MigrationInterface {
  readonly name = 'ChangingPlan1790400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [history('goal'), history('measurement'), uniqueness]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken back; restore a backup instead.');
  }
}

/** What was there before holds from the day on which its plan came. */
function history(table: 'goal' | 'measurement'): string {
  return `
ALTER TABLE ${table} ADD COLUMN since date, ADD COLUMN until date;
UPDATE ${table} SET since = event.effective_on
FROM event WHERE event.aggregate = 'plan' AND event.aggregate_id = ${table}.plan_id AND event.version = 1;
ALTER TABLE ${table} ALTER COLUMN since SET NOT NULL;
ALTER TABLE ${table} ADD CONSTRAINT ${table}_days_check CHECK (since <= until);
`;
}

const uniqueness = `
DROP INDEX goal_plan_id_measure_id_indicator_symbol_unit_target_on_idx;
CREATE UNIQUE INDEX goal_plan_id_measure_id_indicator_symbol_unit_target_on_idx
  ON goal (plan_id, measure_id, indicator, symbol, unit, target_on) NULLS NOT DISTINCT WHERE until IS NULL;

ALTER TABLE measurement DROP CONSTRAINT measurement_plan_id_symbol_year_key;
CREATE UNIQUE INDEX measurement_plan_id_symbol_year_idx ON measurement (plan_id, symbol, year) WHERE until IS NULL;

ALTER TABLE measure
  DROP CONSTRAINT measure_plan_id_number_key,
  ADD CONSTRAINT measure_plan_id_number_key UNIQUE (plan_id, number) DEFERRABLE INITIALLY IMMEDIATE;
`;
