import { type EntityManager } from 'typeorm';
import { type Observations } from '../application/observations.ts';
import { ObservationRow } from './observation-row.ts';

const note = `
  INSERT INTO observation (part, failing, since, checked_at, code, detail)
  VALUES ($1, $2, clock_timestamp(), clock_timestamp(), $3, $4)
  ON CONFLICT (part) DO UPDATE SET
    failing = excluded.failing, checked_at = excluded.checked_at, code = excluded.code, detail = excluded.detail,
    since = CASE WHEN observation.code IS NOT DISTINCT FROM excluded.code THEN observation.since ELSE excluded.since END`;

export function observations(manager: EntityManager): Observations {
  return {
    async note(part, failure) {
      await manager.query(note, [part, failure !== null, failure?.code ?? null, failure?.detail ?? null]);
    },
    async all() {
      const rows = await manager.find(ObservationRow, { order: { part: 'ASC' } });
      return rows.map(({ since, checkedAt, ...row }) => ({
        ...row,
        since: since.toISOString(),
        checkedAt: checkedAt.toISOString(),
      }));
    },
  };
}
