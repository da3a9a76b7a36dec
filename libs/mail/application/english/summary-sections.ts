import { type IsoDate } from '#libs/calendar/domain/index';
import {
  type CriticalMeasure,
  type DigestContent,
  type LeadershipQuestion,
  type ResolvedMeasure,
} from '../../domain/index.ts';
import { type RowWords } from '../digest-view.ts';
import { type SectionWords, sentenceRow } from '../mail-words.ts';
import { counted } from './counts.ts';
import { nearDate, untilWords } from './dates.ts';
import { readerName } from './reader-name.ts';
import { reasonWords } from './reason-words.ts';
import { sectionHeadings } from './section-headings.ts';

/** Rows of a section in full; the others follow in one line each, so that the page stays one. */
const fullRows = 7;

/** Decisions first, then what is new or worse, then what is resolved; empty sections are left out. */
export function summarySections({ summary, day }: DigestContent): SectionWords[] {
  if (summary === null) return [];
  const { questions, critical, resolved } = summary;
  const all: SectionWords[] = [
    section(
      questions.length === 1 ? 'Your decision' : 'Your decisions',
      questions.map((question) => questionRow(question, day)),
      // A question without its options cannot be decided.
      questions.length,
    ),
    section(sectionHeadings.critical, critical.map(criticalRow), fullRows),
    section(
      sectionHeadings.resolved,
      resolved.map((row) => resolvedRow(row, day)),
      fullRows,
    ),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

const section = (heading: string, rows: RowWords[], full: number): SectionWords => ({
  heading,
  lead: [],
  rows,
  full,
  rest: null,
});

const questionRow = (
  { measure, question, consequence, options, until }: LeadershipQuestion,
  day: IsoDate,
): RowWords => {
  const choice = options.map((option, index) => `${String.fromCharCode(97 + index)}) ${option}`);
  return sentenceRow(measure && `${measure.number} ${measure.title}`, question, [
    ...(consequence === null ? [] : [`Consequence: ${sentence(consequence)}`]),
    ...(choice.length === 0 ? [] : [`Options: ${sentence(choice.join(' · '))}`]),
    until < day
      ? `The decision was requested by ${nearDate(until, day)}.`
      : `Please decide by ${nearDate(until, day)}.`,
  ]);
};

const criticalRow = (row: CriticalMeasure): RowWords =>
  sentenceRow(
    nameOf(row),
    `${behind(row.monthsBehind)}${row.change === 'worse' ? ', worse than last time' : ''}. ${causeOf(row)}`,
    [
      `Step ${row.step.number} is still open: ${sentence(row.step.title)}`,
      `Please speak with ${row.askedOf === null ? 'coordination' : readerName(row.askedOf)}.`,
    ],
  );

const resolvedRow = (row: ResolvedMeasure, day: IsoDate): RowWords =>
  sentenceRow(nameOf(row), `step ${row.step.number} “${row.step.title}” ${outcomeOf(row, day)}`);

/** `O.2-01 Klimabeirat (Stabsstelle Klimaschutz)` */
const nameOf = ({ measure, officeName }: CriticalMeasure | ResolvedMeasure): string =>
  `${measure.number} ${measure.title}${officeName === null ? '' : beside(officeName)}`;

const beside = (office: string): string => (office.includes('(') ? `, ${office}` : ` (${office})`);

const behind = (months: number): string =>
  `${months <= 0 ? 'less than a month' : counted(months, 'month')} behind the council’s decision`;

const causeOf = ({ cause }: CriticalMeasure): string => {
  switch (cause) {
    case 'no-answer':
      return 'The office has not answered.';
    case 'unsaid':
    case 'other':
      return 'No reason has been given.';
    default:
      return `Reason: ${reasonWords[cause]}.`;
  }
};

const outcomeOf = ({ outcome, dueOn }: ResolvedMeasure, day: IsoDate): string => {
  switch (outcome) {
    case 'done':
      return 'is done.';
    case 'dropped':
      return 'has been dropped.';
    case 'moved':
      return dueOn === null ? 'has a new date.' : `has a new date: ${untilWords(dueOn, day)}.`;
  }
};

/** Free texts come with a full stop or without. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
