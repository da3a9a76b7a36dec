import { fullDate } from '#libs/mail/index';
import { type Wording } from '../wording.ts';
import { absenceSentences } from './absence-sentences.ts';
import { datesSentence } from './dates-sentence.ts';
import { mailSentences } from './mail-sentences.ts';
import { readerSentence, recipientSentence } from './recipient-sentence.ts';
import { ruleSentence } from './rule-sentence.ts';
import { stageNames } from './stage-names.ts';
import { stateSentence } from './state-sentence.ts';

export const german: Wording = {
  subject: ({ measure, step }) => {
    if (measure === null) return null;
    return step === null
      ? `${measure.number} „${measure.title}“`
      : `${measure.number} Schritt ${step.number} „${step.title}“`;
  },
  day: fullDate,
  stage: (stage) => stageNames[stage],
  rule: ruleSentence,
  dates: datesSentence,
  recipient: recipientSentence,
  reader: readerSentence,
  mail: mailSentences,
  state: stateSentence,
  absence: absenceSentences,
};
