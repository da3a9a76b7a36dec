/** Whom a message goes to, and, once the server was asked, whom it does not take it for. */
export interface Envelope {
  from: string;
  /** The recipient, then the copies. */
  to: string[];
  /** Filled in by nodemailer while it asks the server. */
  rejectedErrors?: RefusedAddress[];
}

type RefusedAddress = Error & { recipient?: string; responseCode?: number };

/**
 * Why the server does not take the message for the recipient; null: it does, or was not asked. Nothing may be handed over then,
 * or a copy would get a mail that failed, and once more with each further attempt.
 */
export function refusalOfRecipient({ to, rejectedErrors = [] }: Envelope): Error | null {
  return rejectedErrors.find(({ recipient }) => recipient === to[0]) ?? null;
}

export function refusedCopies({ to, rejectedErrors = [] }: Envelope): string[] {
  return to.slice(1).filter((copy) => rejectedErrors.some(({ recipient }) => recipient === copy));
}
