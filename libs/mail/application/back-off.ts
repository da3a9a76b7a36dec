const minute = 60_000;
const hour = 60 * minute;

/** When a mail that could not be handed over is tried again. Milliseconds. */
export interface BackOff {
  /** The pauses after the first attempts; the last one is repeated. At least one, each above zero. */
  readonly pauses: readonly number[];
  /** Once the pauses add up to this, the mail has failed. */
  readonly giveUpAfter: number;
}

/** 1, 5, 15, 60 minutes, then hourly, for three days. */
export const standardBackOff: BackOff = { pauses: [minute, 5 * minute, 15 * minute, hour], giveUpAfter: 72 * hour };

/** The pause (milliseconds) after the given number of attempts; null: give up. */
export function pauseAfter(attempts: number, { pauses, giveUpAfter }: BackOff): number | null {
  const pauseOf = (attempt: number): number => pauses[Math.min(attempt, pauses.length) - 1] ?? 0;
  let waited = 0;
  for (let attempt = 1; attempt < attempts; attempt++) waited += pauseOf(attempt);
  return waited >= giveUpAfter ? null : pauseOf(attempts);
}
