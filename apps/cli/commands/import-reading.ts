import { type RecordPorts } from '#libs/database/index';
import {
  type KnownRecord,
  type PlanReading,
  readingOn,
  readPlanTables,
  type ReadPlanFiles,
} from '#libs/exchange/index';
import { dayOf } from '#libs/installation/domain/index';
import { type CommandRecord } from '../record.ts';
import { type Language } from './change-words.ts';
import { progressAtTerminal } from './reading-progress.ts';

/** What was read, and the instant by which what it says about the past was held. */
export interface Reading extends ReadPlanFiles {
  now: string;
}

const timeZone = 'Europe/Berlin';

/** Reads the tables with what the plan knows already; what they say about the past is held against its clock. */
export async function readAgainst(
  { transaction }: CommandRecord,
  paths: string[],
  planKey: string,
  language: Language,
): Promise<Reading> {
  const { known, now } = await transaction(async (ports) => ({
    known: await knownRecord(ports, planKey),
    now: await ports.clock.now(),
  }));
  return readOn(now, paths, known, language);
}

async function knownRecord(ports: RecordPorts, key: string): Promise<KnownRecord | null> {
  const plan = await ports.plans.byKey(key);
  if (plan === null) return null;
  const measures = await ports.measures.ofPlan(plan.id);
  const offices = await ports.offices.ofPlan(plan.id);
  return { offices, measureNumbers: new Set(measures.map(({ number }) => number)) };
}

/** Reads the tables by themselves, or with what `known` has. */
export async function readOn(
  now: string,
  paths: string[],
  known: KnownRecord | null,
  language: Language,
): Promise<Reading> {
  const onProgress = progressAtTerminal();
  const { unreadable, ...reading } = await readPlanTables(paths, { language, known, onProgress });
  onProgress(null);
  const held: PlanReading = readingOn(dayOf(now, timeZone), reading, language);
  return { ...held, unreadable, now };
}
