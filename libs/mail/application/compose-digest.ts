import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { cleanContent } from './clean-content.ts';
import { type DigestView, type RowWords, type SectionView } from './digest-view.ts';
import { type ItemWords, type MailWords, type SectionWords } from './mail-words.ts';
import { groupItems, type SectionKey } from './sections.ts';
import { webAddress } from './web-address.ts';
import { type Wording } from './wording.ts';

/** Items shown in full; the others follow in one line each. */
const fullItems = 7;

/** What coordination's sheet shows before all that is no item. */
const beforeTheSheet: readonly SectionKey[] = ['decision', 'undelivered'];

/** What an office does not expect says what it is, even alone. */
const needsHeading: readonly SectionKey[] = ['needed', 'status'];

/** A digest in the words of one language: which sections it has, what is said once, and the numbers of the rows. */
export function composeDigest(given: DigestContent, words: MailWords): DigestView {
  const content = cleanContent(given);
  const url = webAddress(content.links?.plan ?? null);
  return {
    language: words.language,
    subject: words.subject(content),
    planTitle: content.plan.title,
    greeting: words.greeting,
    opening: words.opening(content),
    quote: words.quote(content),
    notes: [...words.notes(content), ...sharedNote(content, words)],
    // Leadership decides on the page itself.
    button:
      url === null ? null : { label: words.buttonLabel(content), url, at: content.summary === null ? 'start' : 'end' },
    columns: words.columns,
    sections: numbered(sectionsOf(content, words), words),
    closing: words.closing(content),
    footer: words.footer(content),
  };
}

/** The notices behind leadership's page are its rows already. */
function sectionsOf(content: DigestContent, words: MailWords): SectionWords[] {
  if (content.summary !== null) return words.summarySections(content);
  const items = itemSections(content, words);
  if (content.sheet === null) return items.map(({ section }) => section);
  return [
    ...items.filter(({ key }) => beforeTheSheet.includes(key)).map(({ section }) => section),
    ...words.sheetSections(content),
    ...items.filter(({ key }) => !beforeTheSheet.includes(key)).map(({ section }) => section),
  ];
}

function itemSections(content: DigestContent, words: MailWords): { key: SectionKey; section: SectionWords }[] {
  const groups = groupItems(content);
  const wordsOf = words.itemWriter(content);
  let before = 0;
  return groups.map(({ key, items }) => {
    const full = Math.max(0, fullItems - before);
    before += items.length;
    const alone = groups.length === 1 && content.kind === 'office' && !needsHeading.includes(key);
    return { key, section: itemSection(content, words, wordsOf, items, alone ? null : words.heading(key), full) };
  });
}

function itemSection(
  content: DigestContent,
  words: MailWords,
  wordsOf: (item: DigestItem) => ItemWords,
  items: readonly DigestItem[],
  heading: string | null,
  full: number,
): SectionWords {
  const redirected = sharedNote(content, words).length > 0;
  const said = items.map((item) => {
    const own = wordsOf(item);
    return { item, own, wordings: [redirected ? null : words.redirection(item), ...own.wordings] };
  });
  const shared = sharedWordings(said.map(({ wordings }) => wordings));
  const office = sharedOffice(content, items);
  const rows = said.map(({ item, own, wordings }): RowWords => {
    const { wordings: _, measureTitle, ...row } = own;
    const named = office === null ? officeToName(content, item) : null;
    const left = wordings.filter((it) => it !== null).filter((it) => !shared.some(({ one }) => one === it.one));
    return {
      ...row,
      place: words.place(measureTitle, named),
      office: named,
      sentences: [...row.sentences, ...left.map(({ one }) => one)],
    };
  });
  const lead = [...(office === null ? [] : [words.allOf(office)]), ...shared.map(({ many }) => many)];
  return { heading, lead, rows, full, rest: null };
}

function numbered(sections: readonly SectionWords[], words: MailWords): SectionView[] {
  let position = 0;
  return sections.map(({ heading, lead, rest, rows, full }) => {
    const all = rows.map((row) => {
      position += 1;
      return { ...row, position };
    });
    const more = all.slice(full);
    return {
      heading,
      lead,
      rows: all.slice(0, full),
      more: more.length === 0 ? null : { label: words.more(more.length, full === 0), rows: more },
      rest,
    };
  });
}

/** All steps of an office bear its name already. */
function officeToName({ recipient }: DigestContent, { officeName, measure }: DigestItem): string | null {
  return officeName === recipient.name || measure === null ? null : officeName;
}

/** The office of several steps that are all its own. */
function sharedOffice(content: DigestContent, items: readonly DigestItem[]): string | null {
  const [office, ...others] = new Set(items.map((item) => officeToName(content, item)));
  return items.length > 1 && others.length === 0 ? (office ?? null) : null;
}

/** Why the mail goes to somebody else, where that holds for all of it. */
function sharedNote({ items }: DigestContent, words: MailWords): string[] {
  const [note, ...others] = new Set(items.map((item) => words.redirection(item)?.one));
  return note === undefined || others.length > 0 ? [] : [note];
}

/** What is said of each of several items in the same words is said once. */
function sharedWordings(of: readonly (Wording | null)[][]): Wording[] {
  const [first, ...others] = of;
  if (first === undefined || others.length === 0) return [];
  return first.filter(
    (wording, place): wording is Wording =>
      wording !== null && others.every((other) => other[place]?.one === wording.one),
  );
}
