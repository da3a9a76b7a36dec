import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type Clock, type InstallationStore, NotADemonstration } from '../application/ports.ts';
import { type Installation } from '../domain/index.ts';
import { InstallationRow } from './installation-row.ts';

/** Real time as milliseconds since 1970; a parameter so that tests can fix it. */
export type RealTime = () => number;

export function installationStore(manager: EntityManager, realTime: RealTime = Date.now): InstallationStore {
  const get = async (): Promise<Installation | null> => {
    const row = await manager.findOneBy(InstallationRow, { singleton: true });
    return row === null ? null : { id: row.id, kind: row.kind, clockOffsetMs: row.clockOffsetMs };
  };
  return {
    get,
    async create(kind, startsAt) {
      const now = realTime();
      const clockOffsetMs = startsAt === null ? 0 : Date.parse(startsAt) - now;
      await manager
        .createQueryBuilder()
        .insert()
        .into(InstallationRow)
        .values({ id: randomUUID(), kind, clockOffsetMs, createdAt: new Date(now), singleton: true })
        .orIgnore()
        .execute();
      return (await get())!;
    },
    async moveClockTo(instant) {
      if ((await get())?.kind !== 'demonstration') throw new NotADemonstration();
      // Two time-lapses at once must not turn the clock back.
      await manager.query(
        'UPDATE installation SET clock_offset_ms = greatest(clock_offset_ms, $1), clock_moved_at = now()',
        [Date.parse(instant) - realTime()],
      );
    },
  };
}

/** Reads the offset in the transaction of `manager`; without an installation the clock shows real time. */
export function installationClock(manager: EntityManager, realTime: RealTime = Date.now): Clock {
  return {
    async now() {
      const rows: { offset: string }[] = await manager.query('SELECT clock_offset_ms AS offset FROM installation');
      return new Date(realTime() + Number(rows[0]?.offset ?? 0)).toISOString();
    },
  };
}
