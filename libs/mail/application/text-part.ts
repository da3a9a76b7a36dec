import { type DigestView, type RowView, type SectionView } from './german/digest-view.ts';
import { deadlineLine, placeLine } from './row-lines.ts';
import { wrap } from './wrap.ts';

/** The text part: the same words as the HTML part, in lines of at most 78 characters where words allow. */
export function textPart(view: DigestView): string {
  const paragraphs: string[][] = [
    [view.greeting],
    wrap(view.opening),
    ...(view.button ? [[`${view.button.label}:`, view.button.url]] : []),
    ...view.sections.flatMap(sectionParagraphs),
    ...[view.answerHelp, view.quiet].filter((sentence) => sentence !== null).map((sentence) => wrap(sentence)),
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
  const start = `${row.position}. `;
  const indent = ' '.repeat(start.length);
  return [
    ...wrap(`${row.name}: ${row.stepTitle}`, start, indent),
    ...[placeLine(row), deadlineLine(row), ...row.sentences].flatMap((line) => wrap(line, indent)),
  ];
};

const shortRow = (row: RowView): string[] => {
  const start = `${row.position}. `;
  const office = row.office ? `, ${row.office}` : '';
  return wrap(`${row.name}: ${row.stepTitle}${office}, ${deadlineLine(row)}`, start, ' '.repeat(start.length));
};
