import { type Facts, type RecordFacts, type Waiting } from './facts.ts';
import { type Finding, type FindingCode } from './finding.ts';
import { type Observation, type ObservedPart } from './observation.ts';

/** Real time after which something that should happen at once counts as waiting, in milliseconds. */
export const patience = {
  /** The worker notes itself every few seconds. */
  workerSilent: 60_000,
  wakeups: 60_000,
  /** Longer than a greylisting server makes us wait. */
  mails: 10 * 60_000,
  mailsAlarm: 2 * 3_600_000,
} as const;

/** Causes before consequences; of one severity the order in which findings are shown. */
const order: readonly FindingCode[] = [
  'database-away',
  'database-outdated',
  'database-full',
  'connections-exhausted',
  'record-damaged',
  'foreign-namespace',
  'temporal-away',
  'worker-silent',
  'worker-not-polling',
  'mail-server-away',
  'mail-server-refuses',
  'workflows-missing',
  'delivery-overdue',
  'measures-overdue',
  'wakeups-waiting',
  'mails-waiting',
  'mails-ambiguous',
  'mails-failed',
  'notices-without-address',
  'api-away',
];

/** What a part is said to have when it was noted with a code that is no finding's. */
const usual: Record<ObservedPart, FindingCode> = {
  worker: 'worker-not-polling',
  temporal: 'temporal-away',
  'mail-server': 'mail-server-away',
  process: 'workflows-missing',
  record: 'record-damaged',
};

/**
 * Everything that is wrong, worst first: alarms before warnings, causes before consequences.
 *
 * @param now real time, ISO 8601 in UTC.
 */
export function findings(facts: Facts, now: string): Finding[] {
  const parts = ofParts(facts, now);
  const found = facts.record === null ? parts : [...parts, ...ofRecord(facts.record, now, parts)];
  return found.sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || rank(a.code) - rank(b.code),
  );
}

function ofParts(facts: Facts, now: string): Finding[] {
  const failures = (['database', 'record', 'temporal', 'worker', 'mail-server', 'process', 'api'] as const)
    .map((part) => failureOf(part, facts, now))
    .filter((failure) => failure !== null);
  // A worker without a server has nothing to poll.
  const serverAway = failures.some(({ code }) => code === 'temporal-away' || code === 'foreign-namespace');
  return failures
    .filter(({ code }) => !(serverAway && code === 'worker-not-polling'))
    .map(({ code, since, detail }) => ({
      code,
      severity: code === 'api-away' ? 'warning' : 'alarm',
      since,
      values: said(detail),
    }));
}

interface Failure {
  code: FindingCode;
  since: string | null;
  detail: string | null;
}

function failureOf(part: keyof Facts['looks'], { looks, record }: Facts, now: string): Failure | null {
  const noted = record?.observations.find((observation) => observation.part === part);
  const look = looks[part];
  if (look !== undefined) {
    if (look.failure === null) return null;
    const { code, detail, since } = look.failure;
    const notedSince = noted?.code === code ? noted.since : null;
    return { code, detail, since: earlier(since, notedSince) };
  }
  if (record === null || part === 'database' || part === 'api') return null;
  const silent = silence(record, now);
  if (part === 'worker' && silent !== null) return silent;
  if (noted === undefined || !noted.failing) return null;
  // Only the worker looks at these; what it saw long ago says nothing about now.
  if (silent !== null && (part === 'temporal' || part === 'mail-server')) return null;
  return { code: codeOf(noted), since: noted.since, detail: noted.detail };
}

function silence({ observations }: RecordFacts, now: string): Failure | null {
  const worker = observations.find(({ part }) => part === 'worker');
  if (worker !== undefined && elapsed(worker.checkedAt, now) <= patience.workerSilent) return null;
  return { code: 'worker-silent', since: worker?.checkedAt ?? null, detail: null };
}

function codeOf({ part, code }: Observation): FindingCode {
  return order.find((known) => known === code) ?? usual[part];
}

const causes: Record<'process' | 'mail', readonly FindingCode[]> = {
  process: ['temporal-away', 'foreign-namespace', 'worker-silent', 'worker-not-polling', 'workflows-missing'],
  mail: ['mail-server-away', 'mail-server-refuses', 'worker-silent'],
};

function ofRecord(record: RecordFacts, now: string, parts: readonly Finding[]): Finding[] {
  const known = new Set(parts.map(({ code }) => code));
  const explained = (area: keyof typeof causes): boolean => causes[area].some((code) => known.has(code));
  const found: Finding[] = [];
  const add = (code: FindingCode, severity: Finding['severity'], { count, since }: Waiting, more = {}): void => {
    if (count > 0 && !known.has(code)) found.push({ code, severity, since, values: { count: String(count), ...more } });
  };
  const { refusedMails, wakeups, unsentMails } = record;
  if (!known.has('mail-server-away')) {
    add('mail-server-refuses', 'alarm', refusedMails, said(refusedMails.answer));
  }
  const byProcess = explained('process') ? 'warning' : 'alarm';
  add('delivery-overdue', byProcess, record.overdueDeliveries);
  add('measures-overdue', byProcess, record.overdueMeasures);
  if (older(wakeups, patience.wakeups, now)) add('wakeups-waiting', byProcess, wakeups);
  if (older(unsentMails, patience.mails, now)) {
    const alarm = older(unsentMails, patience.mailsAlarm, now) && !explained('mail');
    add('mails-waiting', alarm ? 'alarm' : 'warning', unsentMails);
  }
  add('mails-ambiguous', 'warning', record.ambiguousMails);
  add('mails-failed', 'warning', record.failedMails);
  add('notices-without-address', 'warning', record.noticesWithoutAddress);
  return found;
}

function said(detail: string | null): Finding['values'] {
  return detail === null ? {} : { detail };
}

function older({ since }: Waiting, ms: number, now: string): boolean {
  return since !== null && elapsed(since, now) > ms;
}

function elapsed(since: string, now: string): number {
  return Date.parse(now) - Date.parse(since);
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) < Date.parse(b) ? a : b;
}

function rank(code: FindingCode): number {
  return order.indexOf(code);
}
