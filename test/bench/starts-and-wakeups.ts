import { randomUUID } from 'node:crypto';
import { BareProcess } from './bare/bare-process.ts';
import { cpuSeconds } from './cpu.ts';
import { inParallel } from '#libs/concurrency/index';
import { lanes } from './lanes.ts';
import { OwnProcess } from './own-process.ts';
import { type RecordTemplate } from './record-template.ts';
import { TimersTooEarly, withLead } from './lead.ts';
import { type TemporalTables } from './temporal-tables.ts';

/** Per second, and milliseconds of processor time for each. */
export interface Rates {
  starts: number;
  wakeups: number;
  cpuOfStart: number;
  cpuOfWakeup: number;
}

/** Events of a history after its first look and after one wake-up; see the workflows. */
const own = { started: 7, woken: 13 };
const bare = { ended: 6, waiting: 5, woken: 11 };

/** Workflows started before the measured ones: worker and servers are new in every run, and the first ones pay for that. */
export const firstStarts = 100;

/**
 * Measures are started by signal-with-start until their first look is stored; then all their timers end at one instant, and
 * each looks again, raising one notice.
 */
export function ownRates(template: RecordTemplate, tables: TemporalTables): Promise<Rates> {
  const count = template.measureIds.length;
  return withLead(count, async (leadMs) => {
    const process = await OwnProcess.startOn(await template.copy());
    try {
      const instant = await process.setClockBeforeFirstMoment(leadMs);
      let starting = watch(0);
      await beforeTimers(instant, async () => {
        await inParallel(template.measureIds.slice(0, firstStarts), { lanes }, (id) => process.lookAgain(id));
        await tables.untilHistoriesHave(own.started, process.namespace, firstStarts);
        starting = watch(count - firstStarts);
        await inParallel(template.measureIds.slice(firstStarts), { lanes }, (id) => process.lookAgain(id));
        await tables.untilHistoriesHave(own.started, process.namespace, count);
      });
      const { rate: starts, cpu: cpuOfStart } = starting();
      const waking = watch(count, instant);
      await tables.untilHistoriesHave(own.woken, process.namespace, count);
      const { rate: wakeups, cpu: cpuOfWakeup } = waking();
      return { starts, wakeups, cpuOfStart, cpuOfWakeup };
    } finally {
      await process.stop();
    }
  });
}

/** The same with workflows that do nothing; `count` with the first ones. */
export async function bareRates(count: number, tables: TemporalTables): Promise<Rates> {
  const { rate: starts, cpu: cpuOfStart } = await bareStarts(count, tables);
  const { seconds, cpu: cpuOfWakeup } = await bareWakeups(count, tables);
  return { starts, wakeups: count / seconds, cpuOfStart, cpuOfWakeup };
}

async function bareStarts(count: number, tables: TemporalTables): Promise<{ rate: number; cpu: number }> {
  const process = await BareProcess.start();
  try {
    const start = (id: string): Promise<void> => process.signalWithStartEmpty(id);
    await inParallel(workflowIds(firstStarts), { lanes }, start);
    await tables.untilHistoriesHave(bare.ended, process.namespace, firstStarts);
    const starting = watch(count - firstStarts);
    await inParallel(workflowIds(count - firstStarts), { lanes }, start);
    await tables.untilHistoriesHave(bare.ended, process.namespace, count);
    return starting();
  } finally {
    await process.stop();
  }
}

/** From the instant at which the timers of `count` workflows end until the last one has done nothing and waits again. */
export function bareWakeups(count: number, tables: TemporalTables): Promise<{ seconds: number; cpu: number }> {
  return withLead(count, async (leadMs) => {
    const process = await BareProcess.start();
    try {
      const instant = performance.now() + leadMs;
      await beforeTimers(instant, async () => {
        await inParallel(workflowIds(count), { lanes }, (id) =>
          process.startTimer(id, Math.ceil(instant - performance.now())),
        );
        await tables.untilHistoriesHave(bare.waiting, process.namespace, count);
      });
      const waking = watch(count, instant);
      await tables.untilHistoriesHave(bare.woken, process.namespace, count);
      const { rate, cpu } = waking();
      return { seconds: count / rate, cpu };
    } finally {
      await process.stop();
    }
  });
}

export function workflowIds(count: number): string[] {
  return Array.from({ length: count }, () => `bare/${randomUUID()}`);
}

/** @throws {TimersTooEarly} when the timers ended before `work` did. */
export async function beforeTimers(instant: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw performance.now() > instant ? new TimersTooEarly() : error;
  }
  if (performance.now() > instant) throw new TimersTooEarly();
}

/** The returned function tells how fast `count` things were done since, and with how much processor time each. */
function watch(count: number, since = performance.now()): () => { rate: number; cpu: number } {
  const cpuBefore = cpuSeconds();
  return () => ({
    rate: (count * 1000) / (performance.now() - since),
    cpu: ((cpuSeconds() - cpuBefore) * 1000) / count,
  });
}
