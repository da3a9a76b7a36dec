import { type ImportCount, type ImportMessage, type ImportResult, type Severity } from '../domain/index.ts';

const groups: readonly { readonly severity: Severity; readonly one: string; readonly many: string }[] = [
  { severity: 'error', one: 'Fehler', many: 'Fehler' },
  { severity: 'warning', one: 'Warnung', many: 'Warnungen' },
  { severity: 'info', one: 'Hinweis', many: 'Hinweise' },
];

/** How many messages of one kind are written out; the rest is a number. Errors are always all written out. */
const SHOWN_OF_A_KIND = 5;

/** The result of reading tables for a person at a terminal, in German: the counts, then the messages by severity. */
export function formatImportResult(result: ImportResult): string {
  const lines = linesOfCounts(result);
  for (const { severity, one, many } of groups) {
    const messages = result.messages.filter((message) => message.severity === severity);
    if (messages.length === 0) continue;
    lines.push('', messages.length === 1 ? `1 ${one}` : `${messages.length} ${many}`, ...linesOf(severity, messages));
  }
  return lines.join('\n');
}

/** What not every plan has is counted only where it is. */
function linesOfCounts({ measures, steps, offices, contacts, measurements }: ImportResult): string[] {
  const counts: [string, ImportCount][] = [
    ['Maßnahmen', measures],
    ['Schritte', steps],
    ['Stellen', offices],
  ];
  if (contacts.rows > 0) counts.push(['Ansprechstellen', contacts]);
  if (measurements.rows > 0) counts.push(['Messwerte', measurements]);
  const width = Math.max(...counts.map(([what]) => what.length)) + 1;
  const line = (what: string, rows: string, accepted: string) =>
    `${what.padEnd(width)}${rows.padStart(8)}${accepted.padStart(8)}`;
  return [
    line('', 'Zeilen', 'gültig'),
    ...counts.map(([what, { rows, accepted }]) => line(what, String(rows), String(accepted))),
  ];
}

function linesOf(severity: Severity, messages: readonly ImportMessage[]): string[] {
  const codes = [...new Set(messages.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const ofKind = messages.filter((message) => message.code === code);
    const all = severity === 'error' || ofKind.length <= SHOWN_OF_A_KIND + 1;
    const shown = all ? ofKind : ofKind.slice(0, SHOWN_OF_A_KIND);
    const rest = ofKind.length - shown.length;
    return [...shown.map(lineOf), ...(rest > 0 ? [`  … und ${rest} weitere dieser Art`] : [])];
  });
}

function lineOf({ file, sheet, row, cell, text }: ImportMessage): string {
  const place = [
    sheet === null ? file : `${file} (${sheet})`,
    ...(row === null ? [] : [`Zeile ${row}`]),
    ...(cell === null ? [] : [`Feld ${cell}`]),
  ];
  return `  ${place.join(', ')}: ${text}`;
}
