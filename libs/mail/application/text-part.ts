import { type DigestView, type RowView, type SectionView } from './german/digest-view.ts';
import { deadlineLine, placeLine, shortStanding } from './row-lines.ts';
import { wrap } from './wrap.ts';

/** The text part: the same words as the HTML part, in lines of at most 78 characters where words allow. */
export function textPart(view: DigestView): string {
  const paragraphs: string[][] = [
    [view.greeting],
    wrap(view.opening),
    ...view.notes.map((note) => wrap(note)),
    ...(view.button ? [[`${view.button.label}:`, view.button.url]] : []),
    ...view.sections.flatMap(sectionParagraphs),
    ...[view.answerHelp, view.quiet, view.waitingForYou].filter((it) => it !== null).map((sentence) => wrap(sentence)),
    [...wrap(view.contact), ...wrap(view.reason), view.mailNumber],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const sectionParagraphs = (section: SectionView): string[][] => [
  ...(section.heading ? [[section.heading.toUpperCase()]] : []),
  ...(section.lead.length > 0 ? [wrap(section.lead.join(' '))] : []),
  ...section.rows.map(fullRow),
  ...(section.more.length > 0 ? [[moreLine(section), ...section.more.flatMap(shortRow)]] : []),
];

const moreLine = ({ rows, more }: SectionView): string =>
  rows.length > 0 ? `+ ${more.length} weitere:` : `${more.length} weitere:`;

const fullRow = (row: RowView): string[] => {
  const [start, indent] = startOf(row);
  const lines = [placeLine(row), deadlineLine(row), row.lastAnswer, ...row.sentences].filter((line) => line !== null);
  return [
    ...wrap(`${row.name}: ${row.title}`, start, indent),
    ...lines.flatMap((line) => wrap(line, indent)),
    ...takenLines(row, indent),
  ];
};

const shortRow = (row: RowView): string[] => {
  const [start, indent] = startOf(row);
  const words = [`${row.name}: ${row.title}`, row.office, shortStanding(row)].filter((it) => it !== null).join(', ');
  return [...wrap(words, start, indent), ...takenLines(row, indent)];
};

const startOf = ({ position }: RowView): [start: string, indent: string] => {
  const start = `${position}. `;
  return [start, ' '.repeat(start.length)];
};

const takenLines = ({ taken }: RowView, indent: string): string[] => [
  ...taken.shown.flatMap(({ name, date }) => wrap(`${name}, ${date}`, `${indent}– `, `${indent}  `)),
  ...(taken.more === null ? [] : wrap(taken.more, indent)),
];
