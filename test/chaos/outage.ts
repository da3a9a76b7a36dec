import { setTimeout as pause } from 'node:timers/promises';

/** SQLSTATE classes of a server that is going, gone or coming, and of locks that a dead client held. */
const OUTAGES = [/^08/, /^57P0/, /^55P03$/, /^40/, /^53300$/, /^ECONN/, /^EPIPE$/];
/** The driver has no code for a connection that broke. */
const BROKEN = /connection (terminated|ended|closed)|client has encountered a connection error|timeout/i;

const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.every(isOutage);
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (driverError instanceof Error) return isOutage(driverError);
  return typeof code === 'string' ? OUTAGES.some((pattern) => pattern.test(code)) : BROKEN.test(error.message);
};

/** Tries again as long as the record is away, for at most `patienceMs`. Every other error is one. */
export const insist = async <T>(work: () => Promise<T>, patienceMs = 60_000): Promise<T> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || performance.now() > deadline) throw error;
      await pause(50);
    }
  }
};
