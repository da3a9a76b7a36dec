import { entry, type Text } from './message-text.ts';

const noData = {
  note: { de: 'Sie gilt als Anmerkung.', en: 'It counts as a note.' },
  heading: {
    de: 'Sie gilt als Überschrift der Zeilen darunter.',
    en: 'It counts as the heading of the rows below.',
  },
  sum: { de: 'Sie gilt als Summe.', en: 'It counts as a sum.' },
  'repeated-header': { de: 'Sie wiederholt den Tabellenkopf.', en: 'It repeats the header of the table.' },
  'part-of-header': { de: 'Sie gehört zum Tabellenkopf.', en: 'It belongs to the header of the table.' },
  'only-number': { de: 'Außer einer Nummer steht nichts darin.', en: 'It holds nothing but a number.' },
} as const satisfies Record<string, Text>;

/** What there is to say about sheets, their rows and single cells, whatever they are about. */
export const textsOfTables = {
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
  'sheet-without-table': entry('info', () => ({
    de: 'Auf diesem Blatt ist keine Tabelle zu erkennen. Es wird übergangen.',
    en: 'No table is to be seen on this sheet. It is skipped.',
  })),
  'no-plan-table': entry('error', (headers: string) => ({
    de: `Keine der Tabellen gehört zu einem Plan. Gelesen werden Tabellen mit ${headers}.`,
    en: `None of the tables belongs to a plan. Tables with these columns are read: ${headers}.`,
  })),
  'sheet-hidden': entry('info', (sheet: string) => ({
    de: `Das Blatt „${sheet}“ ist ausgeblendet und wird nicht eingelesen. Gehört es zum Plan, blenden Sie es bitte ein.`,
    en: `The sheet “${sheet}” is hidden and is not read. If it belongs to the plan, please unhide it.`,
  })),
  'row-skipped': entry('info', (why: keyof typeof noData) => ({
    de: `Diese Zeile wird nicht eingelesen. ${noData[why].de}`,
    en: `This row is not read. ${noData[why].en}`,
  })),
  'missing-value': entry('error', (column: string) => ({
    de: `In dieser Zeile fehlt der Wert für „${column}“. Bitte ergänzen Sie ihn.`,
    en: `This row has no value for “${column}”. Please add it.`,
  })),
  cleaned: entry('info', () => ({
    de: 'In diesem Feld standen Zeichen, die nicht zum Inhalt gehören, zum Beispiel feste Leerzeichen oder zerlegte Umlaute. Sie sind bereinigt, Sie müssen nichts tun.',
    en: 'This cell held characters that do not belong to its content, such as no-break spaces or decomposed letters. They were cleaned up, you need not do anything.',
  })),
  'cell-errors': entry('warning', (count: number, cell: string, raw: string) =>
    count === 1
      ? {
          de: `Das Feld ${cell} zeigt statt eines Werts einen Fehler (${raw}) und gilt als leer. Bitte berichtigen Sie die Formel.`,
          en: `Cell ${cell} shows an error (${raw}) instead of a value and counts as empty. Please correct the formula.`,
        }
      : {
          de: `${count} Felder zeigen statt eines Werts einen Fehler, zuerst ${cell} (${raw}). Sie gelten als leer. Bitte berichtigen Sie die Formeln.`,
          en: `${count} cells show an error instead of a value, the first is ${cell} (${raw}). They count as empty. Please correct the formulas.`,
        },
  ),
  'not-yes-or-no': entry('warning', (raw: string) => ({
    de: `„${raw}“ ist hier nicht vorgesehen und gilt als nein. Bitte schreiben Sie „ja“ oder „nein“.`,
    en: `“${raw}” is not possible here and means no. Please write “ja” or “nein”.`,
  })),
  'not-a-choice': entry('warning', (raw: string, words: readonly string[]) => ({
    de: `„${raw}“ ist hier nicht vorgesehen, das Feld gilt als leer. Möglich sind ${words.map((word) => `„${word}“`).join(', ')}.`,
    en: `“${raw}” is not possible here, the field counts as empty. Please write ${words.map((word) => `“${word}”`).join(', ')}.`,
  })),
  'not-a-year': entry('error', (raw: string) => ({
    de: `„${raw}“ ist keine Jahreszahl. Bitte schreiben Sie sie mit vier Ziffern, zum Beispiel 2027.`,
    en: `“${raw}” is not a year. Please write it with four digits, for example 2027.`,
  })),
  'columns-not-read': entry('info', (names: readonly string[], more: number) => ({
    de: `Aus diesen Spalten wird nichts gelesen: ${names.map((name) => `„${name}“`).join(', ')}${more > 0 ? ` und ${more} weitere` : ''}.`,
    en: `Nothing is read from these columns: ${names.map((name) => `“${name}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  })),
} as const;
