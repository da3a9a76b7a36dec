import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem, type RequestToDecide } from '../../domain/index.ts';
import { fullDate, nearDate, periodWords } from './dates.ts';
import { reasonWords } from './reason-words.ts';
import { type Wording } from '../wording.ts';

/** What an office asks for, in short: `gebeten: neuer Termin bis Fr 31.12.2027 (Ende 4. Quartal)`; null: nothing. */
export function requestGist(item: DigestItem): string | null {
  const { request } = item;
  switch (request?.kind) {
    case undefined:
      return null;
    case 'new-date':
      return `gebeten: neuer Termin${dateAskedFor(item, request)}`;
    case 'not-mine':
      return `gebeten: andere Stelle${request.proposedOfficeName === null ? '' : ` (${request.proposedOfficeName})`}`;
    case 'drop':
      return 'gebeten: Schritt entfällt';
  }
}

/** What an office asks for and since when; null when it asks for nothing. */
export function requestSentence(item: DigestItem, today: IsoDate): string | null {
  const { request } = item;
  if (request === null) return null;
  const since = `seit ${nearDate(request.on, today)}`;
  switch (request.kind) {
    case 'new-date':
      return `Die Stelle bittet ${since} um einen neuen Termin${dateAskedFor(item, request)}.${grounds(request)}`;
    case 'not-mine':
      return `Die Stelle sagt ${since}, dass sie nicht zuständig ist. ${proposal(request)}`;
    case 'drop':
      return `Die Stelle bittet ${since} darum, dass der Schritt entfällt.`;
  }
}

/** What coordination is to do about a request. */
export function decisionSentence({ stage, request }: DigestItem): Wording {
  const task = taskOf(request);
  return stage === 'decision-2'
    ? { one: `Die Entscheidung steht noch aus. ${task}`, many: `Diese Entscheidungen stehen noch aus. ${task}` }
    : { one: task, many: task };
}

/** What happens to a request that nobody decides. */
export function withoutDecision({ request }: DigestItem, today: IsoDate): Wording {
  if (request === null || request.tacitOn === null) {
    return {
      one: 'Die Anfrage wartet, bis entschieden ist.',
      many: 'Diese Anfragen warten, bis entschieden ist.',
    };
  }
  const on = nearDate(request.tacitOn, today);
  return {
    one: `Ohne Entscheidung gilt der neue Termin ab ${on} stillschweigend als gewährt.`,
    many: `Ohne Entscheidung gelten die neuen Termine ab ${on} stillschweigend als gewährt.`,
  };
}

const dateAskedFor = ({ precision }: DigestItem, { to }: RequestToDecide): string => {
  if (to === null) return '';
  const period = periodWords(to, precision);
  return ` bis ${fullDate(to)}${period === null ? '' : ` (${period})`}`;
};

const grounds = ({ reason }: RequestToDecide): string =>
  reason === null || reason === 'other' ? '' : ` Grund: ${reasonWords[reason]}.`;

// A colon instead of a verb: the name needs no article then.
const proposal = ({ proposedOfficeName }: RequestToDecide): string =>
  proposedOfficeName === null ? 'Eine andere Stelle nennt sie nicht.' : `Vorgeschlagen ist: ${proposedOfficeName}.`;

const taskOf = (request: RequestToDecide | null): string => {
  if (request?.kind !== 'not-mine') return 'Bitte stimmen Sie zu, oder lehnen Sie ab.';
  return request.proposedOfficeName === null
    ? 'Bitte nennen Sie die zuständige Stelle, oder lehnen Sie ab.'
    : 'Bitte stimmen Sie zu, nennen Sie eine andere Stelle, oder lehnen Sie ab.';
};
