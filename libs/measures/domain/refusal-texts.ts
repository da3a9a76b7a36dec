import { germanDay } from '#libs/calendar/domain/index';
import { type Refusal, type RefusalCode } from './refusal.ts';

export type Language = 'de' | 'en';

type Sentence = (values: Readonly<Record<string, string>>) => string;

const texts: Record<RefusalCode, Record<Language, Sentence>> = {
  'plan-not-found': {
    de: (v) => `Einen Plan „${v['key']}“ gibt es nicht. Welche es gibt, zeigt „npx schrittmacher plans“.`,
    en: (v) => `There is no plan "${v['key']}". "npx schrittmacher plans" lists them.`,
  },
  'title-missing': {
    de: (v) =>
      `Den Plan „${v['key']}“ gibt es noch nicht. Für einen neuen Plan geben Sie bitte seinen Titel an (--title).`,
    en: (v) => `There is no plan "${v['key']}" yet. Give the title of a new plan (--title).`,
  },
  'plan-already-active': {
    de: (v) => `Der Plan läuft bereits seit dem ${germanDay(v['on'] ?? '')}. Sie müssen nichts tun.`,
    en: (v) => `The plan has been running since ${v['on']}. Nothing needs to be done.`,
  },
  'plan-not-active': {
    de: () => 'Der Plan läuft noch nicht. Aktivieren Sie ihn zuerst: „npx schrittmacher activate“.',
    en: () => 'The plan is not active yet. Activate it first: "npx schrittmacher activate".',
  },
  'backlog-already-started': {
    de: (v) => `Die Klärung der Altfälle läuft bereits seit dem ${germanDay(v['on'] ?? '')}.`,
    en: (v) => `The backlog round has been running since ${v['on']}.`,
  },
  'mail-mode-unchanged': {
    de: (v) => `Der Mailversand steht bereits auf „${v['mode']}“.`,
    en: (v) => `The mail mode is already "${v['mode']}".`,
  },
  'measure-not-found': {
    de: (v) => `Eine Maßnahme ${v['number']} gibt es in diesem Plan nicht. Bitte prüfen Sie die Nummer.`,
    en: (v) => `This plan has no measure ${v['number']}. Please check the number.`,
  },
  'measure-not-paused': {
    de: () => 'Die Maßnahme pausiert nicht.',
    en: () => 'The measure is not paused.',
  },
  'pause-ends-too-early': {
    de: (v) =>
      `Eine Pause muss nach heute (${germanDay(v['today'] ?? '')}) enden. Bitte nennen Sie einen späteren Tag.`,
    en: (v) => `A pause must end after today (${v['today']}). Please give a later day.`,
  },
  'measure-closed': {
    de: (v) =>
      `Die Maßnahme ist seit dem ${germanDay(v['on'] ?? '')} abgeschlossen. Soll sie weitergehen, öffnen Sie sie bitte zuerst wieder.`,
    en: (v) => `The measure has been closed since ${v['on']}. To go on with it, reopen it first.`,
  },
  'measure-open': {
    de: () => 'Die Maßnahme ist nicht abgeschlossen. Sie müssen nichts tun.',
    en: () => 'The measure is not closed. Nothing needs to be done.',
  },
  'steps-open': {
    de: (v) =>
      `Die Maßnahme hat noch offene Schritte (${v['steps']}). Bitte schließen Sie diese zuerst ab, als erledigt oder als entfallen.`,
    en: (v) => `The measure still has open steps (${v['steps']}). Close them first, as done or as dropped.`,
  },
  'not-continuous': {
    de: () =>
      '„Laufend umgesetzt“ gibt es nur bei einer laufenden Maßnahme. Bitte wählen Sie „umgesetzt“ oder „teilweise umgesetzt“.',
    en: () => 'Only a continuous measure can be "continuously implemented". Choose "implemented" or "partly".',
  },
  'order-incomplete': {
    de: (v) => `Die neue Reihenfolge muss jeden Schritt der Maßnahme ${v['measure']} genau einmal nennen.`,
    en: (v) => `The new order must name each step of measure ${v['measure']} exactly once.`,
  },
  'order-unchanged': {
    de: () => 'Die Schritte stehen bereits in dieser Reihenfolge.',
    en: () => 'The steps are already in this order.',
  },
  'step-open': {
    de: () => 'Der Schritt ist nicht abgeschlossen. Sie müssen nichts tun.',
    en: () => 'The step is not closed. Nothing needs to be done.',
  },
  'step-number-taken': {
    de: (v) => `Die Maßnahme ${v['measure']} hat schon einen Schritt ${v['step']}. Bitte wählen Sie eine freie Nummer.`,
    en: (v) => `Measure ${v['measure']} already has a step ${v['step']}. Choose a number that is free.`,
  },
  'step-has-date': {
    de: (v) => `Der Schritt hat schon einen Termin (${germanDay(v['on'] ?? '')}). Er lässt sich verschieben.`,
    en: (v) => `The step already has a date (${v['on']}). It can be moved.`,
  },
  'step-not-in-backlog': {
    de: () => 'Der Schritt gehört nicht zu den Altfällen. Für ihn gelten bereits die üblichen Erinnerungen.',
    en: () => 'The step is not in the backlog. The usual reminders already apply to it.',
  },
  'text-missing': {
    de: () => 'Der Text fehlt. Bitte beschreiben Sie in wenigen Worten, was zu tun ist.',
    en: () => 'The text is missing. Say in a few words what is to be done.',
  },
  'text-unchanged': {
    de: () => 'Der Text ist derselbe wie bisher.',
    en: () => 'The text is the same as before.',
  },
  'too-few-parts': {
    de: () => 'Zum Teilen braucht ein Schritt mindestens zwei Teile. Bitte nennen Sie auch den zweiten.',
    en: () => 'A step is split into at least two parts. Give the second one too.',
  },
  'new-date-too-early': {
    de: (v) => `Der neue Termin muss nach dem ${germanDay(v['on'] ?? '')} liegen. Bitte nennen Sie einen späteren Tag.`,
    en: (v) => `The new date must lie after ${v['on']}. Give a later day.`,
  },
  'share-out-of-range': {
    de: () =>
      'Der Anteil muss eine ganze Zahl von 1 bis 99 Prozent sein. Ist alles getan, melden Sie den Schritt bitte als erledigt.',
    en: () => 'The share must be a whole number from 1 to 99 per cent. If all is done, report the step as done.',
  },
  'own-office': {
    de: () => 'Der Schritt kann nicht auf die eigene Stelle warten. Bitte nennen Sie die andere Stelle.',
    en: () => 'The step cannot wait for its own office. Name the other one.',
  },
  'request-undecided': {
    de: (v) =>
      `Über die Bitte vom ${germanDay(v['on'] ?? '')} ist noch nicht entschieden. Die Koordination hat sie; Sie müssen nichts tun.`,
    en: (v) => `The request of ${v['on']} is not decided yet. Coordination has it; nothing needs to be done.`,
  },
  'no-request': {
    de: () => 'Zu diesem Schritt ist nichts zu entscheiden.',
    en: () => 'There is nothing to decide about this step.',
  },
  'office-missing': {
    de: () => 'Bitte nennen Sie die Stelle, die den Schritt übernimmt.',
    en: () => 'Name the office that takes the step over.',
  },
  'nothing-to-object-to': {
    de: () =>
      'Der Termin wurde nicht bei der Klärung der Altfälle geändert. Verschieben Sie ihn, wenn er nicht bleiben soll.',
    en: () => 'The date was not given in the backlog round. Move it if it is not to stay.',
  },
  'objection-too-late': {
    de: (v) =>
      `Widersprechen ließ sich bis zum ${germanDay(v['on'] ?? '')}. Verschieben Sie den Termin, wenn er nicht bleiben soll.`,
    en: (v) => `Objections were possible until ${v['on']}. Move the date if it is not to stay.`,
  },
  'hold-out-of-range': {
    de: (v) => `Eine Eskalation lässt sich um 1 bis ${v['days']} Arbeitstage aufschieben.`,
    en: (v) => `An escalation can be held for 1 to ${v['days']} working days.`,
  },
  'already-held': {
    de: () => 'Die Eskalation wurde zu diesem Termin schon einmal aufgeschoben. Das geht nur einmal.',
    en: () => 'The escalation was already held under this date. That is possible once only.',
  },
  'no-escalation-ahead': {
    de: () => 'Zu diesem Schritt steht keine Eskalation bevor, die sich aufschieben ließe.',
    en: () => 'No escalation of this step is ahead that could be held.',
  },
  'answer-not-found': {
    de: () => 'Diese Antwort gibt es nicht mehr. Vielleicht wurde sie schon zurückgenommen.',
    en: () => 'This answer does not exist any more. Perhaps it was already taken back.',
  },
  'answer-overtaken': {
    de: () => 'Die Antwort ist überholt: Der Schritt wurde inzwischen abgeschlossen oder wieder geöffnet.',
    en: () => 'The answer is overtaken: the step was closed or reopened since.',
  },
  'undo-too-late': {
    de: (v) =>
      `Zurücknehmen ließ sich die Antwort bis zum ${germanDay(v['on'] ?? '')}. Bitte wenden Sie sich an die Koordination.`,
    en: (v) => `The answer could be taken back until ${v['on']}. Please turn to coordination.`,
  },
  'step-not-found': {
    de: (v) => `Die Maßnahme ${v['measure']} hat keinen Schritt ${v['step']}. Bitte prüfen Sie die Nummer.`,
    en: (v) => `Measure ${v['measure']} has no step ${v['step']}. Please check the number.`,
  },
  'step-closed': {
    de: (v) => `Der Schritt ist seit dem ${germanDay(v['on'] ?? '')} abgeschlossen. Sie müssen nichts tun.`,
    en: (v) => `The step has been closed since ${v['on']}. Nothing needs to be done.`,
  },
  'step-without-date': {
    de: () => 'Der Schritt hat noch keinen Termin, der sich verschieben ließe.',
    en: () => 'The step has no date yet that could be moved.',
  },
  'date-unchanged': {
    de: (v) => `Der Schritt ist bereits am ${germanDay(v['on'] ?? '')} fällig. Bitte nennen Sie einen anderen Tag.`,
    en: (v) => `The step is already due on ${v['on']}. Please give another day.`,
  },
  'done-in-the-future': {
    de: (v) =>
      `Der ${germanDay(v['on'] ?? '')} liegt in der Zukunft. Bitte nennen Sie den Tag, an dem der Schritt erledigt war.`,
    en: (v) => `${v['on']} lies in the future. Please give the day on which the step was done.`,
  },
  'office-not-found': {
    de: (v) => `Eine Stelle „${v['key']}“ gibt es in diesem Plan nicht. Bitte prüfen Sie das Kürzel.`,
    en: (v) => `This plan has no office "${v['key']}". Please check the key.`,
  },
  'contact-unchanged': {
    de: () => 'Diese Adresse ist bereits eingetragen. Sie müssen nichts tun.',
    en: () => 'This address is entered already. Nothing needs to be done.',
  },
  'nobody-to-be-away': {
    de: () =>
      'Für diese Stelle ist keine Ansprechstelle eingetragen, die abwesend sein könnte. Mails gehen an ihr Postfach.',
    en: () => 'This office has no contact that could be away. Mail goes to its mailbox.',
  },
  'absence-ends-too-early': {
    de: (v) =>
      `Die Abwesenheit endet am ${germanDay(v['to'] ?? '')}, bevor sie am ${germanDay(v['from'] ?? '')} beginnt. Bitte prüfen Sie beide Tage.`,
    en: (v) => `The absence ends on ${v['to']}, before it begins on ${v['from']}. Please check both days.`,
  },
  'office-unchanged': {
    de: () => 'Der Schritt liegt bereits bei dieser Stelle.',
    en: () => 'The step is already with this office.',
  },
};

/** The sentence a person reads: what is the case and what to do (TEXTS.md). */
export function refusalText(refusal: Refusal, language: Language): string {
  return texts[refusal.code][language](refusal.values);
}
