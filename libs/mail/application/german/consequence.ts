import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { nearDate } from './dates.ts';
import { accusative } from './office-phrase.ts';
import { type Wording } from './stage-sentences.ts';

const same = (sentence: string): Wording => ({ one: sentence, many: sentence });

/** What happens without an answer, on which day, and who is told; null when nothing more comes. */
export function consequence(item: DigestItem, today: IsoDate): Wording | null {
  if (item.stage === 'resolved') return null;
  if (item.next === null) return withoutNext(item);
  const on = nearDate(item.next.on, today);
  const recipient = accusative(item.next.recipientName);
  switch (item.next.stage) {
    case 'overdue-1':
    case 'backlog-1':
      return same(`Ohne Antwort fragen wir am ${on} nach.`);
    case 'overdue-2':
    case 'backlog-2':
      return same(`Ohne Antwort fragen wir am ${on} noch einmal nach.`);
    case 'escalation-1':
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
    case 'checkpoint':
    case 'reminder-1':
    case 'reminder-2':
    case 'due':
    case 'your-turn':
    case 'assigned':
    case 'resolved':
      // A short date ends with the full stop itself.
      return same(`Die nächste Mail dazu kommt am ${on.endsWith('.') ? on : `${on}.`}`);
  }
}

const withoutNext = (item: DigestItem): Wording | null => {
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
