import { type Installation } from '../installation.ts';
import { type Arrival } from '../sink.ts';

interface Mail {
  id: string;
  state: string;
  messageId: string;
  /** Its delivery hours are over: the next delivery takes it back. */
  isOver: boolean;
}

const MAILS = `
  SELECT id, state, message_id AS "messageId",
         send_until <= now() + coalesce((SELECT clock_offset_ms FROM installation), 0) * interval '1 millisecond' AS "isOver"
    FROM mail`;
const ENDS = ['sent', 'failed', 'ambiguous', 'withdrawn'];

/** Every mail came to an end, and what the mail server kept is what the record says of it. */
export const brokenMails = async (installation: Installation, arrivals: readonly Arrival[]): Promise<string[]> => {
  const mails = await installation.rows<Mail>(MAILS);
  const byMessageId = new Map(mails.map((mail) => [mail.messageId, mail]));
  const kept = arrivals.filter(({ outcome }) => outcome !== 'refused').map(({ messageId }) => messageId);
  const keptOnce = new Set(kept);
  const stateOf = (messageId: string): string => byMessageId.get(messageId)?.state ?? 'unknown';
  return [
    ...mails
      .filter(({ state, isOver }) => !ENDS.includes(state) && !(state === 'pending' && isOver))
      .map(({ id, state }) => `mail ${id} is still ${state}`),
    ...mails
      .filter(({ state, messageId }) => state === 'sent' && !keptOnce.has(messageId))
      .map(({ id }) => `mail ${id} counts as sent and never arrived`),
    ...kept
      .filter((messageId, index) => kept.indexOf(messageId) !== index)
      .map((messageId) => `message ${messageId} arrived twice`),
    ...[...keptOnce]
      .filter((messageId) => !['sent', 'ambiguous'].includes(stateOf(messageId)))
      .map((messageId) => `message ${messageId} arrived and counts as ${stateOf(messageId)}`),
  ];
};
