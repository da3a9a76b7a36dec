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
  'unknown-office': entry('warning', (key: string, role: OfficeRole) => ({
    de: `Die Stelle „${key}“ steht nicht in der Tabelle der Ämter. ${roles[role].de}`,
    en: `The office “${key}” is not in the table of offices. ${roles[role].en}`,
  })),
  'office-cannot-own': entry('warning', (name: string, kind: string) => ({
    de: `${name} (${kind}) kann keinen Schritt verantworten. Hinweise gehen an die Koordination.`,
    en: `${name} (${kind}) cannot own a step. Notices go to coordination.`,
  })),
  'several-owners': entry('warning', (first: string) => ({
    de: `Für einen Schritt ist genau eine Stelle zuständig. Es gilt die erste: ${first}.`,
    en: `A step has exactly one responsible office. The first one counts: ${first}.`,
  })),
  'measure-without-lead': entry('warning', (number: string) => ({
    de: `Die Maßnahme ${number} nennt keine Federführung.`,
    en: `Measure ${number} names no lead office.`,
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
  'impossible-date': entry('error', (raw: string, example: string) => ({
    de: `Der ${raw} ist kein Kalendertag. Bitte geben Sie den letzten Tag des Zeitraums an, zum Beispiel ${example}.`,
    en: `${raw} is not a day of the calendar. Please give the last day of the period, for example ${example}.`,
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
  'priority-not-a-number': entry('warning', (raw: string) => ({
    de: `Die Priorität „${raw}“ ist keine ganze Zahl und wird nicht übernommen.`,
    en: `The priority “${raw}” is not a whole number and is left out.`,
  })),
  'target-not-a-number': entry('warning', (raw: string) => ({
    de: `Der Zielwert „${raw}“ ist keine Zahl. Das Ziel wird ohne Wert übernommen.`,
    en: `The target “${raw}” is not a number. The goal is kept without a value.`,
  })),
} as const;

export type ImportCode = keyof typeof importTexts;

export type ImportTextArguments<C extends ImportCode> = Parameters<(typeof importTexts)[C]['text']>;
