/** The part of an address after its last @, as the domain of message ids; `localhost` when there is none. */
function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1]?.toLowerCase() ?? 'localhost';
}

/** `<mail id@domain>`: the same for every attempt, so that a receiver can recognise a second copy. */
export function messageIdOf(mailId: string, from: string): string {
  return `<${mailId}@${domainOf(from)}>`;
}

/**
 * The id on which all mails of one plan and kind to one recipient hang (In-Reply-To, References), so that mail programs
 * show them as one conversation. No mail has it itself. `recipientId` is an id, never an address: headers travel.
 */
export function threadIdOf(planId: string, recipientId: string, kind: string, from: string): string {
  return `<${planId}.${recipientId}.${kind}@${domainOf(from)}>`;
}
