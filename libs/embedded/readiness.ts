import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '#libs/config/index';
import { type Child } from './child.ts';

export interface Waiting {
  readonly child: Child;
  /** True when the part is ready; an exception counts as not yet. */
  readonly ready: () => Promise<boolean>;
  /** Milliseconds until we give up. */
  readonly patience: number;
  /** Pause between two looks, in milliseconds. */
  readonly every: number;
}

const attempt = async (ready: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await ready();
  } catch {
    return false; // refused connections are the ordinary case while a part starts
  }
};

/** @throws PlainError PART_ENDED | PART_NOT_READY, each naming the log to look into. */
export const untilReady = async ({ child, ready, patience, every }: Waiting): Promise<void> => {
  const began = performance.now();
  for (;;) {
    if (child.hasEnded()) throw endedUnexpectedly(child);
    if (await Promise.race([attempt(ready), child.ended.then(() => false)])) return;
    if (performance.now() - began > patience) throw notReady(child, patience);
    await Promise.race([pause(every), child.ended]);
  }
};

export const endedUnexpectedly = (child: Child): PlainError =>
  new PlainError(
    'PART_ENDED',
    `${child.name.german} hat sich unerwartet beendet. Näheres steht in ${child.logFile}; danach „npm start“ neu ausführen.`,
    `${child.name.english} ended unexpectedly. See ${child.logFile}, then run "npm start" again.`,
  );

const notReady = (child: Child, patience: number): PlainError =>
  new PlainError(
    'PART_NOT_READY',
    `${child.name.german} ist nach ${Math.round(patience / 1000)} Sekunden noch nicht bereit. Näheres steht in ${child.logFile}.`,
    `${child.name.english} is not ready after ${Math.round(patience / 1000)} seconds. See ${child.logFile}.`,
  );

/** Ready means: this URL answers with 2xx. */
export const httpAnswers =
  (url: string): (() => Promise<boolean>) =>
  async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  };
