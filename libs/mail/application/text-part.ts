import { type DigestView, type FooterView, type RowView, type SectionView } from './digest-view.ts';
import { deadlineLine, headLine, shortStanding } from './row-lines.ts';
import { wrap } from './wrap.ts';

/**
 * The text part: the same words as the HTML part, in lines of at most 78 characters where words allow. The small links of the
 * rows are left out: their addresses would bury what is asked, and the plan's leads to the same pages.
 */
export function textPart(view: DigestView): string {
  const paragraphs: string[][] = [
    [view.greeting],
    wrap(view.opening),
    ...(view.quote ? [[...wrap(`${view.quote.by}:`), ...wrap(view.quote.text, '  ')]] : []),
    ...view.notes.map((note) => wrap(note)),
    ...buttonAt('start', view),
    ...view.sections.flatMap(sectionParagraphs),
    ...view.closing.map((sentence) => wrap(sentence)),
    ...buttonAt('end', view),
    footerLines(view.footer),
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const buttonAt = (at: 'start' | 'end', { button }: DigestView): string[][] =>
  button?.at === at ? [[`${button.label}:`, button.url]] : [];

const sectionParagraphs = (section: SectionView): string[][] => [
  ...(section.heading ? [[section.heading.toUpperCase()]] : []),
  ...(section.lead.length > 0 ? [wrap(section.lead.join(' '))] : []),
  ...section.rows.map(fullRow),
  ...(section.more ? [[`${section.more.label}:`, ...section.more.rows.flatMap(shortRow)]] : []),
  ...(section.rest ? [wrap(section.rest)] : []),
];

const fullRow = (row: RowView): string[] => {
  const [start, indent] = startOf(row);
  const lines = [row.place, deadlineLine(row), row.lastAnswer, ...row.sentences].filter((line) => line !== null);
  return [
    ...wrap(headLine(row), start, indent),
    ...lines.flatMap((line) => wrap(line, indent)),
    ...partLines(row, indent),
  ];
};

const shortRow = (row: RowView): string[] => {
  const [start, indent] = startOf(row);
  const words = [headLine(row), row.office, shortStanding(row)].filter((it) => it !== null).join(', ');
  return [...wrap(words, start, indent), ...partLines(row, indent)];
};

const startOf = ({ position }: RowView): [start: string, indent: string] => {
  const start = `${position}. `;
  return [start, ' '.repeat(start.length)];
};

const partLines = ({ parts }: RowView, indent: string): string[] => [
  ...parts.shown.flatMap(({ name, date }) => wrap(`${name}, ${date}`, `${indent}– `, `${indent}  `)),
  ...(parts.more === null ? [] : wrap(parts.more, indent)),
];

/** What a mail is enough for stands with the address; each page on a line of its own. */
const footerLines = ({ lines, entries, mailNumber }: FooterView): string[] => {
  const byMail = entries.filter(({ url }) => url?.startsWith('mailto:'));
  const pages = entries.filter(({ url }) => url !== null && !url.startsWith('mailto:'));
  const named = entries.filter(({ url }) => url === null).map(({ label }) => label);
  const address = decodeURIComponent(byMail[0]?.url?.slice('mailto:'.length).split('?')[0] ?? '');
  return [
    ...lines.flatMap((line) => wrap(line)),
    ...(byMail.length === 0 ? [] : wrap(`${byMail.map(({ label }) => label).join(' · ')}: ${address}`)),
    ...pages.map(({ label, url }) => `${label}${/\p{L}$/u.test(label) ? ':' : ''} ${url}`),
    ...wrap([...named, mailNumber].join(' · ')),
  ];
};
