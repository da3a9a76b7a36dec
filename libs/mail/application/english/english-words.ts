import { type DigestContent } from '../../domain/index.ts';
import { type MailWords } from '../mail-words.ts';
import { answerHelp } from './answer-help.ts';
import { figure } from './counts.ts';
import { footerOf, quietSentence, waitingForYouSentence } from './footer.ts';
import { itemWriter } from './item-words.ts';
import { openingOf } from './opening.ts';
import { sectionHeadings } from './section-headings.ts';
import { sheetSections } from './sheet-sections.ts';
import { subjectOf } from './subject.ts';
import { allOnCourse, summaryClosing } from './summary-closing.ts';
import { summarySections } from './summary-sections.ts';
import { redirection } from './why-this-mail.ts';

/** How mails speak English: the same facts in the same tone, not word by word. Names stay those of the plan. */
export const englishWords: MailWords = {
  language: 'en',
  greeting: 'Hello,',
  columns: { matter: 'What it is about', standing: 'Date and status' },
  subject: subjectOf,
  opening: openingOf,
  quote: ({ summary }) => {
    const text = summary?.sentences ?? null;
    return text === null ? null : { by: 'Coordination writes', text };
  },
  notes: ({ summary }) => (summary?.allOnCourse ? [allOnCourse(summary)] : []),
  buttonLabel,
  heading: (key) => sectionHeadings[key],
  itemWriter,
  redirection,
  place: (measureTitle, office) =>
    [measureTitle, office && `responsible: ${office}`].filter((part) => part !== null && part !== '').join(' · ') ||
    null,
  allOf: (office) => `Responsible: ${office}.`,
  more: (count, alone) => `${alone ? '' : '+ '}${figure(count)} more`,
  sheetSections,
  summarySections,
  closing: (content) =>
    [
      ...(content.summary === null ? [] : summaryClosing(content.summary)),
      answerHelp(content),
      quietSentence(content),
      waitingForYouSentence(content),
    ].filter((sentence) => sentence !== null),
  footer: footerOf,
};

function buttonLabel({ kind, items }: DigestContent): string {
  if (kind !== 'office') return 'Open the plan';
  return items.every(({ measure, step }) => measure !== null && step === null) ? 'View the measure' : 'View the steps';
}
