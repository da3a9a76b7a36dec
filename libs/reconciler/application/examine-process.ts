import { setTimeout as pause } from 'node:timers/promises';
import { inParallel } from '#libs/concurrency/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Expectation, type ExpectedWorkflow, expectedWorkflows } from './expected-workflows.ts';
import { type ReconcilerSetting } from './ports.ts';
import { type ProcessExamination } from './reconciler.ts';

/** Where process and record differ, with what is needed to mend it. */
export interface Comparison {
  expected: ExpectedWorkflow[];
  missing: ExpectedWorkflow[];
  overdue: ExpectedWorkflow[];
  outdated: ExpectedWorkflow[];
  alarm: boolean;
}

const graceMs = 15 * 60_000;
const graceSeconds = graceMs / 1000;
/** Up to so many workflows, or up to this share of all, is an accident that may be mended without being asked. */
const fewWorkflows = 10;
const smallShare = 0.05;

/**
 * Compares process and record. An alarm is given only when nothing got better while it was looked at: after an outage
 * everything is late for a while and catches up by itself.
 */
export async function examineProcess(setting: ReconcilerSetting): Promise<Comparison> {
  const { patienceMs, lookEveryMs } = setting.options;
  let latest = await compare(setting);
  let least = differing(latest).length;
  let improvedAt = performance.now();
  while (latest.alarm && performance.now() - improvedAt < patienceMs) {
    await pause(lookEveryMs, undefined, { signal: setting.stopping });
    latest = await compare(setting);
    if (differing(latest).length >= least) continue;
    least = differing(latest).length;
    improvedAt = performance.now();
  }
  return latest;
}

export function differing({ missing, overdue, outdated }: Omit<Comparison, 'alarm'>): ExpectedWorkflow[] {
  return [...missing, ...overdue, ...outdated];
}

export function asExamination({ expected, missing, overdue, outdated, alarm }: Comparison): ProcessExamination {
  const ids = (workflows: ExpectedWorkflow[]): string[] => workflows.map(({ workflowId }) => workflowId);
  return { expected: expected.length, missing: ids(missing), overdue: ids(overdue), outdated: ids(outdated), alarm };
}

/**
 * The list of what runs is read before the record, and what seems to be missing is asked afterwards: what a command began in
 * between either still waits to be told or answers for itself, so it is never taken for missing.
 */
async function compare(setting: ReconcilerSetting): Promise<Comparison> {
  const listed = await setting.process.running();
  const expectation = await setting.snapshot(expectedWorkflows);
  const { workflows } = expectation;
  const watched = workflows.filter(({ workflowId }) => !expectation.toBeTold.has(workflowId));
  const missing = await missingOf(setting, watched, listed);
  const found = watched.filter((workflow) => !missing.includes(workflow));
  const overdue = found.filter((workflow) => isOverdue(workflow, expectation));
  const outdated = found.filter((workflow) => isOutdated(workflow, expectation));
  const difference = { expected: workflows, missing, overdue, outdated };
  const lost = listed === null && missing.length > 0;
  return { ...difference, alarm: lost || isMany(differing(difference).length, workflows.length) };
}

async function missingOf(
  { process, options: { concurrency }, stopping }: ReconcilerSetting,
  expected: readonly ExpectedWorkflow[],
  listed: ReadonlySet<string> | null,
): Promise<ExpectedWorkflow[]> {
  if (listed === null) return [...expected];
  const suspects = expected.filter(({ workflowId }) => !listed.has(workflowId));
  const missing = new Set<ExpectedWorkflow>();
  await inParallel(suspects, { lanes: concurrency, stopping }, async (suspect) => {
    if (!(await process.isRunning(suspect.workflowId))) missing.add(suspect);
  });
  return suspects.filter((suspect) => missing.has(suspect));
}

/** A clock that was just moved leaves everything behind; the time-lapse that moved it sees to that. */
function isOverdue({ storedAt }: ExpectedWorkflow, { now, secondsSinceClockMoved }: Expectation): boolean {
  if (secondsSinceClockMoved !== null && secondsSinceClockMoved < graceSeconds) return false;
  return storedAt !== null && Date.parse(storedAt) < Date.parse(now) - graceMs;
}

/** Stored earlier than foreseen is harmless: it looks once too often. What is due already is not outdated but on its way. */
function isOutdated({ storedAt, foreseenAt }: ExpectedWorkflow, { now }: Expectation): boolean {
  if (foreseenAt === null) return false;
  return storedAt === null || (isLater(storedAt, now) && isLater(storedAt, foreseenAt));
}

function isLater(a: IsoInstant, b: IsoInstant): boolean {
  return Date.parse(a) > Date.parse(b);
}

function isMany(differing: number, expected: number): boolean {
  return differing > fewWorkflows && differing > smallShare * expected;
}
