import { type Directory, type Office, type OfficeAddresses } from '../domain/index.ts';

/**
 * The plan's directory from its offices and the addresses of their contacts. A superior is addressed by its mailbox, else by
 * its contact.
 */
export function directory(
  plan: { coordinationId: string | null; leadershipId: string | null },
  offices: readonly Office[],
  emails: ReadonlyMap<string, string>,
): Directory {
  const email = (contactId: string | null): string | null =>
    contactId === null ? null : (emails.get(contactId) ?? null);
  const byId = new Map(offices.map((office) => [office.id, office]));
  const addresses = (office: Office): OfficeAddresses => {
    const superior = office.superiorId === null ? undefined : byId.get(office.superiorId);
    return {
      id: office.id,
      ownable: office.ownable,
      contact: email(office.contactId),
      mailbox: email(office.mailboxId),
      superior: superior === undefined ? null : (email(superior.mailboxId) ?? email(superior.contactId)),
    };
  };
  return {
    offices: new Map(offices.map((office) => [office.id, addresses(office)])),
    coordination: email(plan.coordinationId),
    leadership: email(plan.leadershipId),
  };
}
