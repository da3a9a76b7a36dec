import { englishDay, germanDay } from '#libs/calendar/domain/index';
import { entry, place } from './message-text.ts';
import { type Source } from './plan-tables.ts';

/** A day that a spreadsheet made of something else, as people write days; any other text as it stands. */
function dayAs(write: (iso: string) => string, raw: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(raw) ? write(raw) : raw;
}

/** What there is to say about measures, and about naming them. */
export const textsOfMeasures = {
  'duplicate-number': entry('error', (number: string, first: Source) => ({
    de: `Die Nummer ${number} steht schon in ${place.de(first)}. Es gilt die erste Zeile. Bitte geben Sie jeder Maßnahme eine eigene Nummer.`,
    en: `The number ${number} is already used in ${place.en(first)}. The first row counts. Please give each measure a number of its own.`,
  })),
  'number-from-date': entry('warning', (raw: string, number: string) => ({
    de: `Statt einer Nummer steht hier das Datum ${dayAs(germanDay, raw)}. Gelesen wird ${number}. Bitte formatieren Sie die Spalte als Text und tragen Sie die Nummer neu ein.`,
    en: `There is the date ${dayAs(englishDay, raw)} instead of a number. It is read as ${number}. Please format the column as text and enter the number again.`,
  })),
  'missing-lead': entry('warning', (measure: string) => ({
    de: `Die Maßnahme ${measure} nennt keine Federführung. Bitte nennen Sie die Stelle, die für sie verantwortlich ist.`,
    en: `Measure ${measure} names no lead office. Please name the office that is responsible for it.`,
  })),
  'priority-not-a-number': entry('info', (raw: string) => ({
    de: `Die Priorität „${raw}“ ist keine ganze Zahl und wird nicht übernommen.`,
    en: `The priority “${raw}” is not a whole number and is left out.`,
  })),
  'measure-without-steps': entry('warning', (number: string) => ({
    de: `Die Maßnahme ${number} hat keine Schritte. Bis sie welche bekommt, wird nur zweimal im Jahr nach ihrem Stand gefragt.`,
    en: `Measure ${number} has no steps. Until it gets some, its status is asked for only twice a year.`,
  })),
  'measure-without-indicator': entry('info', (number: string) => ({
    de: `Für die Maßnahme ${number} ist kein Indikator genannt. Ihre Wirkung lässt sich so nicht messen.`,
    en: `No indicator is given for measure ${number}. Its effect cannot be measured.`,
  })),
  'unknown-measure': entry('warning', (measure: string) => ({
    de: `Die Maßnahme ${measure} steht in keiner Tabelle der Maßnahmen. Diese Zeile wird nur übernommen, wenn es die Maßnahme im Plan schon gibt. Bitte prüfen Sie die Nummer.`,
    en: `Measure ${measure} is in no table of measures. This row is taken over only if the plan has the measure already. Please check the number.`,
  })),
  'measure-rejected': entry('error', (number: string, first: Source) => ({
    de: `Die Maßnahme ${number} wurde nicht übernommen, siehe ${place.de(first)}.`,
    en: `Measure ${number} was rejected, see ${place.en(first)}.`,
  })),
} as const;
