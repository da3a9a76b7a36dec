import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DigestContent } from '../../domain/index.ts';
import { arbitraryDigests } from '../../testing/arbitrary-digests.ts';
import { sampleDigests } from '../../testing/sample-digests.ts';
import { cleanContent } from '../clean-content.ts';
import { composeDigest } from '../compose-digest.ts';
import { type DigestView, type RowView } from '../digest-view.ts';
import { germanWords } from '../german/german-words.ts';
import { subjectGroups as germanGroups } from '../german/subject-groups.ts';
import { renderMail } from '../render-mail.ts';
import { englishWords } from './english-words.ts';
import { subjectGroups as englishGroups } from './subject-groups.ts';

/** Without a digit and without a letter that English does not have. */
const names = ['Alpha', 'Beta Office', 'Gamma', 'Delta and Epsilon', 'Zeta', 'Omega Plan'];
const { any } = arbitraryDigests(fc.constantFrom(...names));

const samples = Object.entries(sampleDigests);
const inEnglish = (content: DigestContent): DigestContent => ({ ...content, language: 'en' });

/** Keys under which names and free texts of the plan stand. */
const free = ['title', 'shortTitle', 'name', 'shortName', 'stepTitle', 'officeName', 'officeShortName', 'recipientName', 'proposedOfficeName', 'divisionName', 'askedOf', 'question', 'consequence', 'options', 'sentences', 'detail']; // prettier-ignore

/** The same digest, its names and free texts replaced; who steers the plan keeps the name that the record gives. */
function withPlainNames<Part>(part: Part, key = ''): Part {
  if (Array.isArray(part)) return part.map((each: unknown) => withPlainNames(each, key)) as Part;
  if (typeof part === 'object' && part !== null) {
    const office = 'key' in part && 'kind' in part ? { kind: 'Omega' } : {};
    const entries = Object.entries(part).map(([name, value]) => [name, withPlainNames(value as unknown, name)]);
    return { ...Object.fromEntries(entries), ...office } as Part;
  }
  const kept = part === 'Koordination' || part === 'Leitung';
  return typeof part === 'string' && free.includes(key) && !kept ? ('Alpha' as Part) : part;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthNames = /\b(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December)\b/g; // prettier-ignore
const numberOfMonth = (name: string): number =>
  months.findIndex((month) => month === name.slice(0, 3).replace('ä', 'a').replace('Mai', 'May').replace('Okt', 'Oct').replace('Dez', 'Dec')); // prettier-ignore

const sorted = (values: readonly string[]): string[] => [...values].sort();

/** Dates, months and numbers of a text, each as often as it is there, written alike for both languages. */
function factsOf(text: string): string[] {
  const facts: string[] = [];
  const keep = (fact: string): string => {
    facts.push(fact);
    return ' ';
  };
  const rest = text
    .replace(/\s+/g, ' ')
    .replace(/\b(\d\d)\.(\d\d)\.(\d{4})?/g, (_, day: string, month: string, year = '') =>
      keep(`${Number(day)}/${Number(month)}/${year}`),
    )
    .replace(
      new RegExp(`\\b(\\d{1,2}) (${months.join('|')})\\b(?: (\\d{4}))?`, 'g'),
      (_, day: string, month: string, year = '') => keep(`${Number(day)}/${months.indexOf(month) + 1}/${year}`),
    ) // prettier-ignore
    .replace(monthNames, (name) => keep(`month ${numberOfMonth(name) + 1}`))
    .replace(/(\d)[.,](?=\d{3}\b)/g, '$1');
  return sorted([...facts, ...(rest.match(/[+−]?\d+/g) ?? [])]);
}

const rowShape = (row: RowView): unknown => ({
  position: row.position,
  named: row.name !== null,
  office: row.office,
  deadline: row.deadline && {
    ...row.deadline,
    label: '',
    ...Object.fromEntries(
      (['date', 'period', 'standing', 'original', 'hard'] as const).map((part) => [
        part,
        (row.deadline?.[part] ?? null) !== null,
      ]),
    ),
  },
  answered: row.lastAnswer !== null,
  asks: row.gist !== null,
  sentences: row.sentences.length,
  parts: [row.parts.shown.length, row.parts.more !== null],
  links: row.links.map(({ url }) => url),
});

/** What a mail is made of, without its words. */
const shapeOf = (view: DigestView): unknown => ({
  quote: view.quote?.text,
  notes: view.notes.length,
  button: view.button && [view.button.url, view.button.at],
  sections: view.sections.map(({ heading, lead, rows, more, rest }) => ({
    heading: heading !== null,
    lead: lead.length,
    rows: rows.map(rowShape),
    more: more?.rows.map(rowShape),
    rest: rest !== null,
  })),
  closing: view.closing.length,
  footer: [view.footer.lines.length, view.footer.entries.map(({ url }) => url?.split('?')[0]), view.footer.mailNumber],
});

describe('both languages say the same', () => {
  const compare = (content: DigestContent): void => {
    const [german, english] = [composeDigest(content, germanWords), composeDigest(content, englishWords)];
    expect(shapeOf(english)).toEqual(shapeOf(german));
    const [germanText, englishText] = [renderMail({ ...content, language: 'de' }), renderMail(inEnglish(content))];
    expect(factsOf(englishText.text)).toEqual(factsOf(germanText.text));
    expect(factsOf(englishText.html.replace(/^.*<body|<[^>]+>|&#?\w+;/gs, ' '))).toEqual(
      factsOf(germanText.html.replace(/^.*<body|<[^>]+>|&#?\w+;/gs, ' ')),
    );
    const counts = [germanGroups, englishGroups].map((of) => of(cleanContent(content)).map(({ count }) => count));
    expect(counts[1]).toEqual(counts[0]);
  };

  it('sections, rows, links, dates and numbers, whatever a digest holds', () => {
    fc.assert(fc.property(any, compare), { numRuns: 100 });
  });

  it.each(samples)('in the sample „%s“', (_, content) => {
    compare(content);
  });
});

describe('an English mail', () => {
  // Without words that English has too, such as „die“, „am“, „war“, „also“.
  const german = /[äöüÄÖÜß„]|\b(der|das|den|dem|und|oder|nicht|nichts|ist|sind|bis|seit|noch|schon|Sie|Ihre?|Schritte?n?|Stelle|Stand|Frist|Termine?|Koordination|Leitung|Vertretung|Ohne|ohne|Antwort|Mo|Di|Mi|Do|Fr|AT|KW|Plan „|Warum|Datenschutz|Postfach|Hinweise?|zum|zur|auf|aus|fragen|bitte|Bitte|Guten|gestellt|neue?r?|weitere)\b(?!\.example)/; // prettier-ignore

  const hasNoGerman = (content: DigestContent): void => {
    const { subject, text, html } = renderMail(inEnglish(content));
    for (const part of [subject, text, html.replace(/<[^>]+>/g, ' ')]) expect(words(part)).not.toMatch(german);
    for (const [, label] of html.matchAll(/(?:aria-label|title)="([^"]*)"/g)) expect(label).not.toMatch(german);
    expect(html).toContain('<html lang="en"');
  };
  // Addresses are as the installation has them.
  const words = (part: string): string => part.replace(/https?:\S+|\S+@\S+/g, '').replace(/\s+/g, ' ');

  it('has no German word beside names, whatever it holds', () => {
    fc.assert(fc.property(any, hasNoGerman), { numRuns: 100 });
  });

  it.each(samples)('has no German word beside names in the sample „%s“', (_, content) => {
    hasNoGerman(withPlainNames(content));
  });
});
