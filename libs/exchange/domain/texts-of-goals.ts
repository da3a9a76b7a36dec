import { entry, place } from './message-text.ts';
import { type Source } from './plan-tables.ts';

/** What there is to say about goals, indicators and measurements. */
export const textsOfGoals = {
  'duplicate-goal': entry('warning', (indicator: string, first: Source) => ({
    de: `Für den Indikator „${indicator}“ steht dieser Termin schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `The indicator “${indicator}” already has a value for this day in ${place.en(first)}. The first row counts.`,
  })),
  'duplicate-measurement': entry('warning', (symbol: string, year: number, first: Source) => ({
    de: `Für ${symbol} steht das Jahr ${year} schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `${symbol} already has the year ${year} in ${place.en(first)}. The first row counts.`,
  })),
  'target-not-a-number': entry('warning', (raw: string) => ({
    de: `Der Zielwert „${raw}“ ist keine Zahl. Das Ziel wird ohne Wert übernommen.`,
    en: `The target “${raw}” is not a number. The goal is kept without a value.`,
  })),
  'base-not-a-number': entry('warning', (raw: string) => ({
    de: `Der Ausgangswert „${raw}“ ist keine Zahl und wird nicht übernommen.`,
    en: `The base value “${raw}” is not a number and is left out.`,
  })),
  'measure-of-city-goal': entry('warning', (number: string) => ({
    de: `Ein Ziel der Ebene Stadt gehört zu keiner Maßnahme. Die Angabe ${number} wird nicht übernommen.`,
    en: `A goal of the level “Stadt” belongs to no measure. The entry ${number} is left out.`,
  })),
  'goal-without-measurements': entry('info', (indicator: string, symbol: string) => ({
    de: `Für den Indikator „${indicator}“ (${symbol}) gibt es noch keine Messwerte.`,
    en: `There are no measurements yet for the indicator “${indicator}” (${symbol}).`,
  })),
  'value-not-a-number': entry('error', (raw: string) => ({
    de: `„${raw}“ ist keine Zahl. Wenn der Wert fehlt, lassen Sie das Feld bitte leer und nennen den Grund im Hinweis.`,
    en: `“${raw}” is not a number. If there is no value, please leave the field empty and give the reason in the note.`,
  })),
  'measurement-without-value': entry('info', (symbol: string, year: number, reason: string) => ({
    de: `Für ${symbol} fehlt der Wert des Jahres ${year}: ${reason}.`,
    en: `The value of ${symbol} for ${year} is missing: ${reason}.`,
  })),
  'measurement-without-reason': entry('warning', (symbol: string, year: number) => ({
    de: `Für ${symbol} fehlt der Wert des Jahres ${year}, und der Hinweis nennt keinen Grund.`,
    en: `The value of ${symbol} for ${year} is missing, and the note gives no reason.`,
  })),
  'year-without-measurement': entry('info', (symbol: string, year: number) => ({
    de: `Für ${symbol} gibt es keine Zeile für das Jahr ${year}.`,
    en: `There is no row of ${symbol} for the year ${year}.`,
  })),
  'unknown-symbol': entry('warning', (symbol: string) => ({
    de: `Das Kurzzeichen ${symbol} steht bei keinem Indikator. Der Messwert wird trotzdem übernommen.`,
    en: `No indicator has the symbol ${symbol}. The measurement is kept all the same.`,
  })),
} as const;
