import { type DigestContent } from '../../domain/index.ts';
import { type FooterView } from '../digest-view.ts';
import { mailAddress, webAddress } from '../web-address.ts';
import { answerHelp } from './answer-help.ts';
import { counted, enumerated } from './counts.ts';
import { untilWords } from './dates.ts';
import { readerName } from './reader-name.ts';
import { reasonSentence } from './why-this-mail.ts';

/** `No action needed until the end of September: 4 steps.` */
export function quietSentence({ quietSteps, day }: DigestContent): string | null {
  if (quietSteps === null || quietSteps.count === 0) return null;
  return `No action needed until ${untilWords(quietSteps.until, day)}: ${counted(quietSteps.count, 'step')}.`;
}

/** Waiting steps named in the sentence; the others are counted. */
const mostNamed = 7;

/** `Waiting for you: Amt für Wirtschaftsförderung (O.4-02 step 2).`, without what has a row of its own. */
export function waitingForYouSentence({ waitingForYou, items }: DigestContent): string | null {
  const inRows = items.filter(({ stage }) => stage === 'needed');
  const waiting = waitingForYou.filter(
    ({ measureNumber, stepNumber }) =>
      !inRows.some(({ measure, step }) => measure?.number === measureNumber && step?.number === stepNumber),
  );
  if (waiting.length === 0) return null;
  const byOffice = new Map<string, string[]>();
  for (const { officeName, measureNumber, stepNumber } of waiting.slice(0, mostNamed)) {
    byOffice.set(officeName, [...(byOffice.get(officeName) ?? []), `${measureNumber} step ${stepNumber}`]);
  }
  const named = [...byOffice].map(([office, its]) => `${office} (${its.join(', ')})`);
  const more = waiting.length - mostNamed;
  if (more > 0) named.push(counted(more, 'more step'));
  return `Waiting for you: ${enumerated(named)}.`;
}

/** Whom to ask, why the mail comes, how often, and where to change that. */
export function footerOf(content: DigestContent): FooterView {
  const { links, mailNumber } = content;
  return {
    lines: [contactSentence(content), reasonSentence(content), rhythmSentence(content), copySentence(content)].filter(
      (sentence) => sentence !== null,
    ),
    entries: [
      ...changesByMail(content),
      { label: 'Why this email?', url: webAddress(links?.why ?? null) },
      { label: 'Privacy', url: webAddress(links?.privacy ?? null) },
    ],
    mailNumber: `Mail ${mailNumber}`,
  };
}

/** Whom to ask, with the telephone where it is known, and who reads a reply. */
function contactSentence(content: DigestContent): string {
  const { coordination, kind } = content;
  const { email, phone } = coordination;
  const reach = [phone === null ? null : `phone ${phone}`, email].filter((way) => way !== null);
  if (email === null) return `${['Questions? Please contact plan coordination', ...reach].join(', ')}.`;
  if (kind === 'coordination') return `${['Contact for this plan: coordination', ...reach].join(', ')}.`;
  const ask = `Questions? ${['Plan coordination', ...reach].join(', ')}, or simply reply to this email.`;
  return answerHelp(content) === null ? `${ask} Coordination reads the replies.` : ask;
}

const rhythmSentence = ({ kind, rhythm }: DigestContent): string | null =>
  kind === 'office' && rhythm === 'weekly'
    ? 'Your digest comes once a week; what cannot wait that long comes on its own day.'
    : null;

const copySentence = ({ copyToMailbox }: DigestContent): string | null =>
  copyToMailbox ? 'Copied to the office’s mailbox.' : null;

/** What an office changes by writing to coordination. */
const changesByMail = ({ kind, coordination, recipient, mailNumber }: DigestContent): FooterView['entries'] => {
  const { email } = coordination;
  if (kind !== 'office' || email === null) return [];
  const office = readerName(recipient.shortName ?? recipient.name);
  return ['Name a deputy', 'Change how often emails come'].map((label) => ({
    label,
    url: mailAddress(email, `${label} – ${office} (Mail ${mailNumber})`),
  }));
};
