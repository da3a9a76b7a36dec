import { BareProcess } from './bare/bare-process.ts';
import { inParallel } from '#libs/concurrency/index';
import { lanes } from './lanes.ts';
import { OwnProcess } from './own-process.ts';
import { type RecordTemplate } from './record-template.ts';
import { workflowIds } from './starts-and-wakeups.ts';
import { type TemporalTables } from './temporal-tables.ts';

/** Bytes per open workflow in the Temporal server's databases. */
export interface Bytes {
  /** After the first look, waiting for its next moment. */
  started: number;
  /** After `calls` more looks. */
  calledOften: number;
}

export const calls = 10;

/** Of an own measure: signal, workflow task, marker of the look, old timer cancelled, new timer. */
const eventsPerCall = 7;

export async function ownBytes(template: RecordTemplate, tables: TemporalTables): Promise<Bytes> {
  const process = await OwnProcess.startOn(await template.copy());
  try {
    await process.setClockBeforeFirstMoment(3_600_000);
    return await growth(tables, process.namespace, {
      ids: template.measureIds,
      start: (id) => process.lookAgain(id),
      call: (id) => process.lookAgain(id),
      eventsOfStarted: 7,
    });
  } finally {
    await process.stop();
  }
}

export async function bareBytes(count: number, tables: TemporalTables): Promise<Bytes> {
  const process = await BareProcess.start();
  try {
    return await growth(tables, process.namespace, {
      ids: workflowIds(count),
      start: (id) => process.startCalled(id),
      call: (id) => process.call(id),
      eventsOfStarted: 5,
    });
  } finally {
    await process.stop();
  }
}

interface Workflows {
  ids: readonly string[];
  start(id: string): Promise<void>;
  call(id: string): Promise<void>;
  eventsOfStarted: number;
}

async function growth(tables: TemporalTables, namespace: string, workflows: Workflows): Promise<Bytes> {
  const { ids, start, call, eventsOfStarted } = workflows;
  const before = await tables.compactBytes();
  await inParallel(ids, { lanes }, start);
  await tables.untilHistoriesHave(eventsOfStarted, namespace, ids.length);
  const started = (await tables.compactBytes()) - before;
  for (let round = 1; round <= calls; round++) {
    await inParallel(ids, { lanes }, call);
    await tables.untilHistoriesHave(eventsOfStarted + round * eventsPerCall, namespace, ids.length);
  }
  const calledOften = (await tables.compactBytes()) - before;
  return { started: started / ids.length, calledOften: calledOften / ids.length };
}
