import { earliestDay, englishDay, germanDay, latestDay } from '#libs/calendar/domain/index';
import { entry } from './message-text.ts';

/** The days that a cell was read as; both for a period, one for a day. */
export interface DaysTaken {
  readonly first: string | null;
  readonly last: string | null;
}

const days = {
  de: ({ first, last }: DaysTaken) =>
    first !== null && last !== null
      ? `der Zeitraum vom ${germanDay(first)} bis zum ${germanDay(last)}`
      : `der ${germanDay((last ?? first)!)}`,
  en: ({ first, last }: DaysTaken) =>
    first !== null && last !== null
      ? `the period from ${englishDay(first)} to ${englishDay(last)}`
      : englishDay((last ?? first)!),
};

/** What there is to say about dates, of whatever they are. */
export const textsOfDates = {
  'impossible-date': entry('error', (raw: string, example: string) => ({
    de: `Der ${raw} ist kein Kalendertag. Bitte geben Sie den letzten Tag des Zeitraums an, zum Beispiel ${example}.`,
    en: `${raw} is not a day of the calendar. Please give the last day of the period, for example ${example}.`,
  })),
  'date-out-of-reach': entry('error', (day: string) => ({
    de: `Der ${germanDay(day)} liegt zu weit weg. Bitte nennen Sie einen Tag vom ${germanDay(earliestDay)} bis zum ${germanDay(latestDay)}.`,
    en: `${englishDay(day)} is too far away. Please give a day from ${englishDay(earliestDay)} to ${englishDay(latestDay)}.`,
  })),
  'ambiguous-date': entry('warning', (raw: string, taken: DaysTaken) => ({
    de: `„${raw}“ lässt sich verschieden lesen. Es gilt ${days.de(taken)}. Bitte nennen Sie den Tag, der gemeint ist.`,
    en: `“${raw}” can be read in several ways. What counts is ${days.en(taken)}. Please give the day that is meant.`,
  })),
  'imprecise-date': entry('info', (raw: string, taken: DaysTaken) => ({
    de: `Für „${raw}“ gilt ${days.de(taken)}.`,
    en: `For “${raw}” what counts is ${days.en(taken)}.`,
  })),
  'unreadable-date': entry('warning', (raw: string) => ({
    de: `„${raw}“ ist kein Datum und wird nicht übernommen. Bitte schreiben Sie Tag, Monat und Jahr, zum Beispiel 31.03.2027.`,
    en: `“${raw}” is not a date and is left out. Please write day, month and year, for example 31.03.2027.`,
  })),
  'open-end': entry('info', (raw: string, runs: 'for-ever' | 'until-unknown') =>
    runs === 'for-ever'
      ? {
          de: `Nach „${raw}“ gilt die Maßnahme als dauerhaft und hat kein Ende.`,
          en: `By “${raw}” the measure counts as continuous and has no end.`,
        }
      : {
          de: `„${raw}“ nennt keinen Tag. Die Maßnahme bleibt ohne Ende.`,
          en: `“${raw}” gives no day. The measure stays without an end.`,
        },
  ),
  'start-without-day': entry('info', (raw: string) => ({
    de: `„${raw}“ nennt keinen Tag. Der Beginn der Maßnahme bleibt leer.`,
    en: `“${raw}” gives no day. The start of the measure stays empty.`,
  })),
  'end-before-start': entry('warning', () => ({
    de: 'Das Ende liegt vor dem Beginn. Beide Angaben werden so übernommen.',
    en: 'The end lies before the beginning. Both are kept as they are.',
  })),
} as const;
