import { type SuppressedReason } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { fullDate } from '#libs/mail/index';
import { sameAddress } from '#libs/offices/domain/index';
import { assertNever } from '#libs/measures/domain/index';
import { type CarryingMail, type Explanation, type NoticeStanding, type Why } from '../../domain/index.ts';

/** What became of a notice, or will. */
export function stateSentence(
  { state, recipient, summaryOn, weeklyOn, on, stage }: Explanation,
  { today }: Why,
): string {
  const summary =
    summaryOn === null
      ? weekly(weeklyOn, on)
      : ` Die Leitung liest davon in ihrer Übersicht am ${fullDate(summaryOn)}.`;
  switch (state.kind) {
    case 'foreseen':
      return foreseen(stage, on, today) + summary;
    case 'waiting':
      return `Wartet auf die nächste Sammelmail.${waitingFor(state)}${summary}`;
    case 'held':
      return held(state.since, state.lastOn) + summary;
    case 'told':
      return told(state, recipient.address);
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

function weekly(weeklyOn: IsoDate | null, on: IsoDate): string {
  if (weeklyOn === null) return '';
  const forward = weeklyOn < on ? ', also vor ihrem Tag' : '';
  return ` Für diese Adresse ist eine Wochenmail gewählt: Sie kommt am ${fullDate(weeklyOn)}${forward}.`;
}

function held(since: IsoDate, lastOn: IsoDate): string {
  const last = lastOn === since ? '' : `, zuletzt am ${fullDate(lastOn)}`;
  return `Wartet seit ${fullDate(since)} auf die Freigabe durch die Koordination${last}. Am nächsten Kontakttag wird sie wieder angeboten.`;
}

function told({ on, mail, arrivedOn }: Extract<NoticeStanding, { kind: 'told' }>, address: string | null): string {
  if (mail === null) {
    return `In der Sammelmail vom ${fullDate(on)}.${arrivedOn === null ? '' : ` Übergeben am ${fullDate(arrivedOn)}.`}`;
  }
  const elsewhere = sameAddress(mail.to, address) ? '' : ` Sie ging an ${mail.to}.`;
  const copies = mail.copies.length === 0 ? '' : ` In Kopie an: ${mail.copies.join(', ')}.`;
  return `In der Mail ${mail.number} vom ${fullDate(on)}.${elsewhere}${copies} ${arrival(mail, arrivedOn)}`.trimEnd();
}

/** What is known of its arrival (CADENCE.md, *No step up unless the step below arrived*). */
function arrival({ handover, confirmedOn }: CarryingMail, arrivedOn: IsoDate | null): string {
  const known = handover === 'sent' ? '' : handedOver[handover];
  if (confirmedOn !== null) {
    return `${known} Die Koordination hat am ${fullDate(confirmedOn)} bestätigt, dass sie angekommen ist.`.trimStart();
  }
  if (handover === 'sent') return arrivedOn === null ? '' : `Übergeben am ${fullDate(arrivedOn)}.`;
  if (arrivedOn === null) return known;
  return `${known} Seit ${fullDate(arrivedOn)} gilt sie als angekommen: Da ging die Übernahme an die neue Ansprechstelle.`;
}

const handedOver: Record<Exclude<CarryingMail['handover'], 'sent'>, string> = {
  'on-its-way': 'Sie ist noch nicht übergeben.',
  failed: 'Die Übergabe ist gescheitert.',
  ambiguous: 'Ob sie angekommen ist, ist ungewiss.',
  returned: 'Sie kam zurück.',
};

function waitingFor({ mailMode, released }: Extract<NoticeStanding, { kind: 'waiting' }>): string {
  switch (mailMode) {
    case 'live':
      return '';
    case 'approve':
      return released
        ? ' Die Koordination hat sie freigegeben.'
        : ' Mails gehen in diesem Plan erst nach Freigabe hinaus.';
    case 'off':
      return ' Der Mailversand dieses Plans ist ausgeschaltet.';
    default:
      return assertNever(mailMode);
  }
}

const suppressedBecause: Record<SuppressedReason, string> = {
  'predecessor-open': 'Davor ist noch ein anderer Schritt offen.',
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
