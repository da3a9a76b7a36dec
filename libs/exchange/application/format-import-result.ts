import {
  type ImportCount,
  type ImportMessage,
  type ImportResult,
  type Language,
  type Severity,
} from '../domain/index.ts';

type Counted = 'measures' | 'steps' | 'offices' | 'contacts' | 'goals' | 'measurements';

interface Words {
  readonly rows: string;
  readonly accepted: string;
  readonly row: string;
  readonly cell: string;
  readonly counts: Readonly<Record<Counted, string>>;
  /** One and many of a severity. */
  readonly groups: Readonly<Record<Severity, readonly [string, string]>>;
  readonly proposed: (count: number) => string;
  readonly others: (count: number) => string;
}

const words: Readonly<Record<Language, Words>> = {
  de: {
    rows: 'Zeilen',
    accepted: 'gültig',
    row: 'Zeile',
    cell: 'Feld',
    counts: {
      measures: 'Maßnahmen',
      steps: 'Schritte',
      offices: 'Stellen',
      contacts: 'Ansprechstellen',
      goals: 'Ziele',
      measurements: 'Messwerte',
    },
    groups: { error: ['Fehler', 'Fehler'], warning: ['Warnung', 'Warnungen'], info: ['Hinweis', 'Hinweise'] },
    proposed: (count) =>
      count === 1 ? '1 neue Stelle wird vorgeschlagen.' : `${count} neue Stellen werden vorgeschlagen.`,
    others: (count) => `… und ${count} weitere dieser Art`,
  },
  en: {
    rows: 'rows',
    accepted: 'valid',
    row: 'row',
    cell: 'cell',
    counts: {
      measures: 'Measures',
      steps: 'Steps',
      offices: 'Offices',
      contacts: 'Contacts',
      goals: 'Goals',
      measurements: 'Measurements',
    },
    groups: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
    proposed: (count) => (count === 1 ? '1 new office is proposed.' : `${count} new offices are proposed.`),
    others: (count) => `… and ${count} more of this kind`,
  },
};

/** How many messages of one kind are written out; the rest is a number. Errors are always all written out. */
const SHOWN_OF_A_KIND = 5;

/** The result of reading tables for a person at a terminal: the counts, then the messages by severity. */
export function formatImportResult(result: ImportResult, language: Language = 'de'): string {
  const say = words[language];
  const lines = linesOfCounts(result, say);
  for (const severity of ['error', 'warning', 'info'] as const) {
    const messages = result.messages.filter((message) => message.severity === severity);
    const [one, many] = say.groups[severity];
    if (messages.length === 0) continue;
    const heading = messages.length === 1 ? `1 ${one}` : `${messages.length} ${many}`;
    lines.push('', heading, ...linesOf(severity, messages, say));
  }
  return lines.join('\n');
}

/** What not every plan has is counted only where it is. */
function linesOfCounts(result: ImportResult, say: Words): string[] {
  const always: readonly Counted[] = ['measures', 'steps', 'offices'];
  const shown = (Object.keys(say.counts) as Counted[]).filter((what) => always.includes(what) || result[what].rows > 0);
  const counts: readonly (readonly [string, ImportCount])[] = shown.map((what) => [say.counts[what], result[what]]);
  const width = Math.max(...counts.map(([what]) => what.length)) + 1;
  const line = (what: string, rows: string, accepted: string) =>
    `${what.padEnd(width)}${rows.padStart(8)}${accepted.padStart(8)}`;
  const proposed = result.records.offices.filter((office) => office.proposed).length;
  return [
    line('', say.rows, say.accepted),
    ...counts.map(([what, { rows, accepted }]) => line(what, String(rows), String(accepted))),
    ...(proposed > 0 ? [say.proposed(proposed)] : []),
  ];
}

function linesOf(severity: Severity, messages: readonly ImportMessage[], say: Words): string[] {
  const codes = [...new Set(messages.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const ofKind = messages.filter((message) => message.code === code);
    const all = severity === 'error' || ofKind.length <= SHOWN_OF_A_KIND + 1;
    const shown = all ? ofKind : ofKind.slice(0, SHOWN_OF_A_KIND);
    const rest = ofKind.length - shown.length;
    return [...shown.map((message) => lineOf(message, say)), ...(rest > 0 ? [`  ${say.others(rest)}`] : [])];
  });
}

function lineOf({ file, sheet, row, cell, text }: ImportMessage, say: Words): string {
  const place = [
    sheet === null ? file : `${file} (${sheet})`,
    ...(row === null ? [] : [`${say.row} ${row}`]),
    ...(cell === null ? [] : [`${say.cell} ${cell}`]),
  ];
  return `  ${place.join(', ')}: ${text}`;
}
