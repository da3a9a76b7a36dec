const minute = 60_000;
const hour = 60 * minute;

/** When a mail that could not be handed over is tried again. Milliseconds. */
export interface BackOff {
  /** The pauses after the first attempts; the last one is repeated. At least one, each above zero. */
  readonly pauses: readonly number[];
  /** Once the pauses add up to this, the mail has failed. */
  readonly giveUpAfter: number;
}

/**
 * After the first pause 5, 15 and then always 60 times as long. Milliseconds; by default a minute, and the delivery hours of
 * three working days: outside them nothing is tried.
 */
export function growingBackOff(firstPause = minute, giveUpAfter = 27 * hour): BackOff {
  return { pauses: [1, 5, 15, 60].map((times) => times * firstPause), giveUpAfter };
}

/** The pause (milliseconds) after the given number of attempts; null: give up. */
export function pauseAfter(attempts: number, { pauses, giveUpAfter }: BackOff): number | null {
  const pauseOf = (attempt: number): number => pauses[Math.min(attempt, pauses.length) - 1] ?? 0;
  let waited = 0;
  for (let attempt = 1; attempt < attempts; attempt++) waited += pauseOf(attempt);
  return waited >= giveUpAfter ? null : pauseOf(attempts);
}
