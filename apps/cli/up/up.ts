import { Temporal } from 'temporal-polyfill';
import {
  type Configuration,
  type RunningParts,
  PlainError,
  plainText,
  readConfiguration,
  removeRunFile,
  writeRunFile,
} from '#libs/config/index';
import { endedUnexpectedly, type HomeLock, type Say, takeHome } from '#libs/embedded/index';
import { firstFindings } from './first-findings.ts';
import { RunningStack } from './running-stack.ts';
import { startParts, type UpOptions } from './start-parts.ts';
import { awaitStopRequest, type StopRequest } from './stop-request.ts';
import { summary } from './summary.ts';

export { type UpOptions } from './start-parts.ts';

const say: Say = (line) => void process.stdout.write(`${line}\n`);

/** What is done besides. */
export interface Around {
  /** Once nobody else can run in the home, before anything is started there. */
  before: () => Promise<void>;
  /** Once everything runs. */
  then: (parts: RunningParts) => Promise<'stay' | 'stop'>;
}

/** Nothing. */
export const stay: Around = { before: () => Promise.resolve(), then: () => Promise.resolve('stay') };

/**
 * Brings everything up, stays until it is asked to stop or a part ends, and stops everything in order.
 * @returns the exit code; the caller ends the process with it, for a start that was broken off may still hold handles.
 */
export const up = async (options: UpOptions, around: Around): Promise<number> => {
  let lock: HomeLock | null = null;
  const stop = awaitStopRequest();
  try {
    demandDate(options.today);
    const configuration = readConfiguration(process.env);
    lock = await takeHome(configuration.home);
    await around.before();
    return await run(configuration, options, around, { lock, stop });
  } catch (error) {
    process.stderr.write(`\n${plainText(error)}\n`);
    return 1;
  } finally {
    lock?.release();
    stop.release();
  }
};

const run = async (
  configuration: Configuration,
  options: UpOptions,
  around: Around,
  { lock, stop }: { lock: HomeLock; stop: StopRequest },
): Promise<number> => {
  const stack = new RunningStack(lock);
  try {
    const began = performance.now();
    const starting = startParts(configuration, options, stack, say);
    starting.catch(() => undefined); // a start broken off by a stop may still fail; nobody waits for it then
    const parts = await Promise.race([starting, stop.requested.then(() => null)]);
    if (parts !== null && !stop.wasMade()) {
      writeRunFile(configuration.home, parts);
      say(summary(parts, configuration.home, Math.round((performance.now() - began) / 1000)));
      for (const line of await firstFindings(parts)) say(line);
      const working = around.then(parts);
      working.catch(() => undefined); // told below, unless a stop comes first
      const end = Promise.race([stack.unexpectedEnd(), stop.requested.then(() => null)]);
      const first = await Promise.race([end, working]);
      const ended = first === 'stay' ? await end : first;
      if (ended !== null && ended !== 'stop') throw endedUnexpectedly(ended);
    }
    say('\nSchrittmacher wird beendet …');
    return 0;
  } finally {
    removeRunFile(configuration.home);
    await stack.stop(say);
    say('Beendet.');
  }
};

const demandDate = (today: string | null): void => {
  if (today === null) return;
  try {
    Temporal.PlainDate.from(today, { overflow: 'reject' });
  } catch (cause) {
    throw new PlainError(
      'NOT_A_DATE',
      `„${today}“ ist kein Datum. Bitte wie 2027-01-04 schreiben.`,
      `"${today}" is not a date. Write it like 2027-01-04.`,
      { cause },
    );
  }
};
