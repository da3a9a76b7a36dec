import { type ClaimedMail } from './mail-queue.ts';
import { type Handover, type MailTransport } from './mail-transport.ts';

/** Domains, in lower case, to whose addresses mail may go (not to those below them); null: to every address. */
export type AllowedDomains = ReadonlySet<string> | null;

/**
 * Hands over what goes to allowed addresses; anything else never reaches the mail server, and copies to others are left out as
 * if they had been refused (CADENCE.md, *Delivery*).
 */
export function onlyToAllowed(transport: MailTransport, allowed: AllowedDomains): MailTransport {
  const mayGet = (address: string): boolean => allowed === null || allowed.has(domainOf(address));
  return {
    prepare: (mail) => {
      if (!mayGet(mail.recipient)) return { send: async () => notAllowed };
      const prepared = transport.prepare({ ...mail, copies: mail.copies.filter(mayGet) });
      const leftOut = mail.copies.filter((copy) => !mayGet(copy));
      return { send: async () => withLeftOut(await prepared.send(), leftOut) };
    },
    close: () => transport.close(),
  };
}

const notAllowed: Handover = {
  result: 'refused',
  code: 'RECIPIENT_NOT_ALLOWED',
  reason: 'MAIL_ALLOWED_DOMAINS does not name the domain of this address.',
};

function withLeftOut(handover: Handover, leftOut: ClaimedMail['copies']): Handover {
  if (handover.result !== 'accepted') return handover;
  return { ...handover, refusedCopies: [...handover.refusedCopies, ...leftOut] };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
