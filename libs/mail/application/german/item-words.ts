import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { type LinkView } from '../digest-view.ts';
import { type ItemWords } from '../mail-words.ts';
import { same, type Wording } from '../wording.ts';
import { webAddress } from '../web-address.ts';
import { consequence } from './consequence.ts';
import { deadlinePhrase } from './deadline-phrase.ts';
import { requestGist, requestSentence } from './decision-sentences.ts';
import { lastAnswerPhrase } from './last-answer.ts';
import { rowHeading } from './row-heading.ts';
import { stageSentence, waitingSentence } from './stage-sentences.ts';
import { takenSteps } from './taken-steps.ts';
import { unansweredTogether } from './unanswered.ts';
import { undeliveredGist } from './undelivered-sentence.ts';
import { workingDaysWriter } from './working-days.ts';

/** Speaks about the items in the order of the mail: working days are written out at first use. */
export function itemWriter(content: DigestContent): (item: DigestItem) => ItemWords {
  const { day } = content;
  const workingDays = workingDaysWriter();
  const silenceSaid = unansweredTogether(content) !== null;
  const toldMails = new Set<string>();
  return (item) => {
    const { name, title, place } = rowHeading(item);
    return {
      name,
      title,
      measureTitle: place,
      deadline: deadlinePhrase(item, day, workingDays),
      lastAnswer: lastAnswerPhrase(item, day),
      gist: requestGist(item) ?? undeliveredGist(item),
      parts: takenSteps(item, day),
      sentences: [waitingSentence(item), requestSentence(item, day)].filter((sentence) => sentence !== null),
      wordings: [mailToldBefore(item, toldMails) ?? stageSentence(item, { silenceSaid }), consequence(item, day)],
      links: linksOf(item, name),
    };
  };
}

/** One mail may have asked about several steps; what became of it is said once. */
function mailToldBefore({ stage, undelivered }: DigestItem, told: Set<string>): Wording | null {
  if (stage !== 'undeliverable' || undelivered === null) return null;
  if (told.has(undelivered.mailNumber)) return same(`Auch diese Frage stand in Mail ${undelivered.mailNumber}.`);
  told.add(undelivered.mailNumber);
  return null;
}

function linksOf({ links }: DigestItem, name: string): LinkView[] {
  const [show, why] = [webAddress(links?.show ?? null), webAddress(links?.why ?? null)];
  return [
    ...(show === null ? [] : [{ label: 'Ansehen', full: `${name} ansehen`, url: show }]),
    ...(why === null ? [] : [{ label: 'Warum?', full: `Warum kommt dieser Hinweis zu ${name}?`, url: why }]),
  ];
}
