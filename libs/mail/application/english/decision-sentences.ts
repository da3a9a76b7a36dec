import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem, type RequestToDecide } from '../../domain/index.ts';
import { type Wording } from '../wording.ts';
import { fullDate, nearDate, periodWords } from './dates.ts';
import { reasonWords } from './reason-words.ts';

/** What an office asks for, in short: `request: new date, Fri 31 Dec 2027 (end of the 4th quarter)`; null: nothing. */
export function requestGist(item: DigestItem): string | null {
  const { request } = item;
  switch (request?.kind) {
    case undefined:
      return null;
    case 'new-date':
      return `request: new date${dateAskedFor(item, request, ', ')}`;
    case 'not-mine':
      return `request: another office${request.proposedOfficeName === null ? '' : ` (${request.proposedOfficeName})`}`;
    case 'drop':
      return 'request: drop the step';
  }
}

/** What an office asks for and since when; null when it asks for nothing. */
export function requestSentence(item: DigestItem, today: IsoDate): string | null {
  const { request } = item;
  if (request === null) return null;
  const on = `On ${nearDate(request.on, today)} the office`;
  switch (request.kind) {
    case 'new-date':
      return `${on} asked for a new date${dateAskedFor(item, request, ': ')}.${grounds(request)}`;
    case 'not-mine':
      return `${on} said that it is not responsible. ${proposal(request)}`;
    case 'drop':
      return `${on} asked to drop the step.`;
  }
}

/** What coordination is to do about a request. */
export function decisionSentence({ stage, request }: DigestItem): Wording {
  const task = taskOf(request);
  return stage === 'decision-2'
    ? { one: `The decision is still pending. ${task}`, many: `These decisions are still pending. ${task}` }
    : { one: task, many: task };
}

/** What happens to a request that nobody decides. */
export function withoutDecision({ request }: DigestItem, today: IsoDate): Wording {
  if (request === null || request.tacitOn === null) {
    return {
      one: 'The request waits until it is decided.',
      many: 'These requests wait until they are decided.',
    };
  }
  const on = nearDate(request.tacitOn, today);
  return {
    one: `Without a decision, the new date counts as tacitly granted from ${on}.`,
    many: `Without a decision, the new dates count as tacitly granted from ${on}.`,
  };
}

const dateAskedFor = ({ precision }: DigestItem, { to }: RequestToDecide, before: string): string => {
  if (to === null) return '';
  const period = periodWords(to, precision);
  return `${before}${fullDate(to)}${period === null ? '' : ` (${period})`}`;
};

const grounds = ({ reason }: RequestToDecide): string =>
  reason === null || reason === 'other' ? '' : ` Reason: ${reasonWords[reason]}.`;

const proposal = ({ proposedOfficeName }: RequestToDecide): string =>
  proposedOfficeName === null ? 'It does not name another office.' : `It suggests: ${proposedOfficeName}.`;

const taskOf = (request: RequestToDecide | null): string => {
  if (request?.kind !== 'not-mine') return 'Please approve or decline.';
  return request.proposedOfficeName === null
    ? 'Please name the responsible office, or decline.'
    : 'Please approve, name another office, or decline.';
};
