import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** `serialization_failure` and `deadlock_detected`: PostgreSQL chose this transaction to give way; the same again succeeds. */
const givesWay = ['40001', '40P01'];
const attempts = 5;

/**
 * One transaction. Waits at most `lockTimeoutSeconds` for a lock (then PostgreSQL's error `55P03`); gives way to others and
 * begins again, so `work` must have no effect outside the database.
 */
export async function inTransaction<T>(
  source: DataSource,
  lockTimeoutSeconds: number,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await source.transaction(async (manager) => {
        await manager.query(`SET LOCAL lock_timeout = ${Math.round(lockTimeoutSeconds * 1000)}`);
        return await work(manager);
      });
    } catch (error) {
      if (attempt === attempts || !mustGiveWay(error)) throw error;
    }
  }
}

function mustGiveWay(error: unknown): boolean {
  return error instanceof QueryFailedError && givesWay.includes(String((error.driverError as { code?: unknown }).code));
}
