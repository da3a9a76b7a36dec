import { type DigestItem, type Undelivered } from '../../domain/index.ts';
import { same, type Wording } from '../wording.ts';
import { fullDate } from './dates.ts';

/** `mail 2027-000412 to amt@stadt.example: did not arrive`; null: it is not about a mail. */
export function undeliveredGist({ undelivered }: DigestItem): string | null {
  if (undelivered === null) return null;
  const { because, mailNumber, address } = undelivered;
  const what = because === 'unknown' ? 'arrival uncertain' : 'did not arrive';
  return `mail ${mailNumber} to ${address}: ${what}`;
}

/** Which mail did not arrive, since when, what the server said, and what is to be done. */
export function undeliveredSentence({ undelivered }: DigestItem): Wording {
  if (undelivered === null) {
    return same(
      'An email about this did not arrive. Please correct the address; nothing is escalated after a question that did not arrive.',
    );
  }
  return same(`${whatHappened(undelivered)}${said(undelivered)} ${whatToDo(undelivered)}`);
}

const whatHappened = ({ because, mailNumber, address, on }: Undelivered): string => {
  const mail = `${mailNumber} of ${fullDate(on)} to ${address}`;
  switch (because) {
    case 'refused':
      return `Mail ${mail} was not accepted.`;
    case 'returned':
      return `Mail ${mail} came back as undeliverable.`;
    case 'unknown':
      return `It is uncertain whether mail ${mail} arrived.`;
  }
};

const said = ({ detail }: Undelivered): string => (detail === null ? '' : ` The mail server says: “${detail}”.`);

const whatToDo = ({ because }: Undelivered): string =>
  because === 'unknown'
    ? 'Please check with the recipient: confirm that it arrived, or correct the address. Until then nothing is escalated.'
    : 'Please correct the address. Until then nothing is escalated.';
