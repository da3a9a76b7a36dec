import { type Configuration, type RunningParts } from '#libs/config/index';
import { dataSource, healthWatch, troubleOf } from '#libs/database/index';
import { type Failure } from '#libs/health/index';
import { type Facts, healthReport, type HealthReport, type Look, type RecordFacts } from '#libs/health/domain/index';
import { verifySmtp } from '#libs/mail/index';
import { type Reconciliation } from '#libs/reconciler/index';
import { type DataSource } from 'typeorm';
import { askForReport, longestKnown, type Told } from './neighbours.ts';
import { lookAtProcess, type ProcessSeen } from './process-look.ts';

export interface Diagnosis {
  report: HealthReport;
  facts: Facts;
  process: ProcessSeen;
  /** What `--repair` did; null: it was not asked for, or could not be done. */
  repaired: Reconciliation | null;
}

export interface Patient {
  configuration: Configuration;
  /** Null: nothing was started from this home. */
  parts: RunningParts | null;
  repair: boolean;
  /** Longest wait for the Temporal server to answer, in milliseconds. */
  patienceMs: number;
}

const smtpDeadlineMs = 10_000;
const timeZone = 'Europe/Berlin';

/** Looks at everything that can be reached from here, and asks worker and API what they know; changes nothing unless asked to. */
export async function diagnose({ configuration, parts, repair, patienceMs }: Patient): Promise<Diagnosis> {
  const [{ source, failure }, ofWorker, ofApi, mailServer] = await Promise.all([
    connect(configuration.databaseUrl),
    ask(parts?.worker, '/health'),
    ask(parts?.api, '/api/health'),
    lookAtMailServer(configuration.smtpUrl),
  ]);
  try {
    const seen = source === null ? nothingRead(failure) : await healthWatch(source).facts();
    const process = await lookAtProcess(configuration, seen.record === null ? null : source, { repair, patienceMs });
    // What was mended counts as mended.
    const facts = process.repaired === null || source === null ? seen : await healthWatch(source).facts();
    const looks: Facts['looks'] = {
      ...withoutRecord(facts.record, ofWorker),
      ...facts.looks,
      ...process.looks,
      ...mailServer,
      ...lookAtWorker(facts.record, parts, ofWorker),
      ...(parts?.api === undefined || parts.api === null ? {} : { api: apiLook(ofApi) }),
    };
    looks.database = databaseLook(looks.database, [ofWorker, ofApi]);
    const complete = { record: facts.record, looks };
    const now = facts.record?.now ?? new Date().toISOString();
    const report = healthReport(complete, now, timeZone);
    return { report, facts: complete, process, repaired: process.repaired };
  } finally {
    await source?.destroy();
  }
}

async function connect(url: string | null): Promise<{ source: DataSource | null; failure: Failure }> {
  const away: Failure = { code: 'database-away', detail: null };
  if (url === null) return { source: null, failure: away };
  try {
    return { source: await dataSource(url, 2).initialize(), failure: away };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return { source: null, failure: trouble };
  }
}

const nothingRead = ({ code, detail }: Failure): Facts => ({
  record: null,
  looks: { database: { failure: { code, detail, since: null } } },
});

const ask = (base: string | null | undefined, path: string): Promise<Told> =>
  base === null || base === undefined ? Promise.resolve(null) : askForReport(`${base}${path}`);

async function lookAtMailServer(url: string | null): Promise<Facts['looks']> {
  if (url === null) return {};
  const trouble = await verifySmtp({ url, deadlineMs: smtpDeadlineMs });
  return { 'mail-server': { failure: trouble && { ...trouble, since: null } } };
}

/** A running part may know better than a fresh look since when, and what only those meet who write. */
function databaseLook(own: Look | undefined, told: readonly Told[]): Look {
  const failure = own?.failure ?? null;
  const known = longestKnown(told, failure === null ? ['database-full', 'connections-exhausted'] : [failure.code]);
  if (failure !== null) return { failure: { ...failure, since: known?.since ?? failure.since } };
  return { failure: known && { code: known.code, detail: null, since: known.since } };
}

/** One that answers is not silent, even if it cannot note anything; one that does not answer is, whatever it noted. */
function lookAtWorker(record: RecordFacts | null, parts: RunningParts | null, told: Told): Facts['looks'] {
  if (told !== null) {
    const idle = longestKnown([told], ['worker-not-polling']);
    return { worker: { failure: idle && { code: idle.code, detail: null, since: idle.since } } };
  }
  // Without its address only its last note can tell.
  if ((parts?.worker ?? null) === null) return {};
  const since = record?.observations.find(({ part }) => part === 'worker')?.checkedAt ?? null;
  return { worker: { failure: { code: 'worker-silent', detail: null, since } } };
}

/** What the record cannot tell now, the worker may remember. */
function withoutRecord(record: RecordFacts | null, told: Told): Facts['looks'] {
  if (record !== null || told === null) return {};
  const found = longestKnown([told], ['mail-server-away', 'mail-server-refuses']);
  return { 'mail-server': { failure: found && { code: found.code, detail: null, since: found.since } } };
}

const apiLook = (told: Told): Look => ({
  failure: told === null ? { code: 'api-away', detail: null, since: null } : null,
});
