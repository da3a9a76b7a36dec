import { type Wording } from '../wording.ts';
import { absenceSentences } from './absence-sentences.ts';
import { englishDay } from './english-day.ts';
import { datesSentence } from './dates-sentence.ts';
import { recipientSentence } from './recipient-sentence.ts';
import { ruleSentence } from './rule-sentence.ts';
import { stageNames } from './stage-names.ts';
import { stateSentence } from './state-sentence.ts';

export const english: Wording = {
  subject: ({ measure, step }) =>
    step === null ? `${measure.number} "${measure.title}"` : `${measure.number} step ${step.number} "${step.title}"`,
  day: englishDay,
  stage: (stage) => `${stageNames[stage]} (${stage})`,
  rule: ruleSentence,
  dates: datesSentence,
  recipient: recipientSentence,
  state: stateSentence,
  absence: absenceSentences,
};
