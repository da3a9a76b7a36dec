import { type Precision } from '#libs/measures/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { isSilent } from '../silence.ts';
import { same, type Wording } from '../wording.ts';
import { fullDate } from './dates.ts';
import { decisionSentence } from './decision-sentences.ts';
import { resolvedSentence } from './resolved-sentence.ts';
import { statusSentence } from './status-sentence.ts';
import { unanswered } from './unanswered.ts';
import { undeliveredSentence } from './undelivered-sentence.ts';

const oldOne = 'The step was already open when the plan started.';
const oldMany = 'These steps were already open when the plan started.';

/**
 * What is asked or said in this stage.
 *
 * @param silenceSaid the mail says already since when there is no answer.
 */
export function stageSentence(item: DigestItem, { silenceSaid }: { silenceSaid: boolean }): Wording {
  const begin = item.precision === 'from';
  switch (item.stage) {
    case 'checkpoint':
      return {
        one: 'Please give us a brief update: is the step on course, is it at risk, or will it be finished later?',
        many: 'Please give us a brief update on each step: is it on course, is it at risk, or will it be finished later?',
      };
    case 'reminder-1':
      return {
        one: 'Is the step on course? If it is already done or will be finished later, please let us know.',
        many: 'Are the steps on course? If one is already done or will be finished later, please let us know.',
      };
    case 'reminder-2':
      if (begin) {
        return {
          one: 'The step is to begin soon. Will it, or do you need a new date?',
          many: 'The steps are to begin soon. Will they, or do you need new dates?',
        };
      }
      return {
        one: 'The deadline is close. Can you meet it, or do you need a new date?',
        many: 'The deadlines are close. Can you meet them, or do you need new dates?',
      };
    case 'due':
      return doneOrBegun(item.precision, 'The deadline has been reached.', 'The deadlines have been reached.');
    case 'overdue-1':
      // A step that entered after its deadline is asked for the first time here; another may have been answered.
      return item.askedOn.length === 0 || !isSilent(item)
        ? doneOrBegun(item.precision, 'The deadline has passed.', 'The deadlines have passed.')
        : doneOrBegun(item.precision, 'We do not have an answer yet.', 'We do not have answers yet.');
    case 'overdue-2':
      return {
        one: 'We are asking once more: is the step done, do you need a new date, or is another office responsible?',
        many: 'We are asking once more: are the steps done, do you need new dates, or is another office responsible?',
      };
    case 'escalation-1':
      return {
        one: `${silenceSaid ? '' : `${unanswered(item)} `}Please find out whether the step is done, when it will be done, or whether another office is responsible.`,
        many: `${silenceSaid ? '' : `${unanswered(item)} `}Please find out whether the steps are done, when they will be done, or whether another office is responsible.`,
      };
    case 'escalation-2':
      return {
        one: `${unanswered(item)} Please speak with the responsible office.`,
        many: `${unanswered(item)} Please speak with the responsible offices.`,
      };
    case 'your-turn':
      return {
        one: 'No step before it is still open, so it is now your turn. Can you meet the deadline?',
        many: 'No step before them is still open, so it is now your turn. Can you meet the deadlines?',
      };
    case 'assigned':
      return {
        one: 'The step is now with you. Can you meet the deadline, or do you need a new date?',
        many: 'The steps are now with you. Can you meet the deadlines, or do you need new dates?',
      };
    case 'backlog-1':
      return { one: `${oldOne} ${oldQuestion(begin).one}`, many: `${oldMany} ${oldQuestion(begin).many}` };
    case 'backlog-2':
      return {
        one: `${oldOne} We do not have an answer yet. ${oldQuestion(begin).one}`,
        many: `${oldMany} We do not have answers yet. ${oldQuestion(begin).many}`,
      };
    case 'backlog-3':
      return {
        one: `${oldOne} ${unanswered(item)} Please settle it with the office: done, a new date or another office.`,
        many: `${oldMany} ${unanswered(item)} Please settle each one with the office: done, a new date or another office.`,
      };
    case 'resolved':
      return resolvedSentence(item.outcome);
    case 'decision-1':
    case 'decision-2':
      return decisionSentence(item);
    case 'dispute':
      return {
        one: 'The office says for the second time that it is not responsible. Please settle which office takes the step over.',
        many: 'The offices say for the second time that they are not responsible. Please settle which office takes each step over.',
      };
    case 'needed':
      return {
        one: 'The office says that this step is waiting for you. By when will you be ready, or is it waiting for another office?',
        many: 'The offices say that these steps are waiting for you. By when will you be ready, or are they waiting for other offices?',
      };
    case 'takeover':
      return same(
        'You are now the contact for these steps. If one is already done or a deadline cannot be met, please let us know.',
      );
    case 'undeliverable':
      return undeliveredSentence(item);
    case 'status-1':
    case 'status-2':
    case 'status-3':
      return statusSentence(item, item.stage);
  }
}

/** `Waiting: step 2 “Satzung beschließen” comes first and is still open (due Wed 31 Mar 2027).`; null when the step does not wait. */
export function waitingSentence(item: DigestItem): string | null {
  if (item.waitsFor === null) return null;
  const { stepNumber, stepTitle, dueOn } = item.waitsFor;
  const due = dueOn === null ? '' : ` (due ${fullDate(dueOn)})`;
  return `Waiting: step ${stepNumber} “${stepTitle}” comes first and is still open${due}.`;
}

const oldQuestion = (begin: boolean): Wording =>
  begin
    ? { one: 'Has it begun, or when will it begin?', many: 'Have they begun, or when will they begin?' }
    : {
        one: 'Is it done, or by when do you plan to do it?',
        many: 'Are they done, or by when do you plan to do them?',
      };

const doneOrBegun = (precision: Precision | null, one: string, many: string): Wording =>
  precision === 'from'
    ? {
        one: `${one} Has the step begun? If not, when will it begin?`,
        many: `${many} Have the steps begun? If not, when will they begin?`,
      }
    : {
        one: `${one} Is the step done? If not, when will it be?`,
        many: `${many} Are the steps done? If not, when will they be?`,
      };
