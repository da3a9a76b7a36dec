import { fullDate } from '#libs/mail/index';
import { assertNever } from '#libs/measures/domain/index';
import { type Absence, type AbsenceReason, type DayOff, type Neighbour } from '../../domain/index.ts';
import { stageNames } from './stage-names.ts';

/** Why nothing falls on the day, and what comes before and after it. */
export function absenceSentences({ reason, last, next, dayOff }: Absence): string[] {
  return [
    `An diesem Tag wird niemand angeschrieben. ${reasonSentence(reason)}`,
    ...(dayOff === null ? [] : [`Der Tag ist ${daysOff[dayOff]}.`]),
    ...(last === null ? [] : [`Davor: ${neighbour(last)}.`]),
    ...(next === null ? [] : [`Danach: ${neighbour(next)}.`]),
  ];
}

function reasonSentence(reason: AbsenceReason): string {
  switch (reason.because) {
    case 'step-closed':
      return `Der Schritt ist seit ${fullDate(reason.on)} ${reason.as === 'done' ? 'erledigt' : 'entfallen'}.`;
    case 'plan-not-active':
      return reason.activatedOn === null
        ? 'Der Plan ist noch nicht gestartet.'
        : `Der Plan ist am ${fullDate(reason.activatedOn)} gestartet; Mails gibt es erst danach.`;
    case 'not-yet-added':
      return 'Das gab es an diesem Tag im Plan noch nicht.';
    case 'measure-closed':
      return `Die Maßnahme ist seit ${fullDate(reason.on)} abgeschlossen.`;
    case 'measure-paused':
      return `Die Maßnahme ist seit ${fullDate(reason.on)} pausiert, bis ${fullDate(reason.until)}.`;
    case 'request-undecided':
      return `Seit ${fullDate(reason.since)} wartet eine Bitte der Stelle auf Entscheidung; so lange ruhen die Erinnerungen.`;
    case 'undated':
      return 'Der Schritt hat keinen Termin.';
    case 'waits':
      return `Der Schritt wartet auf Schritt ${reason.step}${reason.dueOn === null ? '' : ` (fällig ${fullDate(reason.dueOn)})`}; ${reason.inBacklog ? 'so lange wird nach ihm nicht gefragt' : 'so lange kommen nur Zwischenstand und Erinnerungen vor der Frist'}.`;
    case 'backlog-not-begun':
      return 'Der Schritt war beim Start des Plans schon fällig. Die Runde, in der solche Schritte geklärt werden, hat noch nicht begonnen.';
    case 'in-backlog':
      return `Der Schritt war beim Start des Plans schon fällig. Er wird in der Runde geklärt, die am ${fullDate(reason.startedOn)} gestartet wurde.`;
    case 'mail-not-arrived':
      return `„${stageNames[reason.stage]}“ wäre am ${fullDate(reason.ruleDay)} dran. Sie kommt erst, wenn die Mail der Stufe davor angekommen ist und danach genug Tage vergangen sind.`;
    case 'dated-step-open':
      return 'Nach der Maßnahme als Ganzes wird nicht gefragt, solange ein Schritt mit Termin offen ist.';
    case 'between-stages':
      return 'Auf diesen Tag fällt keine Stufe.';
    default:
      return assertNever(reason);
  }
}

function neighbour({ stage, on, foreseen }: Neighbour): string {
  return `${stageNames[stage]} am ${fullDate(on)}${foreseen ? ' (vorgesehen)' : ''}`;
}

const daysOff: Record<DayOff, string> = {
  weekend: 'ein Tag am Wochenende',
  'public-holiday': 'ein gesetzlicher Feiertag',
  'closing-day': 'ein Schließtag',
  'quiet-period': 'ein Tag der Ruhezeit',
};
