import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the parts were last seen doing, and when a demonstration's clock was last moved. */
export class Observations1790100000000 implements MigrationInterface {
  readonly name = 'Observations1790100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE observation (
        part text PRIMARY KEY CHECK (part IN ('worker', 'temporal', 'mail-server', 'process', 'record')),
        failing boolean NOT NULL,
        since timestamptz NOT NULL,
        checked_at timestamptz NOT NULL,
        code text,
        detail text,
        CONSTRAINT observation_code_check CHECK (failing = (code IS NOT NULL))
      );
      ALTER TABLE installation ADD COLUMN clock_moved_at timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken back; restore a backup instead.');
  }
}
