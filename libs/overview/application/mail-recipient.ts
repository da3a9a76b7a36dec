import { type Cadence } from '#libs/cadence/domain/index';
import { type ListedMail } from '#libs/mail/index';
import { type Recipients } from '#libs/notices/index';
import { sameAddress } from '#libs/offices/domain/index';

/**
 * To whom a mail went, by name: the offices with that address now, coordination or leadership; the address itself when it
 * is nobody's any more.
 */
export function recipientOf(
  { kind, to }: Pick<ListedMail, 'kind' | 'to'>,
  { directory }: Pick<Cadence, 'directory'>,
  recipients: Recipients,
): string {
  const isCoordination = sameAddress(directory.coordination, to);
  if (kind === 'leadership' && sameAddress(directory.leadership, to))
    return recipients.nameBehind('leadership', null).name;
  if (kind === 'coordination' && isCoordination) return recipients.nameBehind('coordination', null).name;
  const offices = [...directory.offices.values()]
    .filter(({ contact, mailbox }) => sameAddress(contact, to) || sameAddress(mailbox, to))
    .map(({ id }) => recipients.office(id)!.name);
  if (offices.length > 0) return offices.sort().join(' / ');
  // Steps that no office can answer for go to coordination.
  return isCoordination ? recipients.nameBehind('coordination', null).name : to;
}
