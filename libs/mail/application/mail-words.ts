import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { type DigestView, type FooterView, type RowWords, type SectionView } from './digest-view.ts';
import { type MailLanguage } from './mail-language.ts';
import { type SectionKey } from './sections.ts';
import { type Wording } from './wording.ts';

/** What a language says; `composeDigest` puts it together. All texts of `content` are on one line already. */
export interface MailWords {
  language: MailLanguage;
  greeting: string;
  columns: DigestView['columns'];
  subject(content: DigestContent): string;
  opening(content: DigestContent): string;
  quote(content: DigestContent): DigestView['quote'];
  notes(content: DigestContent): string[];
  buttonLabel(content: DigestContent): string;
  heading(key: SectionKey): string;
  /** Speaks about the items in the order of the mail: some words are introduced at first use. */
  itemWriter(content: DigestContent): (item: DigestItem) => ItemWords;
  /** Why an item goes to somebody else than usual, or to one more. */
  redirection(item: DigestItem): Wording | null;
  /** `Klimabeirat · zuständig: Amt für Stadtgrün`; null: nothing to say. */
  place(measureTitle: string | null, office: string | null): string | null;
  /** `Zuständig: Amt für Stadtgrün.` */
  allOf(office: string): string;
  /** `+ 2 weitere`; `alone`: no row stands above. */
  more(count: number, alone: boolean): string;
  /** What coordination's sheet says beside its items. */
  sheetSections(content: DigestContent): SectionWords[];
  /** Leadership's page. */
  summarySections(content: DigestContent): SectionWords[];
  closing(content: DigestContent): string[];
  footer(content: DigestContent): FooterView;
}

/** What is said of one item. */
export interface ItemWords extends Pick<
  RowWords,
  'title' | 'deadline' | 'lastAnswer' | 'gist' | 'sentences' | 'parts' | 'links'
> {
  name: string;
  /** The title of the step's measure. */
  measureTitle: string | null;
  /** What several items of a section may have in common; always as many, in the same order. */
  wordings: (Wording | null)[];
}

/** A section that is no list of items. */
export interface SectionWords extends Omit<SectionView, 'rows' | 'more'> {
  rows: RowWords[];
  /** Rows shown in full. */
  full: number;
}

/** A row of which nothing is known but its name and what is said. */
export function sentenceRow(name: string | null, title: string, sentences: string[] = []): RowWords {
  const nothing = { place: null, office: null, deadline: null, lastAnswer: null, gist: null, links: [] };
  return { name, title, sentences, ...nothing, parts: { shown: [], more: null } };
}
