/**
 * The columns that are read, by kind of table. The first word is the one shown to people; all are compared without
 * case, punctuation and umlauts. A column that is not listed, such as "Termin laut Plan", is never interpreted.
 */
export const columns = {
  offices: {
    key: ['Kürzel'],
    name: ['Amt', 'Stelle'],
    shortName: ['Kurzname'],
    kind: ['Art'],
    mailbox: ['E-Mail'],
    superiorName: ['Vorgesetzte Stelle'],
    superiorMailbox: ['E-Mail Vorgesetzte Stelle'],
    escalation: ['Eskalationsadresse'],
  },
  contacts: {
    key: ['Kürzel'],
    name: ['Ansprechstelle', 'Ansprechpartner'],
    mailbox: ['E-Mail'],
    deputy: ['Vertretung'],
    deputyMailbox: ['E-Mail Vertretung'],
  },
  measures: {
    number: ['Nr', 'Nummer', 'Maßnahme-Nr'],
    title: ['Titel'],
    lead: ['Federführung'],
    participants: ['Beteiligte'],
    field: ['Handlungsfeld', 'Teilbereich'],
    startsOn: ['Beginn'],
    endsOn: ['Ende'],
    priority: ['Priorität'],
    goal: ['Ziel'],
    guidingGoal: ['Leitziel'],
    kind: ['Art'],
    binding: ['Bindung'],
    parallel: ['Parallel'],
    indicator: ['Indikator'],
    unit: ['Einheit'],
    targetValue: ['Zielwert'],
    targetOn: ['Zieldatum'],
  },
  steps: {
    measure: ['Maßnahme'],
    number: ['Schritt-Nr', 'Schrittnummer'],
    title: ['Schritt'],
    dueOn: ['Fällig am'],
    precision: ['Terminart'],
    office: ['Zuständig'],
    hard: ['Hart'],
    milestone: ['Meilenstein'],
    status: ['Status'],
    doneOn: ['Erledigt am'],
  },
  portfolio: { number: ['Nr'], title: ['Titel'] },
  chain: { station: ['Station'], handOver: ['Übergabe an Station'] },
  goals: {
    level: ['Ebene'],
    measure: ['Maßnahme'],
    indicator: ['Indikator'],
    symbol: ['Kurzzeichen'],
    unit: ['Einheit'],
    targetValue: ['Zielwert'],
    targetOn: ['Zieldatum'],
    direction: ['Richtung'],
    baseYear: ['Ausgangsjahr'],
    baseValue: ['Ausgangswert'],
    dataSource: ['Datenquelle'],
    note: ['Hinweis'],
  },
  measurements: {
    symbol: ['Kurzzeichen'],
    year: ['Jahr'],
    value: ['Wert'],
    asOf: ['Stand'],
    note: ['Hinweis'],
  },
} as const satisfies Record<string, Record<string, readonly [string, ...string[]]>>;

export type TableKind = keyof typeof columns;

export type Column<K extends TableKind> = Extract<keyof (typeof columns)[K], string>;

/** The words that name each column of a kind, the one to show first. */
export function wordsOf(kind: TableKind): ReadonlyMap<string, readonly [string, ...string[]]> {
  return new Map<string, readonly [string, ...string[]]>(Object.entries(columns[kind]));
}

/** The word to show to people for a column. */
export function columnTitle(kind: TableKind, column: string): string {
  return wordsOf(kind).get(column)?.[0] ?? column;
}
