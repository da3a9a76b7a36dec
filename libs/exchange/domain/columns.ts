import {
  agreed,
  contact,
  contactMail,
  contactWords,
  department,
  done,
  due,
  dueWords,
  fallible,
  leading,
  mail,
  mailWords,
  note,
  noteWords,
  organisation,
  phone,
  responsible,
  responsibleWords,
  running,
  span,
} from './column-phrases.ts';

/** How the column of one concept is called in tables. */
export interface ColumnWords {
  /** The word shown to people, and the header of an export. */
  readonly title: string;
  /** Phrases that mean the concept, whatever else stands in the header; the title is one of them. */
  readonly phrases: readonly string[];
  /** Phrases that mean it where no other column does, or no other concept wants the column. */
  readonly weak: readonly string[];
  /** Phrases that mean it where nothing says so better. */
  readonly faint: readonly string[];
  /** Single words that tell the concept of a longer header; `*` stands for any letters, `!` says that it is sure. */
  readonly words: readonly string[];
}

/** Phrases are separated by `|`, words by spaces; the first phrase is the title. */
function named(phrases: string, weak = '', words = '', faint = ''): ColumnWords {
  const list = (text: string, by: string) =>
    text
      .split(by)
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const all = list(phrases, '|');
  return { title: all[0]!, phrases: all, weak: list(weak, '|'), words: list(words, ' '), faint: list(faint, '|') };
}

/**
 * The columns that are read, by kind of table. Phrases are compared without case, punctuation, umlauts and remarks in
 * brackets. A column that is not listed, and every one "… laut Plan", is never interpreted (CADENCE, Terms).
 */
export const columns = {
  offices: {
    key: named(
      'Kürzel | Amtskürzel | Amt-Nr. | Amts-Nr. | Amtsnummer | OE-Nr. | Kurzzeichen | Schlüssel | Key | Code | Short code',
      'Abkürzung | Abk.',
    ),
    name: named(
      organisation,
      'Amt/Stelle | Fachbereich | Abteilung | OE | Bezeichnung | Name',
      'amt stelle dienststelle office',
    ),
    shortName: named('Kurzname | Kurzbezeichnung | Short name', 'Abkürzung | Abk. | Kürzel'),
    kind: named('Art | Typ | Art der Stelle | Kind | Type'),
    mailbox: named(`${mail} | Postfach | Funktionspostfach | Mailbox`, '', `${mailWords} *postfach`),
    superiorName: named(
      'Vorgesetzte Stelle | Vorgesetztes Amt | Vorgesetzt | Übergeordnete Stelle | Übergeordnet | Superior | Superior office',
      'Dezernat | Geschäftsbereich',
      'vorgesetzt* uebergeordnet*',
    ),
    superiorMailbox: named(
      'E-Mail Vorgesetzte Stelle | E-Mail Vorgesetzte | E-Mail übergeordnete Stelle | Superior e-mail',
    ),
    escalation: named('Eskalationsadresse | Eskalation | Escalation address', '', 'eskalation*'),
    contactName: named(contact, '', contactWords),
    contactMailbox: named(contactMail),
    contactPhone: named(phone),
    deputy: named('Vertretung | Stellvertretung | Vertreter/in | Vertreter | Deputy', '', 'vertret* stellvertret*'),
    deputyMailbox: named('E-Mail Vertretung | E-Mail Stellvertretung | E-Mail Vertreter | Deputy e-mail'),
    note: named(note, '', noteWords),
  },
  contacts: {
    key: named(
      'Kürzel | Amtskürzel | Kurzzeichen | Key | Code | Short code',
      `${organisation} | Abkürzung | Abk. | Fachbereich`,
    ),
    office: named(organisation, 'Fachbereich | Abteilung | Kurzname', 'amt stelle dienststelle office'),
    name: named(`Ansprechstelle | ${contact}`, 'Name | Person', contactWords),
    mailbox: named(
      `${mail} | E-Mail Ansprechpartner | E-Mail Ansprechstelle | Postfach | Funktionspostfach | Mailbox`,
      '',
      mailWords,
    ),
    phone: named(phone),
    deputy: named('Vertretung | Stellvertretung | Vertreter/in | Vertreter | Deputy', '', 'vertret* stellvertret*'),
    deputyMailbox: named('E-Mail Vertretung | E-Mail Stellvertretung | E-Mail Vertreter | Deputy e-mail'),
    note: named(note, '', noteWords),
  },
  measures: {
    number: named(
      `Nr | Nr. | Nummer | Maßnahmen-Nr. | Maßnahme-Nr | Maßnahmennummer | Nr. der Maßnahme | M-Nr. | Maßnahmen-ID | Kennung | Kennziffer
        | Maßnahmenkürzel | Maßn.-Nr. | Maßnahmencode | Lfd. Nr. der Maßnahme | Action ID | Action number | Measure No. | Measure number | Measure ID | Action no. | Number | No. | No`,
      `${running} | Projekt-Nr. | Projektnummer | Project ID | Project no. | Kürzel | TOP | Maßnahme | Measure | Code`,
      'nr nummer *nummer',
    ),
    title: named(
      `Titel | Maßnahme | Maßnahmen | Maßnahmentitel | Maßnahmenbezeichnung | Bezeichnung der Maßnahme | Titel der Maßnahme | Name der Maßnahme
        | Bezeichnung | Kurztitel | Einzelmaßnahme | Maßnahmenname | Nr. und Titel der Maßnahme | Nr. und Titel | Nr. und Maßnahme | Nr. / Maßnahme | Nr. / Titel
        | Handlungsfeld / Maßnahme | Themenfeld / Maßnahme | Ziel / Maßnahme | Projekt / Maßnahme | Title | Measure | Measures | Measure title | Title of measure | Action | Actions | Action title | Action name`,
      `Name | Was | Was ist zu tun | Projekt | Projekttitel | Projektname | Teilprojekt | Leitprojekt | Vorhaben | Aktivität | Maßnahmenbeschreibung | Kurzbeschreibung | Beschreibung
        | Beschreibung der Maßnahme | Maßnahmenvorschlag | Handlungsempfehlung | Initiative | Inhalt | Thema | Aufgabe | To-do | Task | Activity | Project | What | Description`,
      'was massnahme massnahmen *massnahme *massnahmen *titel vorhaben projekt *projekt bezeichnung measure action title',
    ),
    lead: named(
      leading,
      `${responsible} | ${fallible} | Maßnahmenträger | Träger | Implementing agency | Who | Umsetzung durch`,
      responsibleWords,
      `${department} | Projektleitung | Koordination`,
    ),
    participants: named(
      `Beteiligte | Mitwirkende | Mitwirkend | Mitwirkung | Beteiligung | Beteiligt | Beteiligte Stellen | Beteiligte Ämter | Weitere Beteiligte
        | Partner | Kooperationspartner | Projektpartner | Kooperation | Akteure | Zu beteiligen | Zu beteiligende Ämter | Weitere Ämter
        | Unterstützende Ämter | Zusammenarbeit mit | Externe Partner | Supporting | Supporting agencies | Supporting offices | Supported by | Contributors | Participants | Participating offices | Partners | Involved`,
      'Mitarbeit | Mit wem | Unterstützung | Weitere Akteure | Stakeholder | Stakeholders',
      'beteiligte beteiligung beteiligter mitw* partner kooperation kooperationspartner akteure participa* supporting involved',
    ),
    field: named(
      'Handlungsfeld | Handlungsfelder | Teilbereich | Themenfeld | Aktionsfeld | Sektor | Cluster | Handlungsbereich | Maßnahmenbereich | Strategiefeld | Action area | Area of action | Field of action | Field | Sector',
      'Bereich | Themenbereich | Thema | Schwerpunkt | Handlungsschwerpunkt | Säule | Theme | Topic | Pillar | Kategorie | Category | Area',
      'handlungsfeld* teilbereich* themenfeld* aktionsfeld*',
    ),
    startsOn: named(
      `Beginn | Start | Startdatum | Anfang | Umsetzungsbeginn | Umsetzungsstart | Realisierungsbeginn | Projektbeginn | Projektstart | Umsetzung ab | Starttermin | Beginn am
        | Umsetzung von | Zeitraum von | Zeitraum Beginn | Laufzeit von | Start date | Starts on | Begin | Zeitraum Start`,
      'von | ab | From',
      'beginn *beginn start *start anfang startdatum',
    ),
    endsOn: named(
      `Ende | Enddatum | Projektende | Umsetzungsende | Abschluss | Fertigstellung | Umsetzung bis | Ende am | Zeitraum bis | Zeitraum Ende
        | Laufzeit bis | Finish | End | End date | Ends on | Completion | Geplantes Ende | Realisierung bis | Abgeschlossen bis | Target completion | Expected completion`,
      `bis | To | Until | ${due} | Zieldatum | Target date`,
      `ende projektende umsetzungsende abschluss *abschluss fertigstellung* ${dueWords}`,
    ),
    period: named(
      span,
      'Zeitplan | Zeitplanung | Zeitschiene | Timeline | Realisierung | Terminplan | Terminierung | Umsetzung | Durchführung | Zeit | When',
      'zeitraum *zeitraum laufzeit *laufzeit zeitrahmen timeframe',
    ),
    priority: named(
      'Priorität | Prio | Prio. | Dringlichkeit | Priorisierung | Priority',
      'Rang | Rangfolge | Wichtigkeit | Prioritätsstufe | Importance',
      'prio* dringlichkeit',
    ),
    goal: named(
      'Ziel | Ziele | Zielsetzung | Zielstellung | Ziel der Maßnahme | Goal | Objective',
      'Wirkung | Zweck | Teilziel | Teilziele | Aim',
      'ziel ziele zielsetzung wirkung goal',
    ),
    guidingGoal: named(
      'Leitziel | Leitziele | Oberziel | Guiding goal | Strategisches Ziel',
      '',
      'leitziel* oberziel*',
    ),
    kind: named('Art | Maßnahmenart | Art der Maßnahme | Kind'),
    binding: named('Bindung | Binding'),
    parallel: named('Parallel'),
    indicator: named(
      'Indikator | Indikatoren | Kennzahl | Kennzahlen | Messgröße | Zielgröße | Erfolgsindikator | Erfolgsmessung | Indicator | KPI | KPIs',
      'Messung | Erfolgskriterium',
      'indikator* *indikator kennzahl* messgroesse* indicator* kpi kpis',
    ),
    unit: named('Einheit | Maßeinheit | Messeinheit | Unit', '', 'einheit'),
    targetValue: named('Zielwert | Sollwert | Target value | Target', 'Soll', 'zielwert* sollwert*'),
    targetOn: named('Zieldatum | Zieljahr | Target date | Target year'),
    status: named(
      `Status | ${agreed}`,
      'Stand | Sachstand | Stand der Umsetzung | Stand der Bearbeitung | Erledigt | Done | Completed',
      'status *status umsetzungsstand',
    ),
    doneOn: named(done),
    contactName: named(contact, '', contactWords),
    contactMailbox: named(contactMail, 'Postfach | Funktionspostfach', mailWords),
    contactPhone: named(phone, '', 'telefon* tel phone'),
    note: named(note, '', noteWords),
  },
  steps: {
    measure: named('Maßnahme'),
    measureTitle: named('Maßnahmentitel'),
    number: named(
      `Schritt-Nr | Schrittnummer | Schritt Nummer | Nr. Schritt | Nr. des Schritts | lfd. Nr. Schritt | Schritt-ID | MS-Nr. | Meilenstein-Nr.
        | Teilschritt-Nr. | Aufgaben-Nr. | Step no. | Step number | Step ID | Task no. | Task ID`,
      running,
    ),
    title: named(
      `Schritt | Schritte | Teilschritt | Teilschritte | Arbeitsschritt | Arbeitsschritte | Umsetzungsschritt | Umsetzungsschritte
        | Nächster Schritt | Nächste Schritte | Einzelschritt | Handlungsschritt | Schrittbezeichnung | Schritttitel | Bezeichnung des Schritts | Teilaufgabe | Teilmaßnahme | Step
        | Steps | Step title | Next step | Next steps`,
      `Aufgabe | Aufgaben | To-do | To-dos | Task | Tasks | Arbeitspaket | Vorgang | Vorgangsname | Aktivität | Aktivitäten | Activity | Meilenstein | Meilensteine
        | Nächster Meilenstein | Nächste Meilensteine | Milestone | Milestones | Next milestone`,
      'schritt schritte teilschritt* teilmassnahme* arbeitsschritt* umsetzungsschritt* handlungsschritt* projektschritt* einzelschritt* step steps',
    ),
    startsOn: named(
      'Beginn | Start | Startdatum | Anfang | Schritt Beginn | Start date',
      'von | ab | From',
      'beginn start',
    ),
    dueOn: named(
      due,
      `Meilensteindatum | Milestone date | Step date | bis | Ende | Enddatum | Abschluss | Fertigstellung | Umsetzung bis | ${span} | Zieldatum | Datum | Zeitpunkt | Target date | Realisierung | Zeitplan | Zeitplanung | Zeitschiene | Timeline | Zeit | To | End | Finish | End date | Until | Date`,
      `${dueWords} ende fertigstellung* abschluss`,
    ),
    precision: named('Terminart | Genauigkeit | Precision'),
    office: named(
      `Zuständig | ${responsible}`,
      `${leading} | ${fallible} | Bearbeitung | Bearbeiter | Ressourcennamen | Who | Assignee | Assigned to`,
      responsibleWords,
      department,
    ),
    hard: named('Hart | Harter Termin | Hard'),
    binding: named('Bindung | Binding'),
    milestone: named('Meilenstein | Milestone | MS'),
    status: named(
      `Status | ${agreed}`,
      'Stand | Sachstand | Stand der Umsetzung | Stand der Bearbeitung | Erledigt | Done | Completed',
      'status *status umsetzungsstand',
    ),
    doneOn: named(`${done} | Erledigt | Done | Completed`, '', 'erledigt abgeschlossen'),
    note: named(note, '', noteWords),
  },
  portfolio: { number: named('Nr'), title: named('Titel') },
  chain: { station: named('Station'), handOver: named('Übergabe an Station') },
  goals: {
    level: named('Ebene | Level'),
    measure: named(
      'Maßnahme | Maßnahmen | Maßnahmen-Nr. | Maßnahme-Nr | Maßnahmennummer | Nr. der Maßnahme | M-Nr. | Measure | Measure no. | Measure number',
    ),
    measureTitle: named('Maßnahmentitel | Titel der Maßnahme | Measure title', 'Titel | Title'),
    indicator: named(
      'Indikator | Indikatoren | Kennzahl | Kennzahlen | Messgröße | Zielgröße | Erfolgsindikator | Erfolgsmessung | Indicator | KPI | KPIs',
      'Bezeichnung | Name',
      'indikator* *indikator kennzahl* messgroesse* indicator* kpi kpis',
    ),
    symbol: named('Kurzzeichen | Symbol', 'Kürzel | Abkürzung | Kennung'),
    unit: named('Einheit | Maßeinheit | Messeinheit | Unit', '', 'einheit'),
    targetValue: named('Zielwert | Sollwert | Target value | Target', 'Soll', 'zielwert* sollwert*'),
    targetOn: named(
      'Zieldatum | Zieljahr | Target date | Target year',
      'Termin | bis | Jahr | Frist | Year',
      'zieljahr zieldatum',
    ),
    direction: named('Richtung | Direction'),
    baseYear: named('Ausgangsjahr | Basisjahr | Bezugsjahr | Base year | Baseline year'),
    baseValue: named(
      'Ausgangswert | Basiswert | Startwert | Baseline | Base value',
      'Ist | Istwert',
      'ausgangswert* basiswert*',
    ),
    dataSource: named('Datenquelle | Quelle | Data source | Source'),
    note: named(note, '', noteWords),
  },
  measurements: {
    symbol: named('Kurzzeichen | Symbol', 'Kürzel | Kennung | Indikator | Kennzahl | Indicator'),
    year: named('Jahr | Berichtsjahr | Year'),
    value: named('Wert | Messwert | Istwert | Ist-Wert | Value'),
    asOf: named('Stand | Stichtag | As of'),
    note: named(note, 'Grund', noteWords),
  },
} as const satisfies Record<string, Record<string, ColumnWords>>;

export type TableKind = keyof typeof columns;

export type Column<K extends TableKind> = Extract<keyof (typeof columns)[K], string>;

/** The words that name each column of a kind. */
export function wordsOf(kind: TableKind): readonly (readonly [string, ColumnWords])[] {
  return Object.entries(columns[kind]);
}

/** The word to show to people for a column. */
export function columnTitle(kind: TableKind, column: string): string {
  return new Map(wordsOf(kind)).get(column)?.title ?? column;
}
