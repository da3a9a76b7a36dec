import { ApplicationFailure } from '@temporalio/common';

/** Where an activity's error goes in full; a pino logger fits. */
export interface FailureLog {
  error(fields: { code: string; activity: string; id: string; err: unknown }, message: string): void;
}

/**
 * Runs an activity so that its failure carries a code and an id only: what lands in a history stays there, and an error's
 * message may hold an address. The error itself goes to the log.
 */
export async function withBareFailure<T>(
  log: FailureLog,
  activity: string,
  id: string,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = codeOf(error);
    log.error({ code, activity, id, err: error }, 'activity failed');
    throw ApplicationFailure.create({ type: code, message: code, details: [id] });
  }
}

/** The stable code of a known condition, PostgreSQL's SQLSTATE, or `unexpected`. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unexpected';
  if ('driverError' in error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
}
