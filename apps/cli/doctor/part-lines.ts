import { type FindingCode } from '#libs/health/domain/index';
import { type Diagnosis } from './diagnose.ts';

export interface PartLine {
  part: string;
  state: 'ok' | 'wrong' | 'unknown';
  /** German, half a sentence. */
  text: string;
}

/** What of the findings belongs to which part, as people know it. */
const codesOf: Record<string, readonly FindingCode[]> = {
  Datenbank: ['database-away', 'database-outdated', 'database-full', 'connections-exhausted'],
  Datenbestand: ['record-damaged'],
  'Temporal-Server': ['temporal-away', 'foreign-namespace'],
  Abläufe: ['workflows-missing', 'wakeups-waiting', 'measures-overdue', 'delivery-overdue'],
  Worker: ['worker-silent', 'worker-not-polling'],
  Mailserver: ['mail-server-away', 'mail-server-refuses'],
  Mails: ['mails-waiting', 'mails-failed', 'mails-ambiguous', 'notices-without-address'],
  API: ['api-away'],
};

/** One line per part: well, wrong (the findings say more), or not to be seen from here. */
export function partLines(diagnosis: Diagnosis): PartLine[] {
  const found = new Set(diagnosis.report.findings.map(({ code }) => code));
  return Object.entries(codesOf).map(([part, codes]) => {
    if (codes.some((code) => found.has(code))) return { part, state: 'wrong', text: 'siehe oben' };
    const text = wellOf(part, diagnosis);
    return text === null ? { part, state: 'unknown', text: unknownOf(part) } : { part, state: 'ok', text };
  });
}

/** Null: it was not seen. */
function wellOf(
  part: string,
  { facts: { record, looks }, process: { examination }, report }: Diagnosis,
): string | null {
  const noted = (name: string) =>
    record?.observations.find((observation) => observation.part === name && !observation.failing);
  switch (part) {
    case 'Datenbank':
      return record && 'antwortet, Tabellen auf dem Stand dieser Fassung';
    case 'Datenbestand':
      return examination && 'Zeilen und Ereignisse stimmen überein';
    case 'Temporal-Server':
      return looks.temporal?.failure === null ? 'antwortet' : null;
    case 'Abläufe':
      return examination && `${examination.expected} erwartet, alle laufen`;
    case 'Worker':
      return looks.worker !== undefined || noted('worker') !== undefined
        ? `arbeitet${ageOf(noted('worker')?.checkedAt, report.checkedAt)}`
        : null;
    case 'Mailserver':
      if (looks['mail-server'] !== undefined) return 'antwortet';
      return noted('mail-server') === undefined
        ? null
        : `antwortete dem Worker${ageOf(noted('mail-server')?.checkedAt, report.checkedAt)}`;
    case 'Mails':
      return record && 'keine wartet zu lange, keine ist gescheitert oder ungewiss';
    default:
      return looks.api === undefined ? null : 'antwortet';
  }
}

function unknownOf(part: string): string {
  if (part === 'API') return 'hier nicht gestartet';
  if (part === 'Mailserver') return 'SMTP_URL ist hier nicht gesetzt, und der Worker hat noch nichts gemeldet';
  if (part === 'Abläufe' || part === 'Datenbestand')
    return 'wird verglichen, wenn Datenbank und Temporal-Server antworten';
  return 'von hier aus gerade nicht zu sehen';
}

function ageOf(at: string | undefined, now: string): string {
  if (at === undefined) return '';
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 1000));
  return `, zuletzt gesehen vor ${seconds} s`;
}
