import { type IsoDate } from '#libs/calendar/domain/index';
import {
  type CriticalMeasure,
  type DigestContent,
  type LeadershipQuestion,
  type ResolvedMeasure,
} from '../../domain/index.ts';
import { type RowWords } from '../digest-view.ts';
import { type SectionWords, sentenceRow } from '../mail-words.ts';
import { figure } from './counts.ts';
import { nearDate, untilWords } from './dates.ts';
import { dative } from './office-phrase.ts';
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
      questions.length === 1 ? 'Ihre Entscheidung' : 'Ihre Entscheidungen',
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
  return sentenceRow(
    measure && `${measure.number} ${measure.title}`,
    question,
    [
      ...(consequence === null ? [] : [`Folge: ${sentence(consequence)}`]),
      ...(choice.length === 0 ? [] : [`Zur Wahl: ${sentence(choice.join(' · '))}`]),
      until < day ? `Erbeten war die Entscheidung bis ${nearDate(until, day)}` : `Bitte bis ${nearDate(until, day)}`,
    ].map(closed),
  );
};

const criticalRow = (row: CriticalMeasure): RowWords =>
  sentenceRow(
    nameOf(row),
    `${behind(row.monthsBehind)}${row.change === 'worse' ? ', schlechter als zuletzt' : ''}. ${causeOf(row)}`,
    [
      `Offen ist Schritt ${row.step.number}: ${sentence(row.step.title)}`,
      `Gebeten ist: Rücksprache mit ${row.askedOf === null ? 'der Koordination' : dative(row.askedOf)}.`,
    ],
  );

const resolvedRow = (row: ResolvedMeasure, day: IsoDate): RowWords =>
  sentenceRow(nameOf(row), `Schritt ${row.step.number} „${row.step.title}“ ${outcomeOf(row, day)}`);

/** `O.2-01 Klimabeirat (Stabsstelle Klimaschutz)` */
const nameOf = ({ measure, officeName }: CriticalMeasure | ResolvedMeasure): string =>
  `${measure.number} ${measure.title}${officeName === null ? '' : beside(officeName)}`;

const beside = (office: string): string => (office.includes('(') ? `, ${office}` : ` (${office})`);

const behind = (months: number): string => {
  if (months <= 0) return 'weniger als einen Monat hinter dem Beschluss';
  return `${figure(months)} ${months === 1 ? 'Monat' : 'Monate'} hinter dem Beschluss`;
};

const causeOf = ({ cause }: CriticalMeasure): string => {
  switch (cause) {
    case 'no-answer':
      return 'Eine Antwort der Stelle fehlt.';
    case 'unsaid':
    case 'other':
      return 'Ein Grund ist nicht genannt.';
    default:
      return `Grund: ${reasonWords[cause]}.`;
  }
};

const outcomeOf = ({ outcome, dueOn }: ResolvedMeasure, day: IsoDate): string => {
  switch (outcome) {
    case 'done':
      return 'ist erledigt.';
    case 'dropped':
      return 'entfällt.';
    case 'moved':
      return dueOn === null ? 'hat einen neuen Termin.' : closed(`hat einen neuen Termin: ${untilWords(dueOn, day)}`);
  }
};

/** Free texts come with a full stop or without. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A short date ends with the full stop itself. */
const closed = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
