import { type DigestItem, type Undelivered } from '../../domain/index.ts';
import { same, type Wording } from '../wording.ts';
import { fullDate } from './dates.ts';

/** `Mail 2027-000412 an amt@stadt.example: kam nicht an`; null: it is not about a mail. */
export function undeliveredGist({ undelivered }: DigestItem): string | null {
  if (undelivered === null) return null;
  const { because, mailNumber, address } = undelivered;
  const what = because === 'unknown' ? 'Ankunft ungewiss' : 'kam nicht an';
  return `Mail ${mailNumber} an ${address}: ${what}`;
}

/** Which mail did not arrive, since when, what the server said, and what is to be done. */
export function undeliveredSentence({ undelivered }: DigestItem): Wording {
  if (undelivered === null) {
    return same(
      'Eine Mail dazu kam nicht an. Bitte berichtigen Sie die Adresse; nach einer Frage, die nicht ankam, wird nicht eskaliert.',
    );
  }
  return same(`${whatHappened(undelivered)}${said(undelivered)} ${whatToDo(undelivered)}`);
}

const whatHappened = ({ because, mailNumber, address, on }: Undelivered): string => {
  const mail = `Mail ${mailNumber} vom ${fullDate(on)} an ${address}`;
  switch (because) {
    case 'refused':
      return `${mail} wurde nicht angenommen.`;
    case 'returned':
      return `${mail} kam als unzustellbar zurück.`;
    case 'unknown':
      return `Bei ${mail} ist ungewiss, ob sie ankam.`;
  }
};

const said = ({ detail }: Undelivered): string => (detail === null ? '' : ` Der Mailserver sagt: „${detail}“.`);

const whatToDo = ({ because }: Undelivered): string =>
  because === 'unknown'
    ? 'Bitte fragen Sie dort nach: Bestätigen Sie, dass sie ankam, oder berichtigen Sie die Adresse. Bis dahin wird nicht eskaliert.'
    : 'Bitte berichtigen Sie die Adresse. Bis dahin wird nicht eskaliert.';
