import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { cleanContent } from './clean-text.ts';
import { answerHelp } from './answer-help.ts';
import { consequence } from './consequence.ts';
import { type DeadlinePhrase, deadlinePhrase } from './deadline-phrase.ts';
import { requestGist, requestSentence } from './decision-sentences.ts';
import { contactSentence, quietSentence, waitingForYouSentence } from './footer.ts';
import { lastAnswerPhrase } from './last-answer.ts';
import { openingOf } from './opening.ts';
import { rowHeading, type RowHeading } from './row-heading.ts';
import { groupItems, sectionHeadings, type SectionKey } from './sections.ts';
import { stageSentence, waitingSentence } from './stage-sentences.ts';
import { subjectOf } from './subject.ts';
import { takenSteps, type TakenSteps } from './taken-steps.ts';
import { reasonSentence, redirection } from './why-this-mail.ts';
import { type Wording } from './wording.ts';
import { workingDaysWriter } from './working-days.ts';

/** One step (or a measure as a whole, or all steps of an office) as both parts show it. */
export interface RowView extends RowHeading {
  /** `1`: numbered through the mail, so that an answer can name it. */
  position: number;
  /** Named where it is not the recipient. */
  office: string | null;
  deadline: DeadlinePhrase | null;
  lastAnswer: string | null;
  /** What is to be decided, for a row in one line. */
  gist: string | null;
  sentences: string[];
  taken: TakenSteps;
}

export interface SectionView {
  heading: string | null;
  /** What holds for every step of the section. */
  lead: string[];
  rows: RowView[];
  /** Steps beyond the rows shown in full. */
  more: RowView[];
}

/** All words of a mail, in order; text and HTML part only lay them out. */
export interface DigestView {
  subject: string;
  planTitle: string;
  greeting: string;
  opening: string;
  /** What holds for the whole mail. */
  notes: string[];
  button: { label: string; url: string } | null;
  sections: SectionView[];
  answerHelp: string | null;
  quiet: string | null;
  waitingForYou: string | null;
  contact: string;
  reason: string;
  mailNumber: string;
}

/** Rows shown in full; the others follow in one line each. */
const fullRows = 7;

export function digestView(given: DigestContent): DigestView {
  const content = cleanContent(given);
  return {
    subject: subjectOf(content),
    planTitle: content.plan.title,
    greeting: 'Guten Tag,',
    opening: openingOf(content),
    notes: notesOf(content),
    button: buttonOf(content.planUrl),
    sections: sectionsOf(content),
    answerHelp: answerHelp(content),
    quiet: quietSentence(content),
    waitingForYou: waitingForYouSentence(content),
    contact: contactSentence(content),
    reason: reasonSentence(content),
    mailNumber: `Mail ${content.mailNumber}`,
  };
}

const buttonOf = (url: string | null): DigestView['button'] =>
  url !== null && /^https?:\/\//.test(url) ? { label: 'Schritte ansehen', url } : null;

const sectionsOf = (content: DigestContent): SectionView[] => {
  const groups = groupItems(content);
  const workingDays = workingDaysWriter();
  let position = 0;
  return groups.map(({ key, items }) => {
    const shared = sharedWordings(content, items);
    const office = sharedOffice(content, items);
    const rows = items.map((item): RowView => {
      position += 1;
      return {
        position,
        ...rowHeading(item),
        office: office === null ? officeToName(content, item) : null,
        deadline: deadlinePhrase(item, content.day, workingDays),
        lastAnswer: lastAnswerPhrase(item, content.day),
        gist: requestGist(item),
        taken: takenSteps(item, content.day),
        sentences: [
          waitingSentence(item),
          requestSentence(item, content.day),
          ...wordingsOf(content, item).map((wording) =>
            wording !== null && shared.some(({ one }) => one === wording.one) ? null : (wording?.one ?? null),
          ),
        ].filter((sentence) => sentence !== null),
      };
    });
    const shownBefore = position - items.length;
    const shown = Math.max(0, fullRows - shownBefore);
    return {
      heading:
        groups.length > 1 || content.kind !== 'office' || needsHeading.includes(key) ? sectionHeadings[key] : null,
      lead: [...(office === null ? [] : [`Zuständig: ${office}.`]), ...shared.map(({ many }) => many)],
      rows: rows.slice(0, shown),
      more: rows.slice(shown),
    };
  });
};

/** What an office does not expect says what it is, even alone. */
const needsHeading: readonly SectionKey[] = ['needed', 'status'];

// All steps of an office bear its name already.
const officeToName = ({ recipient }: DigestContent, { officeName, measure }: DigestItem): string | null =>
  officeName === recipient.name || measure === null ? null : officeName;

/** What would be said of every item is said once for the mail. */
const notesOf = ({ items }: DigestContent): string[] => {
  const [note, ...others] = new Set(items.map((item) => redirection(item)?.one));
  return note === undefined || others.length > 0 ? [] : [note];
};

/** The office of several steps that are all its own. */
const sharedOffice = (content: DigestContent, items: readonly DigestItem[]): string | null => {
  const [office, ...others] = new Set(items.map((item) => officeToName(content, item)));
  return items.length > 1 && others.length === 0 ? (office ?? null) : null;
};

const wordingsOf = (content: DigestContent, item: DigestItem): (Wording | null)[] => [
  notesOf(content).length > 0 ? null : redirection(item),
  stageSentence(item),
  consequence(item, content.day),
];

/** What is said of each of several steps in the same words is said once. */
const sharedWordings = (content: DigestContent, items: readonly DigestItem[]): Wording[] => {
  const [first, ...others] = items.map((item) => wordingsOf(content, item));
  if (first === undefined || others.length === 0) return [];
  return first.filter(
    (wording, place): wording is Wording =>
      wording !== null && others.every((other) => other[place]?.one === wording.one),
  );
};
