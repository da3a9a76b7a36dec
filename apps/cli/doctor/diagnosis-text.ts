import { type FindingReport } from '#libs/health/domain/index';
import { type Diagnosis } from './diagnose.ts';
import { type PartLine, partLines } from './part-lines.ts';
import { repairLines } from './repair-lines.ts';

/** What doctor says to people, worst first. @param repair it was asked to mend. */
export function diagnosisText(diagnosis: Diagnosis, repair: boolean): string {
  const { report, repaired, facts } = diagnosis;
  const lines: string[] = [];
  if (repaired !== null) lines.push('Gerichtet:', ...repairLines(repaired).map((line) => `  ${line}`), '');
  else if (repair) lines.push('Es wurde nichts gerichtet: Dazu müssen Datenbank und Temporal-Server antworten.', '');
  for (const finding of report.findings) lines.push(...inLines(finding), '');
  if (facts.record === null)
    lines.push('Die Datenbank lässt sich nicht lesen; was Worker und API wissen, ist erfragt.', '');
  const parts = partLines(diagnosis);
  lines.push(...section('In Ordnung:', parts, 'ok'), ...section('Nicht geprüft:', parts, 'unknown'));
  if (report.condition === 'ok') lines.push('Es läuft alles. Sie müssen nichts tun.');
  return lines.join('\n').trimEnd();
}

function inLines({ severity, text, todo, english }: FindingReport): string[] {
  return [`${severity === 'alarm' ? 'ALARM  ' : 'HINWEIS'}  ${text}`, `         ${todo}`, `         ${english}`];
}

function section(title: string, parts: readonly PartLine[], state: PartLine['state']): string[] {
  const lines = parts.filter((part) => part.state === state).map(({ part, text }) => `  ${part.padEnd(17)}${text}`);
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

/** Neither does anything run in `home`, nor does the environment name a database. */
export function nothingRuns(home: string): string {
  return [
    `Hier läuft nichts: In ${home} gibt es keine laufenden Teile, und die Umgebung nennt keine Datenbank.`,
    'Bitte „npm start“ ausführen, oder DATABASE_URL, TEMPORAL_ADDRESS und SMTP_URL setzen. Was gespeichert war, ist noch da.',
    'Nothing runs here. Run "npm start", or set DATABASE_URL, TEMPORAL_ADDRESS and SMTP_URL. What was stored is still there.',
  ].join('\n');
}
