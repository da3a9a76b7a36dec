import { setTimeout as pause } from 'node:timers/promises';

const lookEveryMs = 5;

/**
 * Reads how much is left to do until it is nothing. As long as it gets less, it waits on.
 *
 * @throws what `stuck` gives, when nothing moved for `patienceMs`.
 */
export async function untilDone(left: () => Promise<number>, patienceMs: number, stuck: () => Error): Promise<void> {
  let least = Infinity;
  let movedAt = performance.now();
  for (;;) {
    const now = await left();
    if (now === 0) return;
    if (now < least) {
      least = now;
      movedAt = performance.now();
    } else if (performance.now() - movedAt > patienceMs) {
      throw stuck();
    }
    await pause(lookEveryMs);
  }
}
