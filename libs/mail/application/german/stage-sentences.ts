import { type Precision } from '#libs/measures/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { despiteInquiries, enumerated } from './counts.ts';
import { dayAndMonth, fullDate } from './dates.ts';

/** A sentence about one step, and the same about several. */
export interface Wording {
  one: string;
  many: string;
}

const oldOne = 'Der Schritt war beim Start des Plans schon offen.';
const oldMany = 'Diese Schritte waren beim Start des Plans schon offen.';

/** What is asked or said in this stage. */
export function stageSentence(item: DigestItem): Wording {
  const begin = item.precision === 'from';
  switch (item.stage) {
    case 'checkpoint':
      return {
        one: 'Bitte ein kurzer Zwischenstand: Ist der Schritt auf Kurs, ist er gefährdet, oder wird er später fertig?',
        many: 'Bitte je ein kurzer Zwischenstand: Ist der Schritt auf Kurs, ist er gefährdet, oder wird er später fertig?',
      };
    case 'reminder-1':
      return {
        one: 'Ist der Schritt auf Kurs? Wenn er schon erledigt ist oder sich verschiebt, schreiben Sie es uns bitte kurz.',
        many: 'Sind die Schritte auf Kurs? Wenn einer schon erledigt ist oder sich verschiebt, schreiben Sie es uns bitte kurz.',
      };
    case 'reminder-2':
      if (begin) {
        return {
          one: 'Der Beginn steht kurz bevor. Bleibt es dabei, oder brauchen Sie einen neuen Termin?',
          many: 'Der Beginn steht kurz bevor. Bleibt es dabei, oder brauchen Sie neue Termine?',
        };
      }
      return {
        one: 'Der Termin steht kurz bevor. Halten Sie ihn, oder brauchen Sie einen neuen?',
        many: 'Die Termine stehen kurz bevor. Halten Sie sie, oder brauchen Sie neue?',
      };
    case 'due':
      return doneOrBegun(item.precision, 'Der Termin ist da.', 'Die Termine sind da.');
    case 'overdue-1':
      // A step that entered after its deadline is asked for the first time here.
      return item.askedOn.length === 0
        ? doneOrBegun(item.precision, 'Der Termin ist vorbei.', 'Die Termine sind vorbei.')
        : doneOrBegun(item.precision, 'Uns fehlt noch eine Antwort.', 'Uns fehlen noch Antworten.');
    case 'overdue-2':
      return {
        one: 'Wir fragen noch einmal: Ist der Schritt erledigt, brauchen Sie einen neuen Termin, oder ist eine andere Stelle zuständig?',
        many: 'Wir fragen noch einmal: Sind die Schritte erledigt, brauchen Sie neue Termine, oder ist eine andere Stelle zuständig?',
      };
    case 'escalation-1':
      return {
        one: `${unanswered(item)} Bitte klären Sie, ob der Schritt erledigt ist, wann er erledigt wird oder ob eine andere Stelle zuständig ist.`,
        many: `${unanswered(item)} Bitte klären Sie, ob die Schritte erledigt sind, wann sie erledigt werden oder ob eine andere Stelle zuständig ist.`,
      };
    case 'escalation-2':
      return {
        one: `${unanswered(item)} Gebeten ist: Rücksprache mit der zuständigen Stelle.`,
        many: `${unanswered(item)} Gebeten ist: Rücksprache mit den zuständigen Stellen.`,
      };
    case 'your-turn':
      return {
        one: 'Davor ist nichts mehr offen, Sie sind jetzt an der Reihe. Hält der Termin?',
        many: 'Davor ist nichts mehr offen, Sie sind jetzt an der Reihe. Halten die Termine?',
      };
    case 'assigned':
      return {
        one: 'Der Schritt liegt jetzt bei Ihnen. Hält der Termin, oder brauchen Sie einen neuen?',
        many: 'Die Schritte liegen jetzt bei Ihnen. Halten die Termine, oder brauchen Sie neue?',
      };
    case 'backlog-1':
      return {
        one: `${oldOne} ${begin ? 'Hat er begonnen, oder wann soll er beginnen?' : 'Ist er erledigt, oder bis wann nehmen Sie ihn sich vor?'}`,
        many: `${oldMany} ${begin ? 'Haben sie begonnen, oder wann sollen sie beginnen?' : 'Sind sie erledigt, oder bis wann nehmen Sie sich die Schritte vor?'}`,
      };
    case 'backlog-2':
      return {
        one: `${oldOne} Uns fehlt noch eine Antwort: ${begin ? 'Hat er begonnen, oder wann soll er beginnen?' : 'Ist er erledigt, oder bis wann nehmen Sie ihn sich vor?'}`,
        many: `${oldMany} Uns fehlen noch Antworten: ${begin ? 'Haben sie begonnen, oder wann sollen sie beginnen?' : 'Sind sie erledigt, oder bis wann nehmen Sie sich die Schritte vor?'}`,
      };
    case 'backlog-3':
      return {
        one: `${oldOne} ${unanswered(item)} Bitte klären Sie ihn mit der Stelle: erledigt, neuer Termin oder andere Stelle.`,
        many: `${oldMany} ${unanswered(item)} Bitte klären Sie jeden mit der Stelle: erledigt, neuer Termin oder andere Stelle.`,
      };
    case 'resolved':
      return resolvedBy(item.outcome);
  }
}

const resolvedBy = (outcome: DigestItem['outcome']): Wording => {
  switch (outcome) {
    case 'done':
      return {
        one: 'Der Schritt ist erledigt. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte sind erledigt. Sie müssen nichts mehr tun.',
      };
    case 'dropped':
      return {
        one: 'Der Schritt entfällt. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte entfallen. Sie müssen nichts mehr tun.',
      };
    case 'moved':
      return {
        one: 'Der Schritt hat einen neuen Termin. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte haben neue Termine. Sie müssen nichts mehr tun.',
      };
    case null:
      return {
        one: 'Der Schritt ist geklärt. Sie müssen nichts mehr tun.',
        many: 'Diese Schritte sind geklärt. Sie müssen nichts mehr tun.',
      };
  }
};

/** `Davor ist noch Schritt 2 „Satzung beschließen“ offen (fällig Mi 31.03.2027).`; null when the step does not wait. */
export function waitingSentence(item: DigestItem): string | null {
  if (item.waitsFor === null) return null;
  const { stepNumber, stepTitle, dueOn } = item.waitsFor;
  return `Wartet: Davor ist noch Schritt ${stepNumber} „${stepTitle}“ offen (fällig ${fullDate(dueOn)}).`;
}

const doneOrBegun = (precision: Precision | null, one: string, many: string): Wording =>
  precision === 'from'
    ? {
        one: `${one} Hat der Schritt begonnen? Wenn nicht: Wann soll er beginnen?`,
        many: `${many} Haben die Schritte begonnen? Wenn nicht: Wann sollen sie beginnen?`,
      }
    : {
        one: `${one} Ist der Schritt erledigt? Wenn nicht: Bis wann wird er es?`,
        many: `${many} Sind die Schritte erledigt? Wenn nicht: Bis wann werden sie es?`,
      };

const unanswered = ({ askedOn, dueOn }: DigestItem): string => {
  // What was asked before the deadline was a reminder, not an inquiry.
  const inquiries = askedOn.filter((day) => dueOn === null || day > dueOn).sort();
  if (inquiries.length === 0) return 'Es gibt noch keine Antwort.';
  const sameYear = new Set(inquiries.map((day) => day.slice(0, 4))).size === 1;
  const days = inquiries.map((day) => (sameYear ? dayAndMonth(day) : `${dayAndMonth(day)}${day.slice(0, 4)}`));
  const despite = despiteInquiries(inquiries.length);
  return `${despite[0]?.toUpperCase()}${despite.slice(1)} (am ${enumerated(days)}) gibt es noch keine Antwort.`;
};
