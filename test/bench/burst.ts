import { setTimeout as pause } from 'node:timers/promises';
import { inParallel } from '#libs/concurrency/index';
import { lanes } from './lanes.ts';
import { withLead } from './lead.ts';
import { OwnProcess } from './own-process.ts';
import { type RecordTemplate } from './record-template.ts';
import { beforeTimers } from './starts-and-wakeups.ts';
import { type TemporalTables } from './temporal-tables.ts';

const patienceMs = 300_000;
/** Counting ten thousand rows costs as much as a look. */
const pollMs = 100;
const eventsOfStarted = 7;

/** Seconds from the instant at which every step of every measure is due to the last of `notices` rows. */
export function burstSeconds(template: RecordTemplate, notices: number, tables: TemporalTables): Promise<number> {
  const count = template.measureIds.length;
  return withLead(count, async (leadMs) => {
    const process = await OwnProcess.startOn(await template.copy());
    try {
      const instant = await process.setClockBeforeFirstMoment(leadMs);
      await beforeTimers(instant, async () => {
        await inParallel(template.measureIds, { lanes }, (id) => process.lookAgain(id));
        await tables.untilHistoriesHave(eventsOfStarted, process.namespace, count);
      });
      return await secondsUntilRaised(process, notices, instant);
    } finally {
      await process.stop();
    }
  });
}

async function secondsUntilRaised({ source }: OwnProcess, notices: number, instant: number): Promise<number> {
  for (;;) {
    const rows: { count: number }[] = await source.query('SELECT count(*)::int AS count FROM notice');
    const { count } = rows[0]!;
    const ms = performance.now() - instant;
    if (count >= notices) return ms / 1000;
    if (ms > patienceMs) throw new Error(`Only ${count} of ${notices} notices were raised.`);
    await pause(pollMs);
  }
}
