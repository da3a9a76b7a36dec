import { earliestDay, germanDay, latestDay } from '#libs/calendar/domain/index';
import { type Source } from './plan-tables.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One sentence or two for people, in both languages. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Text;

interface Entry<A extends readonly unknown[]> {
  readonly severity: Severity;
  readonly text: (...args: A) => Text;
}

function entry<A extends readonly unknown[]>(severity: Severity, text: (...args: A) => Text): Entry<A> {
  return { severity, text };
}

const place = {
  de: (source: Source) => `${sheetOf(source)}, Zeile ${source.row}`,
  en: (source: Source) => `${sheetOf(source)}, row ${source.row}`,
};

function sheetOf({ file, sheet }: Source): string {
  return sheet === null ? file : `${file} (${sheet})`;
}

const weekend = {
  saturday: { de: 'Samstag', en: 'Saturday' },
  sunday: { de: 'Sonntag', en: 'Sunday' },
} as const satisfies Record<string, Text>;

const roles = {
  owner: { de: 'Der Schritt bleibt ohne zuständige Stelle.', en: 'The step stays without a responsible office.' },
  lead: { de: 'Die Maßnahme bleibt ohne Federführung.', en: 'The measure stays without a lead office.' },
  participant: { de: 'Sie wird nicht als beteiligt geführt.', en: 'It is not listed as participating.' },
} as const satisfies Record<string, Text>;

/** What an office was named for. */
export type OfficeRole = keyof typeof roles;

/** Everything the reading of tables has to say. An error rejects the row, a warning and an info do not. */
export const importTexts = {
  'portfolio-skipped': entry('info', () => ({
    de: 'Diese Tabelle nennt Maßnahmen ohne Federführung (Portfolio). Sie wird nicht eingelesen.',
    en: 'This table lists measures without a lead office (portfolio). It is not read.',
  })),
  'chain-skipped': entry('info', () => ({
    de: 'Diese Tabelle beschreibt eine Kette von Stationen (Integrationskette). Sie wird nicht eingelesen.',
    en: 'This table describes a chain of stations (integration chain). It is not read.',
  })),
  'unknown-table': entry('warning', (headers: string) => ({
    de: `Diese Tabelle ist an ihren Spalten nicht zu erkennen und wird übergangen. Gelesen werden Tabellen mit ${headers}.`,
    en: `The columns of this table are not known, so it is skipped. Tables with these columns are read: ${headers}.`,
  })),
  'no-plan-table': entry('error', (headers: string) => ({
    de: `Keine der Tabellen gehört zu einem Plan. Gelesen werden Tabellen mit ${headers}.`,
    en: `None of the tables belongs to a plan. Tables with these columns are read: ${headers}.`,
  })),
  'missing-column': entry('error', (column: string) => ({
    de: `In dieser Tabelle fehlt die Spalte „${column}“. Bitte ergänzen Sie sie.`,
    en: `The column “${column}” is missing in this table. Please add it.`,
  })),
  'other-encoding': entry('info', () => ({
    de: 'Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen. Bitte prüfen Sie die Umlaute.',
    en: 'The file is not stored as UTF-8 and was read as Windows-1252. Please check accented letters.',
  })),
  'missing-value': entry('error', (column: string) => ({
    de: `In dieser Zeile fehlt der Wert für „${column}“.`,
    en: `This row has no value for “${column}”.`,
  })),
  'duplicate-office': entry('error', (key: string, first: Source) => ({
    de: `Das Kürzel „${key}“ steht schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `The short code “${key}” is already used in ${place.en(first)}. The first row counts.`,
  })),
  'duplicate-measure': entry('error', (number: string, first: Source) => ({
    de: `Die Nummer ${number} steht schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `The number ${number} is already used in ${place.en(first)}. The first row counts.`,
  })),
  'duplicate-step': entry('error', (step: string, first: Source) => ({
    de: `${step} steht schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `${step} is already used in ${place.en(first)}. The first row counts.`,
  })),
  'duplicate-goal': entry('warning', (indicator: string, first: Source) => ({
    de: `Für den Indikator „${indicator}“ steht dieser Termin schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `The indicator “${indicator}” already has a value for this day in ${place.en(first)}. The first row counts.`,
  })),
  'duplicate-contact': entry('error', (key: string, first: Source) => ({
    de: `Für „${key}“ steht schon eine Ansprechstelle in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `“${key}” already has a contact in ${place.en(first)}. The first row counts.`,
  })),
  'duplicate-measurement': entry('warning', (symbol: string, year: number, first: Source) => ({
    de: `Für ${symbol} steht das Jahr ${year} schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `${symbol} already has the year ${year} in ${place.en(first)}. The first row counts.`,
  })),
  'invalid-address': entry('error', (address: string) => ({
    de: `„${address}“ ist keine E-Mail-Adresse. Bitte geben Sie genau eine an, zum Beispiel amt@stadt.example.`,
    en: `“${address}” is not an e-mail address. Please give exactly one, for example office@city.example.`,
  })),
  'office-without-mailbox': entry('warning', (name: string) => ({
    de: `${name} hat kein Postfach. Hinweise gehen so lange an die Koordination.`,
    en: `${name} has no mailbox. Until then notices go to coordination.`,
  })),
  'superior-without-address': entry('warning', (name: string) => ({
    de: `Die vorgesetzte Stelle „${name}“ hat weder eine Adresse noch eine eigene Zeile und wird nicht übernommen.`,
    en: `The superior office “${name}” has neither an address nor a row of its own and is left out.`,
  })),
  'superior-cycle': entry('warning', (name: string) => ({
    de: `${name} wäre über diese Angabe sich selbst vorgesetzt. Die vorgesetzte Stelle wird nicht übernommen.`,
    en: `With this entry ${name} would be its own superior. The superior is left out.`,
  })),
  'contact-of-unknown-office': entry('error', (key: string) => ({
    de: `Die Stelle „${key}“ steht nicht in der Tabelle der Ämter. Bitte prüfen Sie das Kürzel der Ansprechstelle.`,
    en: `The office “${key}” is not in the table of offices. Please check the short code of the contact.`,
  })),
  'deputy-without-address': entry('warning', (name: string) => ({
    de: `Die Vertretung „${name}“ hat keine Adresse und wird nicht übernommen.`,
    en: `The deputy “${name}” has no address and is left out.`,
  })),
  'address-named-otherwise': entry('warning', (address: string, name: string, first: Source) => ({
    de: `Die Adresse ${address} heißt in ${place.de(first)} „${name}“. Es gilt der erste Name.`,
    en: `The address ${address} is named “${name}” in ${place.en(first)}. The first name counts.`,
  })),
  'office-without-contact': entry('info', (name: string) => ({
    de: `Für „${name}“ ist keine Ansprechstelle genannt.`,
    en: `No contact is given for “${name}”.`,
  })),
  'unknown-office': entry('warning', (key: string, role: OfficeRole) => ({
    de: `Die Stelle „${key}“ steht nicht in der Tabelle der Ämter. ${roles[role].de}`,
    en: `The office “${key}” is not in the table of offices. ${roles[role].en}`,
  })),
  'office-cannot-own': entry('warning', (name: string, kind: string) => ({
    de: `${name} (${kind}) kann keinen Schritt verantworten. Hinweise gehen an die Koordination.`,
    en: `${name} (${kind}) cannot own a step. Notices go to coordination.`,
  })),
  'lead-cannot-own': entry('warning', (name: string, kind: string, number: string) => ({
    de: `${name} (${kind}) hat die Federführung der Maßnahme ${number}, kann sie aber nicht verantworten. Fragen nach ihrem Stand gehen an die Koordination.`,
    en: `${name} (${kind}) leads measure ${number} but cannot answer for it. Questions about its status go to coordination.`,
  })),
  'owner-inherited': entry('info', (lead: string) => ({
    de: `Der Schritt nennt keine zuständige Stelle. Zuständig ist damit die Federführung seiner Maßnahme: ${lead}.`,
    en: `The step names no responsible office. The lead office of its measure is responsible: ${lead}.`,
  })),
  'several-owners': entry('warning', (first: string) => ({
    de: `Für einen Schritt ist genau eine Stelle zuständig. Es gilt die erste: ${first}.`,
    en: `A step has exactly one responsible office. The first one counts: ${first}.`,
  })),
  'measure-without-lead': entry('warning', (number: string) => ({
    de: `Die Maßnahme ${number} nennt keine Federführung.`,
    en: `Measure ${number} names no lead office.`,
  })),
  'measure-without-steps': entry('warning', (number: string) => ({
    de: `Die Maßnahme ${number} hat keine Schritte. Bis sie welche bekommt, wird nur zweimal im Jahr nach ihrem Stand gefragt.`,
    en: `Measure ${number} has no steps. Until it gets some, its status is asked for only twice a year.`,
  })),
  'measure-without-indicator': entry('info', (number: string) => ({
    de: `Für die Maßnahme ${number} ist kein Indikator genannt. Ihre Wirkung lässt sich so nicht messen.`,
    en: `No indicator is given for measure ${number}. Its effect cannot be measured.`,
  })),
  'step-without-owner': entry('warning', () => ({
    de: 'Der Schritt nennt keine zuständige Stelle, und seine Maßnahme hat keine Federführung.',
    en: 'The step names no responsible office, and its measure has no lead office.',
  })),
  'unknown-measure': entry('error', (number: string) => ({
    de: `Die Maßnahme ${number} steht nicht in der Tabelle der Maßnahmen.`,
    en: `Measure ${number} is not in the table of measures.`,
  })),
  'measure-rejected': entry('error', (number: string, first: Source) => ({
    de: `Die Maßnahme ${number} wurde nicht übernommen, siehe ${place.de(first)}.`,
    en: `Measure ${number} was rejected, see ${place.en(first)}.`,
  })),
  'not-a-step-number': entry('error', (raw: string) => ({
    de: `„${raw}“ ist keine Schrittnummer. Bitte geben Sie eine ganze Zahl ab 1 an.`,
    en: `“${raw}” is not a step number. Please give a whole number from 1.`,
  })),
  'step-without-date': entry('warning', () => ({
    de: 'Der Schritt hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.',
    en: 'The step has no date. Nobody is reminded until it gets one.',
  })),
  'due-on-weekend': entry('info', (day: string, name: keyof typeof weekend, hard: boolean) => ({
    de: `Der ${day} ist ein ${weekend[name].de}. Es gilt der Arbeitstag ${hard ? 'davor' : 'danach'}.`,
    en: `${day} is a ${weekend[name].en}. The working day ${hard ? 'before' : 'after'} it counts.`,
  })),
  'done-without-day': entry('error', () => ({
    de: 'Der Schritt ist erledigt, aber es fehlt der Tag. Bitte tragen Sie ihn unter „Erledigt am“ ein.',
    en: 'The step is done, but the day is missing. Please enter it under “Erledigt am”.',
  })),
  'done-day-of-step-not-done': entry('error', (day: string, status: string) => ({
    de: `Unter „Erledigt am“ steht der ${day}, der Status ist aber „${status}“. Bitte berichtigen Sie eine der beiden Angaben.`,
    en: `“Erledigt am” says ${day}, but the status is “${status}”. Please correct one of the two.`,
  })),
  'done-in-the-future': entry('error', (day: string) => ({
    de: `Der ${day} liegt in der Zukunft. Bitte nennen Sie den Tag, an dem der Schritt erledigt war, oder den Status „offen“.`,
    en: `${day} lies in the future. Please give the day on which the step was done, or the status “offen”.`,
  })),
  'impossible-date': entry('error', (raw: string, example: string) => ({
    de: `Der ${raw} ist kein Kalendertag. Bitte geben Sie den letzten Tag des Zeitraums an, zum Beispiel ${example}.`,
    en: `${raw} is not a day of the calendar. Please give the last day of the period, for example ${example}.`,
  })),
  'date-out-of-reach': entry('error', (day: string) => ({
    de: `Der ${day} liegt zu weit weg. Bitte nennen Sie einen Tag vom ${germanDay(earliestDay)} bis zum ${germanDay(latestDay)}.`,
    en: `${day} is too far away. Please give a day from ${germanDay(earliestDay)} to ${germanDay(latestDay)}.`,
  })),
  'not-a-date': entry('error', (raw: string) => ({
    de: `„${raw}“ ist kein Datum. Bitte schreiben Sie Tag, Monat und Jahr, zum Beispiel 31.03.2027.`,
    en: `“${raw}” is not a date. Please write day, month and year, for example 31.03.2027.`,
  })),
  'end-before-start': entry('warning', () => ({
    de: 'Das Ende liegt vor dem Beginn. Beide Angaben werden so übernommen.',
    en: 'The end lies before the beginning. Both are kept as they are.',
  })),
  'not-yes-or-no': entry('error', (raw: string) => ({
    de: `„${raw}“ ist hier nicht vorgesehen. Möglich sind „ja“, „nein“ oder ein leeres Feld (gilt als nein).`,
    en: `“${raw}” is not possible here. Please write “ja”, “nein” or leave it empty (means no).`,
  })),
  'not-a-choice': entry('error', (raw: string, words: readonly string[]) => ({
    de: `„${raw}“ ist hier nicht vorgesehen. Möglich sind ${words.map((word) => `„${word}“`).join(', ')} oder ein leeres Feld.`,
    en: `“${raw}” is not possible here. Please write ${words.map((word) => `“${word}”`).join(', ')} or leave it empty.`,
  })),
  'not-a-year': entry('error', (raw: string) => ({
    de: `„${raw}“ ist keine Jahreszahl. Bitte schreiben Sie sie mit vier Ziffern, zum Beispiel 2027.`,
    en: `“${raw}” is not a year. Please write it with four digits, for example 2027.`,
  })),
  'priority-not-a-number': entry('warning', (raw: string) => ({
    de: `Die Priorität „${raw}“ ist keine ganze Zahl und wird nicht übernommen.`,
    en: `The priority “${raw}” is not a whole number and is left out.`,
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

export type ImportCode = keyof typeof importTexts;

export type ImportTextArguments<C extends ImportCode> = Parameters<(typeof importTexts)[C]['text']>;
