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
  'release-not-needed': {
    de: (v) => `Der Mailversand steht auf „${v['mode']}“. Freigegeben wird nur, wenn er auf „approve“ steht.`,
    en: (v) => `The mail mode is "${v['mode']}". Mails are released in the mode "approve" only.`,
  },
  'notice-not-foreseen': {
    de: (v) =>
      `Der Hinweis „${v['notice']}“ ist bis ${germanDay(v['until'] ?? '')} nicht vorgesehen. Bitte sehen Sie die Vorschau noch einmal an.`,
    en: (v) => `The notice "${v['notice']}" is not foreseen up to ${v['until']}. Look at the forecast again.`,
  },
  'forecast-changed': {
    de: () =>
      'Die Vorschau hat sich geändert, seit Sie sie angesehen haben. Bitte sehen Sie sie noch einmal an und geben Sie dann frei.',
    en: () => 'The forecast has changed since you looked at it. Look at it again, then release it.',
  },
  'nothing-to-release': {
    de: (v) => `Bis ${germanDay(v['until'] ?? '')} ist nichts freizugeben. Sie müssen nichts tun.`,
    en: (v) => `Nothing is to be released up to ${v['until']}. Nothing needs to be done.`,
  },
  'leadership-question-missing': {
    de: () => 'Die Frage an die Leitung fehlt. Bitte schreiben Sie sie in einem Satz.',
    en: () => 'The question to leadership is missing. Put it in one sentence.',
  },
  'leadership-options-unclear': {
    de: (v) =>
      `Bitte geben Sie zwei bis ${v['most']} verschiedene Möglichkeiten zur Wahl an, oder keine, wenn die Antwort frei ist.`,
    en: (v) => `Give two to ${v['most']} different options, or none if the answer is free.`,
  },
  'leadership-until-too-early': {
    de: (v) =>
      `Bis wann die Leitung entscheidet, muss nach heute (${germanDay(v['today'] ?? '')}) liegen. Bitte nennen Sie einen späteren Tag.`,
    en: (v) => `The day until which leadership decides must lie after today (${v['today']}). Give a later day.`,
  },
  'leadership-question-not-found': {
    de: () =>
      'Diese Frage an die Leitung gibt es nicht. Vielleicht wurde sie zurückgezogen. Welche offen sind, zeigt „npx schrittmacher leadership“.',
    en: () =>
      'There is no such question to leadership. Perhaps it was withdrawn. "npx schrittmacher leadership" lists the open ones.',
  },
  'leadership-question-answered': {
    de: (v) =>
      `Die Leitung hat diese Frage am ${germanDay(v['on'] ?? '')} beantwortet. Soll sie noch einmal entscheiden, stellen Sie bitte eine neue Frage.`,
    en: (v) => `Leadership answered this question on ${v['on']}. If it is to decide once more, ask a new one.`,
  },
  'leadership-option-not-found': {
    de: (v) =>
      v['options'] === '0'
        ? 'Zu dieser Frage gibt es keine Möglichkeiten zur Wahl. Bitte geben Sie die Antwort als Text an.'
        : `Eine Möglichkeit ${v['option']} gibt es nicht, die Frage hat ${v['options']}. Bitte prüfen Sie die Nummer.`,
    en: (v) =>
      v['options'] === '0'
        ? 'This question has no options. Give the answer in words.'
        : `There is no option ${v['option']}; the question has ${v['options']}. Please check the number.`,
  },
  'leadership-answer-missing': {
    de: () => 'Die Antwort fehlt. Bitte schreiben Sie, was die Leitung entschieden hat.',
    en: () => 'The answer is missing. Say what leadership decided.',
  },
  'leadership-note-missing': {
    de: () => 'Der Text für die Leitung fehlt. Bitte schreiben Sie ein bis drei Sätze.',
    en: () => 'The text for leadership is missing. Write one to three sentences.',
  },
  'no-leadership-note': {
    de: () => 'Für die Leitung ist kein Text hinterlegt. Sie müssen nichts tun.',
    en: () => 'There is no text for leadership. Nothing needs to be done.',
  },
  'text-too-long': {
    de: (v) => `Der Text ist zu lang. Bitte kürzen Sie ihn auf höchstens ${v['most']} Zeichen.`,
    en: (v) => `The text is too long. Shorten it to at most ${v['most']} characters.`,
  },
  'mail-not-found': {
    de: (v) =>
      `Eine Mail ${v['number']} gibt es in diesem Plan nicht. Welche es gibt, zeigt „npx schrittmacher mails“.`,
    en: (v) => `This plan has no mail ${v['number']}. "npx schrittmacher mails" lists them.`,
  },
  'mail-not-handed-over': {
    de: (v) =>
      `Die Mail ${v['number']} hat kein Mailserver angenommen, also kann sie nicht zurückgekommen sein. Bitte prüfen Sie die Nummer.`,
    en: (v) => `No mail server took mail ${v['number']}, so it cannot have come back. Please check the number.`,
  },
  'mail-already-returned': {
    de: (v) =>
      `Dass die Mail ${v['number']} am ${germanDay(v['on'] ?? '')} zurückkam, ist bereits vermerkt. Sie müssen nichts tun.`,
    en: (v) => `That mail ${v['number']} came back on ${v['on']} is noted already. Nothing needs to be done.`,
  },
  'mail-not-missing': {
    de: (v) =>
      `Bei der Mail ${v['number']} ist nichts zu bestätigen: Sie ist weder gescheitert noch ungewiss noch zurückgekommen.`,
    en: (v) =>
      `There is nothing to confirm about mail ${v['number']}: it neither failed nor came back, nor is it uncertain.`,
  },
  'arrival-already-confirmed': {
    de: (v) =>
      `Dass der Inhalt der Mail ${v['number']} am ${germanDay(v['on'] ?? '')} ankam, ist bereits vermerkt. Sie müssen nichts tun.`,
    en: (v) => `That what mail ${v['number']} tells arrived on ${v['on']} is noted already. Nothing needs to be done.`,
  },
  'not-a-day-of-the-mail': {
    de: (v) =>
      `Der ${germanDay(v['on'] ?? '')} passt nicht. Bitte nennen Sie einen Tag vom ${germanDay(v['from'] ?? '')} (Tag der Mail) bis heute.`,
    en: (v) => `${v['on']} does not fit. Please give a day from ${v['from']} (the day of the mail) to today.`,
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
  'description-unchanged': {
    de: () => 'Alle Angaben sind dieselben wie bisher. Sie müssen nichts tun.',
    en: () => 'Everything is as it was before. Nothing needs to be done.',
  },
  'measure-number-taken': {
    de: (v) => `Der Plan hat schon eine Maßnahme ${v['number']}. Bitte wählen Sie eine freie Nummer.`,
    en: (v) => `The plan already has a measure ${v['number']}. Choose a number that is free.`,
  },
  'number-not-positive': {
    de: () => 'Schritte werden mit ganzen Zahlen ab 1 gezählt. Bitte wählen Sie eine solche Nummer.',
    en: () => 'Steps are counted in whole numbers from 1. Choose such a number.',
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
  'day-out-of-reach': {
    de: (v) =>
      `Der ${germanDay(v['on'] ?? '')} liegt zu weit weg. Bitte nennen Sie einen Tag vom ${germanDay(v['from'] ?? '')} bis zum ${germanDay(v['to'] ?? '')}.`,
    en: (v) => `${v['on']} is too far away. Give a day from ${v['from']} to ${v['to']}.`,
  },
  'successors-changed': {
    de: () =>
      'Welche Schritte mitverschoben würden, hat sich geändert, seit Sie es angesehen haben. Bitte sehen Sie die Vorschau noch einmal an.',
    en: () => 'Which steps would move along has changed since you looked at it. Look at the preview again.',
  },
  'predecessor-unchanged': {
    de: () => 'Das ist bereits so eingetragen. Sie müssen nichts tun.',
    en: () => 'This is entered already. Nothing needs to be done.',
  },
  'own-predecessor': {
    de: () => 'Ein Schritt kann nicht auf sich selbst warten. Bitte nennen Sie einen anderen Schritt.',
    en: () => 'A step cannot wait for itself. Name another step.',
  },
  'predecessor-not-found': {
    de: (v) =>
      `Diesen Schritt gibt es in der Maßnahme ${v['measure']} nicht. Ein Schritt kann nur auf einen anderen derselben Maßnahme warten.`,
    en: (v) => `Measure ${v['measure']} has no such step. A step can only wait for another one of the same measure.`,
  },
  'predecessor-circle': {
    de: (v) =>
      `Schritt ${v['predecessor']} wartet selbst auf Schritt ${v['step']}, unmittelbar oder über andere Schritte. Bitte ändern Sie zuerst das, oder nennen Sie einen anderen Schritt.`,
    en: (v) =>
      `Step ${v['predecessor']} itself waits for step ${v['step']}, directly or through other steps. Change that first, or name another step.`,
  },
  'hard-step-never-waits': {
    de: () => 'Ein Schritt mit einem äußeren Termin, der nicht rutschen kann, wartet auf keinen anderen.',
    en: () => 'A step with an outer deadline that cannot slip waits for no other.',
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
  'no-contact': {
    de: () =>
      'Für diese Stelle ist weder eine Ansprechstelle noch ein Postfach eingetragen. Bitte tragen Sie zuerst eine Adresse ein.',
    en: () => 'This office has neither a contact nor a mailbox. Enter an address first.',
  },
  'preferences-unchanged': {
    de: () => 'Rhythmus und Sprache sind bereits so eingestellt. Sie müssen nichts tun.',
    en: () => 'Rhythm and language are set like this already. Nothing needs to be done.',
  },
  'nobody-in-post': {
    de: () => 'Dort ist niemand eingetragen. Bitte tragen Sie zuerst eine Adresse ein.',
    en: () => 'Nobody is entered there. Enter an address first.',
  },
  'phone-unclear': {
    de: (v) => `Eine Telefonnummer ist eine Zeile mit höchstens ${v['most']} Zeichen. Bitte kürzen Sie sie.`,
    en: (v) => `A phone number is one line of at most ${v['most']} characters. Please shorten it.`,
  },
  'superior-unchanged': {
    de: () => 'Diese vorgesetzte Stelle ist bereits eingetragen. Sie müssen nichts tun.',
    en: () => 'This superior office is entered already. Nothing needs to be done.',
  },
  'superior-below': {
    de: (v) =>
      `Die Stelle „${v['superior']}“ ist der Stelle „${v['office']}“ selbst unterstellt und kann ihr nicht vorgesetzt sein. Bitte wählen Sie eine andere.`,
    en: (v) => `The office "${v['superior']}" is below the office "${v['office']}" and cannot be its superior.`,
  },
  'lead-unchanged': {
    de: () => 'Diese Stelle ist bereits federführend. Sie müssen nichts tun.',
    en: () => 'This office leads the measure already. Nothing needs to be done.',
  },
  'office-cannot-own': {
    de: (v) =>
      `„${v['office']}“ (${v['kind']}) kann keine Maßnahme führen. Bitte nennen Sie eine Stelle, die selbst antworten kann.`,
    en: (v) => `"${v['office']}" (${v['kind']}) cannot lead a measure. Name an office that can answer itself.`,
  },
  'leader-unchanged': {
    de: () => 'Diese Adresse erhält die Übersicht für diesen Bereich bereits. Sie müssen nichts tun.',
    en: () => 'This address gets the summary for this division already. Nothing needs to be done.',
  },
  'leader-not-found': {
    de: () => 'Diese Adresse ist für diesen Bereich nicht eingetragen. Sie müssen nichts tun.',
    en: () => 'This address is not entered for this division. Nothing needs to be done.',
  },
  'policy-invalid': {
    de: (v) => `Mit dieser Änderung kann nicht erinnert werden. Bitte prüfen Sie ${v['places']}.`,
    en: (v) => `Reminders cannot be sent by this change. Check ${v['placesInEnglish']}.`,
  },
  'policy-unchanged': {
    de: () => 'Diese Regeln gelten bereits. Sie müssen nichts tun.',
    en: () => 'These rules hold already. Nothing needs to be done.',
  },
  'policy-overtaken': {
    de: (v) =>
      `Inzwischen gilt Fassung ${v['version']} der Regeln, Ihre Änderung geht von Fassung ${v['base']} aus. Bitte sehen Sie die geltende an und ändern Sie diese.`,
    en: (v) =>
      `Version ${v['version']} of the rules holds by now; your change was made from version ${v['base']}. Look at the present one and change that.`,
  },
  'too-few-contact-days': {
    de: (v) =>
      `Im Jahr ${v['year']} blieben nur ${v['days']} Tage, an denen Mails ausgehen dürfen. Bitte lassen Sie mindestens ${v['fewest']} übrig.`,
    en: (v) =>
      `In ${v['year']} only ${v['days']} days would be left on which mail may go out. Leave at least ${v['fewest']}.`,
  },
  'policy-out-of-reach': {
    de: (v) =>
      `Mit diesen Zahlen lägen Hinweise zur Maßnahme ${v['measure']} um Jahre von ihren Terminen entfernt. Bitte wählen Sie kleinere.`,
    en: (v) =>
      `By these numbers notices about measure ${v['measure']} would lie years from their dates. Choose lower ones.`,
  },
  'notices-out-of-reach': {
    de: (v) =>
      `So lägen Hinweise zur Maßnahme ${v['measure']} um Jahre von ihrem Termin entfernt. Bitte nennen Sie einen anderen Tag, oder prüfen Sie die Schließzeiten und Fristen des Plans.`,
    en: (v) =>
      `Notices about measure ${v['measure']} would lie years from their date. Give another day, or check the plan's closing periods and numbers.`,
  },
  'renumbered-undecided': {
    de: (v) =>
      `In der Tabelle stehen bekannte Titel unter anderen Nummern: ${v['cases']}. Bitte entscheiden Sie: --renumbered match, wenn nur die Nummern anders sind; --renumbered new, wenn es andere Maßnahmen und Schritte sind.`,
    en: (v) =>
      `The table has known titles under other numbers: ${v['cases']}. Decide: --renumbered match if only the numbers changed, --renumbered new if these are other measures and steps.`,
  },
  'drop-not-gone': {
    de: (v) =>
      `„${v['name']}“ lässt sich hier nicht streichen: Gestrichen wird nur, was im Plan offen ist und in der Tabelle fehlt. Die Vorschau (--dry-run) zeigt, was das ist.`,
    en: (v) =>
      `"${v['name']}" cannot be dropped here: only what is open in the plan and missing in the table can. The preview (--dry-run) shows what that is.`,
  },
  'plan-changed-meanwhile': {
    de: () => 'Der Plan hat sich seit der Vorschau geändert. Bitte sehen Sie sich die Vorschau noch einmal an.',
    en: () => 'The plan has changed since the preview. Look at the preview again.',
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
