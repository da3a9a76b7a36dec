import { type SuppressedReason } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { fullDate } from '#libs/mail/index';
import { assertNever, type MailMode } from '#libs/measures/domain/index';
import { type CarryingMail, type Explanation, type Why } from '../../domain/index.ts';

/** What became of a notice, or will. */
export function stateSentence({ state, summaryOn, on, stage }: Explanation, { today }: Why): string {
  const summary = summaryOn === null ? '' : ` Die Leitung liest davon in ihrer Übersicht am ${fullDate(summaryOn)}.`;
  switch (state.kind) {
    case 'foreseen':
      return foreseen(stage, on, today) + summary;
    case 'waiting':
      return `Wartet auf die nächste Sammelmail.${waitingFor[state.mailMode]}${summary}`;
    case 'told':
      return told(state.on, state.mail, state.arrivedOn);
    case 'suppressed':
      return `${on > today ? 'Wird nicht gesendet' : 'Nicht gesendet'}: ${suppressedBecause[state.reason]}`;
    default:
      return assertNever(state);
  }
}

function foreseen(stage: Explanation['stage'], on: IsoDate, today: IsoDate): string {
  // Raising was late: it is done the next time the measure is looked at.
  if (on < today) return 'Der Tag ist vorbei, ausgelöst ist sie noch nicht; das wird nachgeholt.';
  return `Vorgesehen${on === today ? ' für heute' : ''}, wenn sich bis dahin nichts ändert${needsArrival(stage)}.`;
}

function needsArrival(stage: Explanation['stage']): string {
  const above = stage === 'overdue-2' || stage === 'escalation-1' || stage === 'escalation-2';
  return above ? ' und die Mail der Stufe davor rechtzeitig angekommen ist' : '';
}

function told(on: string, mail: CarryingMail | null, arrivedOn: string | null): string {
  const arrived = arrivedOn === null ? '' : ` Übergeben am ${fullDate(arrivedOn)}.`;
  if (mail === null) return `In der Sammelmail vom ${fullDate(on)}.${arrived}`;
  const open = mail.handover === 'sent' ? arrived : ` ${handedOver[mail.handover]}`;
  return `In der Mail ${mail.number} vom ${fullDate(on)}.${open}`;
}

const handedOver: Record<Exclude<CarryingMail['handover'], 'sent'>, string> = {
  'on-its-way': 'Sie ist noch nicht übergeben.',
  failed: 'Die Übergabe ist gescheitert.',
  ambiguous: 'Ob sie angekommen ist, ist ungewiss.',
};

const waitingFor: Record<MailMode, string> = {
  live: '',
  approve: ' Mails gehen in diesem Plan erst nach Freigabe hinaus.',
  off: ' Der Mailversand dieses Plans ist ausgeschaltet.',
};

const suppressedBecause: Record<SuppressedReason, string> = {
  'predecessor-open': 'Davor ist noch ein anderer Schritt derselben Stelle offen.',
  'on-course': 'Die Stelle hat schon gesagt, dass der Schritt auf Kurs ist.',
  'same-recipient': 'Der Hinweis würde niemanden erreichen, der noch nichts davon weiß.',
  overtaken: 'Zugleich war schon eine spätere Stufe dran.',
  closed: 'Bis zum Versand war der Schritt oder die Maßnahme abgeschlossen.',
  moved: 'Bis zum Versand galt ein anderer Termin.',
  reassigned: 'Bis zum Versand war eine andere Stelle zuständig.',
  paused: 'Die Maßnahme war beim Versand pausiert.',
  'request-undecided': 'Beim Versand wartete eine Bitte der Stelle auf Entscheidung.',
  decided: 'Bis zum Versand war entschieden.',
  answered: 'Bis zum Versand lag eine Antwort vor.',
  'never-told': 'An diese Adresse ging vorher kein Hinweis, der damit gelöst wäre.',
  superseded: 'In derselben Mail stand zu diesem Schritt schon eine höhere Stufe.',
};
