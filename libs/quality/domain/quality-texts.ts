import { englishDay, germanDay } from '#libs/calendar/domain/index';
import { type Language } from '#libs/measures/domain/index';
import { type QualityCode, type QualityFinding } from './quality-finding.ts';

/** The weakness as a sentence that says what to do about it. */
export function qualityText(finding: QualityFinding, language: Language): string {
  return language === 'de' ? german[finding.code](finding) : english[finding.code](finding);
}

type Sentence = (finding: QualityFinding) => string;

const german: Record<QualityCode, Sentence> = {
  'all-dates-on-one-day': ({ measure, count, day }) =>
    measure === null
      ? `Alle ${count} offenen Termine des Plans liegen auf dem ${germanDay(day!)}. Bitte verteilen Sie sie, sonst ist vorher nichts zu sehen und an diesem Tag alles fällig.`
      : `Alle ${count} offenen Schritte der Maßnahme ${measure} sind am ${germanDay(day!)} fällig. Bitte geben Sie ihnen Termine in ihrer Reihenfolge.`,
  'measure-without-step': ({ measure }) =>
    `Die Maßnahme ${measure} hat keinen Schritt. Bitte nennen Sie den ersten kleinen Schritt mit Stelle und Termin.`,
  'step-without-date': (it) => `${germanPlace(it)} hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.`,
  'step-without-owner': (it) =>
    `${germanPlace(it)} hat keine zuständige Stelle. Bitte benennen Sie eine, die antworten kann.`,
  'no-small-steps': (it) =>
    `${germanPlace(it)} ist am ${germanDay(it.day!)} fällig, davor liegt seit dem ${germanDay(it.against!)} mehr als ein Jahr ohne Schritt. Bitte setzen Sie kleine Schritte dazwischen.`,
  'order-contradicts-dates': (it) =>
    `${germanPlace(it)} ist am ${germanDay(it.day!)} fällig und damit vor Schritt ${it.otherStep} (${germanDay(it.against!)}), nach dem er kommt. Bitte berichtigen Sie Reihenfolge oder Termin.`,
  'ends-before-it-begins': ({ measure, day, against }) =>
    `Die Maßnahme ${measure} endet am ${germanDay(day!)} und beginnt erst am ${germanDay(against!)}. Bitte berichtigen Sie eine der beiden Angaben.`,
  'step-outside-measure': (it) =>
    `${germanPlace(it)} ist am ${germanDay(it.day!)} fällig, die Maßnahme ${it.day! > it.against! ? 'endet aber schon' : 'beginnt aber erst'} am ${germanDay(it.against!)}. Bitte berichtigen Sie eine der beiden Angaben.`,
  'after-plan-end': (it) =>
    `${germanPlace(it)} reicht mit dem ${germanDay(it.day!)} über das Ende des Plans am ${germanDay(it.against!)} hinaus. Bitte klären Sie, wer danach zuständig ist.`,
  'measure-without-indicator': ({ measure }) =>
    `Die Maßnahme ${measure} hat keinen Indikator (spezifisch). Bitte nennen Sie, woran ihr Erfolg zu erkennen ist.`,
  'goal-without-unit': (it) =>
    `${germanPlace(it)} hat keine Einheit (messbar). Bitte nennen Sie, in was gezählt wird, zum Beispiel Personen oder %.`,
  'goal-without-target': (it) =>
    `${germanPlace(it)} hat keinen Zielwert (erreichbar). Bitte nennen Sie die Zahl, die erreicht sein soll.`,
  'goal-without-date': (it) =>
    `${germanPlace(it)} hat kein Zieldatum (terminiert). Bitte nennen Sie den Tag, an dem der Wert erreicht sein soll.`,
};

const english: Record<QualityCode, Sentence> = {
  'all-dates-on-one-day': ({ measure, count, day }) =>
    measure === null
      ? `All ${count} open dates of the plan lie on ${englishDay(day!)}. Please spread them; otherwise nothing shows before, and everything is due that day.`
      : `All ${count} open steps of measure ${measure} are due on ${englishDay(day!)}. Please give them dates in their order.`,
  'measure-without-step': ({ measure }) =>
    `Measure ${measure} has no step. Please name the first small step with an office and a date.`,
  'step-without-date': (it) => `${englishPlace(it)} has no date. Nobody is reminded until it gets one.`,
  'step-without-owner': (it) => `${englishPlace(it)} has no responsible office. Please name one that can answer.`,
  'no-small-steps': (it) =>
    `${englishPlace(it)} is due on ${englishDay(it.day!)}, more than a year without a step after ${englishDay(it.against!)}. Please put small steps in between.`,
  'order-contradicts-dates': (it) =>
    `${englishPlace(it)} is due on ${englishDay(it.day!)}, before step ${it.otherStep} (${englishDay(it.against!)}) which it follows. Please correct the order or a date.`,
  'ends-before-it-begins': ({ measure, day, against }) =>
    `Measure ${measure} ends on ${englishDay(day!)} and begins only on ${englishDay(against!)}. Please correct one of the two.`,
  'step-outside-measure': (it) =>
    `${englishPlace(it)} is due on ${englishDay(it.day!)}, but the measure ${it.day! > it.against! ? 'already ends' : 'only begins'} on ${englishDay(it.against!)}. Please correct one of the two.`,
  'after-plan-end': (it) =>
    `${englishPlace(it)} reaches to ${englishDay(it.day!)}, beyond the end of the plan on ${englishDay(it.against!)}. Please find out who is responsible afterwards.`,
  'measure-without-indicator': ({ measure }) =>
    `Measure ${measure} has no indicator (specific). Please say how its success can be recognised.`,
  'goal-without-unit': (it) =>
    `${englishPlace(it)} has no unit (measurable). Please say what is counted, for example persons or %.`,
  'goal-without-target': (it) =>
    `${englishPlace(it)} has no target (achievable). Please give the number that is to be reached.`,
  'goal-without-date': (it) =>
    `${englishPlace(it)} has no target date (time-bound). Please give the day by which it is to be reached.`,
};

function germanPlace({ measure, step, indicator }: QualityFinding): string {
  if (indicator !== null) {
    return `Das Ziel „${indicator}“ ${measure === null ? 'des Plans' : `der Maßnahme ${measure}`}`;
  }
  return step === null ? `Die Maßnahme ${measure}` : `Schritt ${step} der Maßnahme ${measure}`;
}

function englishPlace({ measure, step, indicator }: QualityFinding): string {
  if (indicator !== null) return `The goal “${indicator}” of ${measure === null ? 'the plan' : `measure ${measure}`}`;
  return step === null ? `Measure ${measure}` : `Step ${step} of measure ${measure}`;
}
