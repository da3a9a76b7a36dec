import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { type LinkView } from '../digest-view.ts';
import { type ItemWords } from '../mail-words.ts';
import { webAddress } from '../web-address.ts';
import { same, type Wording } from '../wording.ts';
import { consequence } from './consequence.ts';
import { deadlinePhrase } from './deadline-phrase.ts';
import { requestGist, requestSentence } from './decision-sentences.ts';
import { lastAnswerPhrase } from './last-answer.ts';
import { rowHeading } from './row-heading.ts';
import { stageSentence, waitingSentence } from './stage-sentences.ts';
import { takenSteps } from './taken-steps.ts';
import { unansweredTogether } from './unanswered.ts';
import { undeliveredGist } from './undelivered-sentence.ts';

/** Speaks about the items in the order of the mail: what became of a mail is said at the first item that was in it. */
export function itemWriter(content: DigestContent): (item: DigestItem) => ItemWords {
  const { day } = content;
  const silenceSaid = unansweredTogether(content) !== null;
  const toldMails = new Set<string>();
  return (item) => {
    const { name, title, place } = rowHeading(item);
    return {
      name,
      title,
      measureTitle: place,
      deadline: deadlinePhrase(item, day),
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
  if (told.has(undelivered.mailNumber)) return same(`This question was in mail ${undelivered.mailNumber} too.`);
  told.add(undelivered.mailNumber);
  return null;
}

function linksOf({ links }: DigestItem, name: string): LinkView[] {
  const [show, why] = [webAddress(links?.show ?? null), webAddress(links?.why ?? null)];
  return [
    ...(show === null ? [] : [{ label: 'View', full: `View ${name}`, url: show }]),
    ...(why === null ? [] : [{ label: 'Why?', full: `Why does this notice about ${name} come?`, url: why }]),
  ];
}
