import { setTimeout as pause } from 'node:timers/promises';

/** Reads again and again until there is something; a deadline turns a wait for ever into a failure that says for what. */
export async function until<T>(
  what: string,
  read: () => Promise<T | null | undefined | false>,
  deadlineMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const found = await read();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${deadlineMs} ms in vain until ${what}.`);
    await pause(20);
  }
}
