import { type MailLanguage } from './mail-language.ts';

/**
 * All words of a mail, in order; text and HTML part only lay them out. A part that is null: nothing to say. Every text is
 * plain and on one line.
 */
export interface DigestView {
  language: MailLanguage;
  subject: string;
  planTitle: string;
  greeting: string;
  opening: string;
  /** What somebody wrote for this mail, and who. */
  quote: { by: string; text: string } | null;
  /** What holds for the whole mail. */
  notes: string[];
  /** One way to all that the mail is about; both parts show the address as text too. */
  button: { label: string; url: string; at: 'start' | 'end' } | null;
  /** Heads of the two columns: what a row is about, and how it stands. */
  columns: { matter: string; standing: string };
  sections: SectionView[];
  /** What follows the sections. */
  closing: string[];
  footer: FooterView;
}

export interface SectionView {
  heading: string | null;
  /** What holds for every row of the section. */
  lead: string[];
  rows: RowView[];
  /** Rows beyond those shown in full, each in one line; `+ 2 weitere`. */
  more: { label: string; rows: RowView[] } | null;
  /** What the section only counts. */
  rest: string | null;
}

/** A row with its number: counted through the mail, so that an answer can name it. */
export interface RowView extends RowWords {
  position: number;
}

/** One step (or a measure as a whole, all steps of an office, or something to do) as both parts show it. */
export interface RowWords {
  /** `O.2-01 Schritt 3`; null: the title says all. */
  name: string | null;
  title: string;
  /** The title of the step's measure, and the office where it is not the recipient: the second line of a row in full. */
  place: string | null;
  /** The office where it is not the recipient, for a row in one line. */
  office: string | null;
  deadline: DeadlineView | null;
  lastAnswer: string | null;
  /** What is to be decided, for a row in one line. */
  gist: string | null;
  sentences: string[];
  /** What a row is made of, for example the steps that a new contact takes over. */
  parts: PartsView;
  links: LinkView[];
}

/** When something is due, and how it stands. */
export interface DeadlineView {
  /** `fällig war`, `fällig am`, `Beginn bis` … */
  label: string;
  /** `Mo 21.06.2027` */
  date: string | null;
  /** `Ende 2. Quartal` */
  period: string | null;
  /** `seit 6 Arbeitstagen überfällig`, `heute`, `in 4 AT`: words, never colour alone. */
  standing: string | null;
  overdue: boolean;
  /** `ursprünglich Mi 31.03.2027` */
  original: string | null;
  /** `feste Frist` */
  hard: string | null;
}

export interface PartsView {
  shown: { name: string; date: string }[];
  /** `+ 5 weitere Schritte, Termine bis Fr 31.12.2027`; null: all are shown. */
  more: string | null;
}

/** A small link of a row. */
export interface LinkView {
  /** `Ansehen` */
  label: string;
  /** What a screen reader says instead: `O.2-01 Schritt 3 ansehen`. */
  full: string;
  url: string;
}

export interface FooterView {
  lines: string[];
  /** `Vertretung eintragen`, `Datenschutz` …; without an address it is only named. */
  entries: { label: string; url: string | null }[];
  mailNumber: string;
}
