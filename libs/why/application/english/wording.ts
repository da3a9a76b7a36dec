import { type Wording } from '../wording.ts';
import { absenceSentences } from './absence-sentences.ts';
import { englishDay } from './english-day.ts';
import { datesSentence } from './dates-sentence.ts';
import { mailSentences } from './mail-sentences.ts';
import { readerSentence, recipientSentence } from './recipient-sentence.ts';
import { ruleSentence } from './rule-sentence.ts';
import { stageNames } from './stage-names.ts';
import { stateSentence } from './state-sentence.ts';

export const english: Wording = {
  subject: ({ measure, step }) => {
    if (measure === null) return null;
    return step === null
      ? `${measure.number} "${measure.title}"`
      : `${measure.number} step ${step.number} "${step.title}"`;
  },
  day: englishDay,
  stage: (stage) => `${stageNames[stage]} (${stage})`,
  rule: ruleSentence,
  dates: datesSentence,
  recipient: recipientSentence,
  reader: readerSentence,
  mail: mailSentences,
  state: stateSentence,
  absence: absenceSentences,
};
