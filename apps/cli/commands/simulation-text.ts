import { type DigestKind } from '#libs/cadence/domain/index';
import { germanDay } from '#libs/calendar/domain/index';
import {
  type Deviation,
  type DeviationReason,
  type RecordComparison,
  type SimulationDifference,
  type SimulationReport,
  type WeeklyLoad,
} from '#libs/simulation/domain/index';
import { table } from '../terminal.ts';

type Notice = SimulationReport['notices'][number];
type Mail = SimulationReport['mails'][number];

/** Every notice in a line. */
export function reportText({ notices, mails }: SimulationReport): string {
  if (notices.length === 0) return 'In diesem Zeitraum entsteht kein Hinweis.';
  const rows = notices.map((notice) => [notice.on, ...cellsOf(notice)]);
  return [
    table(['Tag', 'Maßnahme', 'Schritt', 'Stufe', 'an'], rows),
    '',
    `${counted(notices.length, 'Hinweis', 'Hinweise')} in ${counted(mails.length, 'Mail', 'Mails')}`,
  ].join('\n');
}

/** What falls away and what is new, day by day. */
export function differenceText({ before, after }: SimulationDifference): string {
  const changes = [before, after].flatMap(({ notices, mails }) => [notices, mails]);
  if (changes.every(({ length }) => length === 0)) {
    return 'Die Änderung ändert in diesem Zeitraum keinen Hinweis und keine Mail.';
  }
  const notices = byDay(before.notices, after.notices, cellsOf);
  const mails = byDay(before.mails, after.mails, ({ to, kind, items }: Mail) => [
    kinds[kind],
    to,
    String(items.length),
  ]);
  return [
    table(['Tag', 'Hinweis', 'Maßnahme', 'Schritt', 'Stufe', 'an'], notices),
    '',
    table(['Tag', 'Mail', 'Art', 'an', 'Hinweise'], mails),
    '',
    `Hinweise: ${before.notices.length} entfallen, ${after.notices.length} neu. Mails: ${before.mails.length} entfallen, ${after.mails.length} neu.`,
  ].join('\n');
}

/** What a replay gives and the record does not, and the other way round. */
export function comparisonText({ upTo, onlyRecorded, onlyReplayed }: RecordComparison): string {
  const until = `Bis zum ${germanDay(upTo)}`;
  if (onlyRecorded.length + onlyReplayed.length === 0) {
    return `${until} ergibt das Nachspielen genau die Hinweise, die wirklich entstanden.`;
  }
  const cells = ({ notice, because }: Deviation): string[] => [
    ...cellsOf(notice),
    because === null ? 'unbekannt' : deviationReasons[because],
  ];
  const rows = [
    ...onlyRecorded.map((it) => [it.notice.on, 'nur wirklich', ...cells(it)]),
    ...onlyReplayed.map((it) => [it.notice.on, 'nur nachgespielt', ...cells(it)]),
  ].sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0));
  return [
    `${until} weicht das Nachspielen ab von dem, was wirklich geschah:`,
    table(['Tag', 'Hinweis', 'Maßnahme', 'Schritt', 'Stufe', 'an', 'Grund'], rows),
  ].join('\n');
}

const deviationReasons: Record<DeviationReason, string> = {
  'other-address': 'andere Adresse',
  'mail-late': 'die Mail der Stufe davor kam später oder nicht an',
  overtaken: 'die Anlage stand still, eine spätere Stufe kam zuerst',
  'mail-lost': 'eine Mail kam nicht an',
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What every address gets in every week. */
export function loadText(loads: readonly WeeklyLoad[]): string {
  if (loads.length === 0) return 'In diesem Zeitraum geht keine Mail aus.';
  const rows = loads.map(({ week, kind, to, mails, items }) => [week, kinds[kind], to, String(mails), String(items)]);
  return table(['Woche', 'Art', 'an', 'Mails', 'Hinweise'], rows);
}

export function overloadText({ week, to, mails, items }: WeeklyLoad, threshold: number): string {
  const [year, number] = week.split('-W');
  const inMails = mails === 1 ? 'einer Mail' : `${mails} Mails`;
  return `Viel auf einmal: ${to} erhält in KW ${Number(number)}/${year} ${items} Hinweise in ${inMails}, mehr als ${threshold}.`;
}

const kinds: Record<DigestKind, string> = { office: 'Stelle', coordination: 'Koordination', leadership: 'Leitung' };

function cellsOf({ measure, step, stage, to }: Notice): string[] {
  return [measure ?? '–', step === null ? '–' : String(step), stage, to ?? '(niemand bekannt)'];
}

/** Of one day first what falls away. */
function byDay<T extends { on: string }>(
  before: readonly T[],
  after: readonly T[],
  cells: (it: T) => string[],
): string[][] {
  const rows = [
    ...before.map((it) => [it.on, 'entfällt', ...cells(it)]),
    ...after.map((it) => [it.on, 'neu', ...cells(it)]),
  ];
  return rows.sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0));
}
