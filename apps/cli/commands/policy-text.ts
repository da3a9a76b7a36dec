import { type Role } from '#libs/cadence/domain/index';
import { germanDay, type MonthDay } from '#libs/calendar/domain/index';
import { type PolicyHistory } from '#libs/measures/index';
import { type PolicyEffect, type TouchedNotice } from '#libs/simulation/index';
import { germanStageNames } from '#libs/why/index';
import { table } from '../terminal.ts';

/** Every rule in German words, with the name under which a change names it. */
export function policyText({ version, since, versions, document }: PolicyHistory): string {
  const earlier = versions.slice(0, -1).map((it) => `Fassung ${it.version} galt seit dem ${germanDay(it.since)}.`);
  return [
    `Es gilt Fassung ${version}, seit dem ${germanDay(since)}.`,
    ...earlier,
    '',
    table(['Regel', 'Wert', 'Name in einer Änderung'], rulesOf(document)),
    '',
    'AT: Arbeitstage. Versandtage sind Arbeitstage außerhalb der Ruhezeiten.',
  ].join('\n');
}

function rulesOf(policy: PolicyHistory['document']): string[][] {
  const { checkpoint, grace, arrival, status, answers, deliveryHours, raising } = policy;
  const before = (days: number): string => `${days} AT vor dem Termin`;
  const days = (count: number): string => counted(count, 'Versandtag', 'Versandtage');
  const after = (count: number, what: string): string => `${days(count)} nach ${what}`;
  const list = (entries: readonly string[]): string => (entries.length === 0 ? 'keine' : entries.join(', '));
  return [
    ['Zwischenstand', before(checkpoint.daysBefore), 'checkpoint.daysBefore'],
    ['… nur bei einer Frist von mindestens', `${checkpoint.onlyIfDaysBefore} AT`, 'checkpoint.onlyIfDaysBefore'],
    ['Erste Erinnerung', before(policy.reminder1DaysBefore), 'reminder1DaysBefore'],
    ['Zweite Erinnerung', before(policy.reminder2DaysBefore), 'reminder2DaysBefore'],
    ['… entfällt nach „läuft planmäßig“ ab', before(policy.onCourseDaysBefore), 'onCourseDaysBefore'],
    ['Erste Nachfrage', after(grace.other, 'dem Termin'), 'grace.other'],
    ['… bei tagesgenauem Termin', after(grace.day, 'dem Termin'), 'grace.day'],
    ['… bei äußerer Frist', `${grace.hard} AT nach dem Termin`, 'grace.hard'],
    ['Zweite Nachfrage', after(policy.overdue2After, 'der ersten'), 'overdue2After'],
    ['Hinweis an die vorgesetzte Stelle', after(policy.escalation1After, 'der ersten Nachfrage'), 'escalation1After'],
    ['Hinweis an die Leitung', after(policy.escalation2After, 'der ersten Nachfrage'), 'escalation2After'],
    ['Abstand zur zugestellten Mail: zweite Nachfrage', days(arrival.beforeOverdue2), 'arrival.beforeOverdue2'],
    ['… vorgesetzte Stelle', days(arrival.beforeEscalation1), 'arrival.beforeEscalation1'],
    ['… Leitung', days(arrival.beforeEscalation2), 'arrival.beforeEscalation2'],
    ['Klärung alter Schritte, zweite Frage', after(policy.backlog2After, 'der ersten'), 'backlog2After'],
    ['… Liste für die Koordination', after(policy.backlog3After, 'der ersten'), 'backlog3After'],
    [
      'Erster Hinweis nach einer Unterbrechung frühestens',
      `nach ${counted(policy.standstillLead, 'Versandtag', 'Versandtagen')}`,
      'standstillLead',
    ],
    ['Bitte um Entscheidung', after(policy.decision1After, 'der Bitte'), 'decision1After'],
    ['Zweite Bitte um Entscheidung', after(policy.decision2After, 'der Bitte'), 'decision2After'],
    ['Frage nach dem Stand der Maßnahme', list(status.days.map(yearly)), 'status.days'],
    ['… nur wenn ohne Antwort seit', counted(status.silentMonths, 'Monat', 'Monaten'), 'status.silentMonths'],
    ['… auch an die Vertretung', after(status.deputyAfter, 'der Frage'), 'status.deputyAfter'],
    ['… auch an die Koordination', after(status.coordinationAfter, 'der Frage'), 'status.coordinationAfter'],
    ['Antworten lassen sich zurücknehmen', `${answers.undoDays} AT lang`, 'answers.undoDays'],
    ['Termin sofort verschiebbar um', `${answers.extensionDays} AT`, 'answers.extensionDays'],
    ['Bitte gilt ohne Entscheidung', `nach ${answers.tacitGrant.afterDays} AT`, 'answers.tacitGrant.afterDays'],
    ['… bis zu', counted(answers.tacitGrant.upToMonths, 'Monat', 'Monaten'), 'answers.tacitGrant.upToMonths'],
    ['Widerspruch der Koordination', `${answers.objectionDays} AT lang`, 'answers.objectionDays'],
    ['Eskalation aufschiebbar um höchstens', days(answers.longestHold), 'answers.longestHold'],
    ['Ohne Meldung', `${days(policy.silentAfter)} nach der Frage`, 'silentAfter'],
    ['Eskalationen sieht die Koordination', `${days(policy.escalationsAhead)} vorher`, 'escalationsAhead'],
    [
      '„Alles im Plan“ an die Leitung',
      `nach ${counted(policy.allOnCourseAfter, 'Tag', 'Tagen')} ohne Übersicht`,
      'allOnCourseAfter',
    ],
    [
      'Probelauf warnt ab',
      `mehr als ${counted(policy.loadWarning, 'Hinweis', 'Hinweisen')} je Adresse und Woche`,
      'loadWarning',
    ],
    ['Schließtage', list(policy.closingDays.map(yearly)), 'closingDays'],
    [
      'Schließzeiten',
      list(policy.closingPeriods.map(({ from, to }) => `${germanDay(from)} bis ${germanDay(to)}`)),
      'closingPeriods',
    ],
    [
      'Ruhezeiten',
      list(policy.quietPeriods.map(({ from, to }) => `${yearly(from)} bis ${yearly(to)}`)),
      'quietPeriods',
    ],
    ['Versand der Mails', `${policy.deliveryTime} Uhr`, 'deliveryTime'],
    ['… nie außerhalb von', `${deliveryHours.from} bis ${deliveryHours.to} Uhr`, 'deliveryHours'],
    ['Vorbereitung', `${raising.from} bis ${raising.to} Uhr`, 'raising'],
  ];
}

/** What a change touches: in a sentence, then every notice in a line; null: it could not be computed. */
export function effectText(effect: PolicyEffect | null): string {
  if (effect === null) return 'Welche Schritte das betrifft, ließ sich nicht berechnen. Die Änderung gilt trotzdem.';
  const { from, to, steps, offices, mails, notices } = effect;
  const period = `vom ${germanDay(from)} bis zum ${germanDay(to)}`;
  if (notices.length === 0 && mails.removed === 0 && mails.added === 0) {
    return `Kein Hinweis und keine Mail ändert sich (${period}, wenn niemand antwortet).`;
  }
  const count = (change: TouchedNotice['change']): number => notices.filter((it) => it.change === change).length;
  return [
    `Betroffen sind ${counted(steps, 'Schritt', 'Schritte')} und ${counted(offices, 'Stelle', 'Stellen')} (${period}, wenn niemand antwortet).`,
    `Hinweise: ${count('moved')} verschoben, ${count('removed')} entfallen, ${count('added')} neu. Mails: ${mails.removed} entfallen, ${mails.added} neu.`,
    ...(notices.length === 0
      ? []
      : ['', table(['Maßnahme', 'Schritt', 'Hinweis', 'an', 'bisher', 'künftig'], notices.map(line))]),
  ].join('\n');
}

function line({ measure, step, office, stage, role, before, after }: TouchedNotice): string[] {
  const whom = roles[role];
  return [
    measure ?? '–',
    step === null ? '–' : String(step),
    germanStageNames[stage],
    office === null ? whom : `${whom} (${office})`,
    before === null ? 'neu' : germanDay(before),
    after === null ? 'entfällt' : germanDay(after),
  ];
}

const roles: Record<Role, string> = {
  responsible: 'zuständige Stelle',
  deputy: 'Vertretung',
  superior: 'vorgesetzte Stelle',
  coordination: 'Koordination',
  coordinationDeputy: 'Vertretung der Koordination',
  leadership: 'Leitung',
  office: 'andere Stelle',
};

/** `12-24` as `24.12.` */
function yearly(day: MonthDay): string {
  const [month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}.${month}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
