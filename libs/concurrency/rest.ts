import { setTimeout as pause } from 'node:timers/promises';

/** Waits for so many milliseconds of real time, or until stopped. */
export async function rest(ms: number, stopping: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: stopping }).catch((error: unknown) => {
    if (!stopping.aborted) throw error;
  });
}
