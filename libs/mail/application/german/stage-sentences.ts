import { type Precision } from '#libs/measures/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { isSilent } from '../silence.ts';
import { same, type Wording } from '../wording.ts';
import { fullDate } from './dates.ts';
import { decisionSentence } from './decision-sentences.ts';
import { resolvedSentence } from './resolved-sentence.ts';
import { statusSentence } from './status-sentence.ts';
import { unanswered } from './unanswered.ts';
import { undeliveredSentence } from './undelivered-sentence.ts';

const oldOne = 'Der Schritt war beim Start des Plans schon offen.';
const oldMany = 'Diese Schritte waren beim Start des Plans schon offen.';

/**
 * What is asked or said in this stage.
 *
 * @param silenceSaid the mail says already since when there is no answer.
 */
export function stageSentence(item: DigestItem, { silenceSaid }: { silenceSaid: boolean }): Wording {
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
      // A step that entered after its deadline is asked for the first time here; another may have been answered.
      return item.askedOn.length === 0 || !isSilent(item)
        ? doneOrBegun(item.precision, 'Der Termin ist vorbei.', 'Die Termine sind vorbei.')
        : doneOrBegun(item.precision, 'Uns fehlt noch eine Antwort.', 'Uns fehlen noch Antworten.');
    case 'overdue-2':
      return {
        one: 'Wir fragen noch einmal: Ist der Schritt erledigt, brauchen Sie einen neuen Termin, oder ist eine andere Stelle zuständig?',
        many: 'Wir fragen noch einmal: Sind die Schritte erledigt, brauchen Sie neue Termine, oder ist eine andere Stelle zuständig?',
      };
    case 'escalation-1':
      return {
        one: `${silenceSaid ? '' : `${unanswered(item)} `}Bitte klären Sie, ob der Schritt erledigt ist, wann er erledigt wird oder ob eine andere Stelle zuständig ist.`,
        many: `${silenceSaid ? '' : `${unanswered(item)} `}Bitte klären Sie, ob die Schritte erledigt sind, wann sie erledigt werden oder ob eine andere Stelle zuständig ist.`,
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
      return resolvedSentence(item.outcome);
    case 'decision-1':
    case 'decision-2':
      return decisionSentence(item);
    case 'dispute':
      return {
        one: 'Die Stelle sagt zum zweiten Mal, dass sie nicht zuständig ist. Bitte klären Sie, welche Stelle den Schritt übernimmt.',
        many: 'Die Stellen sagen zum zweiten Mal, dass sie nicht zuständig sind. Bitte klären Sie, welche Stelle jeden Schritt übernimmt.',
      };
    case 'needed':
      return {
        one: 'Die Stelle sagt, dass dieser Schritt auf Sie wartet. Bis wann sind Sie so weit, oder wartet er auf eine andere Stelle?',
        many: 'Die Stellen sagen, dass diese Schritte auf Sie warten. Bis wann sind Sie so weit, oder warten sie auf andere Stellen?',
      };
    case 'takeover':
      return same(
        'Sie sind jetzt die Ansprechstelle für diese Schritte. Ist einer schon erledigt, oder hält ein Termin nicht, schreiben Sie es uns bitte kurz.',
      );
    case 'undeliverable':
      return undeliveredSentence(item);
    case 'status-1':
    case 'status-2':
    case 'status-3':
      return statusSentence(item, item.stage);
  }
}

/** `Davor ist noch Schritt 2 „Satzung beschließen“ offen (fällig Mi 31.03.2027).`; null when the step does not wait. */
export function waitingSentence(item: DigestItem): string | null {
  if (item.waitsFor === null) return null;
  const { stepNumber, stepTitle, dueOn } = item.waitsFor;
  const due = dueOn === null ? '' : ` (fällig ${fullDate(dueOn)})`;
  return `Wartet: Davor ist noch Schritt ${stepNumber} „${stepTitle}“ offen${due}.`;
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
