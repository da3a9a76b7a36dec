import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { nearDate } from './dates.ts';
import { withoutDecision } from './decision-sentences.ts';
import { accusative } from './office-phrase.ts';
import { same, type Wording } from '../wording.ts';

/** What happens without an answer, on which day, and who is told; null when nothing more comes. */
export function consequence(item: DigestItem, today: IsoDate): Wording | null {
  switch (item.stage) {
    case 'resolved':
      return null;
    case 'decision-1':
    case 'decision-2':
      return withoutDecision(item, today);
    case 'dispute':
      return {
        one: 'Der Termin läuft inzwischen weiter.',
        many: 'Die Termine laufen inzwischen weiter.',
      };
    case 'needed':
      return {
        one: 'Der Termin dieser Stelle läuft inzwischen weiter.',
        many: 'Die Termine dieser Stellen laufen inzwischen weiter.',
      };
    default:
      return item.next === null ? withoutNext(item) : withNext(item.next, today);
  }
}

const withNext = (next: NonNullable<DigestItem['next']>, today: IsoDate): Wording => {
  const on = nearDate(next.on, today);
  const recipient = accusative(next.recipientName);
  switch (next.stage) {
    case 'overdue-1':
    case 'backlog-1':
      return same(`Ohne Antwort fragen wir am ${on} nach.`);
    case 'overdue-2':
    case 'backlog-2':
    case 'status-2':
      return same(`Ohne Antwort fragen wir am ${on} noch einmal nach.`);
    case 'escalation-1':
    case 'status-3':
      return same(`Ohne Antwort geht am ${on} ein Hinweis an ${recipient}.`);
    case 'escalation-2':
      return {
        one: `Ohne Antwort steht der Schritt am ${on} in der Übersicht für ${recipient}.`,
        many: `Ohne Antwort stehen die Schritte am ${on} in der Übersicht für ${recipient}.`,
      };
    case 'backlog-3':
      return {
        one: `Ohne Antwort steht der Schritt am ${on} auf der Liste für ${recipient}.`,
        many: `Ohne Antwort stehen die Schritte am ${on} auf der Liste für ${recipient}.`,
      };
    default:
      // A short date ends with the full stop itself.
      return same(`Die nächste Mail dazu kommt am ${on.endsWith('.') ? on : `${on}.`}`);
  }
};

const withoutNext = (item: DigestItem): Wording | null => {
  switch (item.stage) {
    case 'takeover':
      return same('Die Termine laufen weiter. Ohne Antwort kommen die nächsten Mails wie bisher.');
    case 'status-1':
      return same('Ohne Antwort fragen wir noch einmal nach.');
    case 'status-2':
      return same('Ohne Antwort geht ein Hinweis an die Koordination.');
    default:
  }
  if (item.waitsFor !== null) {
    return same(`Solange Schritt ${item.waitsFor.stepNumber} offen ist, fragen wir hier nicht weiter nach.`);
  }
  if (item.precision === 'from' && item.stage === 'overdue-1') {
    return {
      one: 'Weitere Mails dazu kommen nicht. Ohne Antwort gilt der Schritt als verzögert.',
      many: 'Weitere Mails dazu kommen nicht. Ohne Antwort gelten die Schritte als verzögert.',
    };
  }
  return null;
};
