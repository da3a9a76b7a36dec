import { type ImportMessage, type ImportResult, type Severity } from '../domain/index.ts';

const groups: readonly { readonly severity: Severity; readonly one: string; readonly many: string }[] = [
  { severity: 'error', one: 'Fehler', many: 'Fehler' },
  { severity: 'warning', one: 'Warnung', many: 'Warnungen' },
  { severity: 'info', one: 'Hinweis', many: 'Hinweise' },
];

/** How many messages of one kind are written out; the rest is a number. Errors are always all written out. */
const SHOWN_OF_A_KIND = 5;

/** The result of reading tables for a person at a terminal, in German: the counts, then the messages by severity. */
export function formatImportResult(result: ImportResult): string {
  const counts = [
    ['', 'Zeilen', 'gültig'],
    ['Maßnahmen', result.measures.rows, result.measures.accepted],
    ['Schritte', result.steps.rows, result.steps.accepted],
    ['Stellen', result.offices.rows, result.offices.accepted],
  ] as const;
  const lines = counts.map(([what, rows, accepted]) =>
    `${what.padEnd(10)}${String(rows).padStart(8)}${String(accepted).padStart(8)}`.trimEnd(),
  );
  for (const { severity, one, many } of groups) {
    const messages = result.messages.filter((message) => message.severity === severity);
    if (messages.length === 0) continue;
    lines.push('', messages.length === 1 ? `1 ${one}` : `${messages.length} ${many}`, ...linesOf(severity, messages));
  }
  return lines.join('\n');
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
