/** What the cadence needs to know of an office to address a notice. Addresses as written; they compare without case. */
export interface OfficeAddresses {
  id: string;
  ownable: boolean;
  contact: string | null;
  mailbox: string | null;
  /** The address of its superior office. */
  superior: string | null;
}

/** All addresses of a plan on one day. */
export interface Directory {
  offices: ReadonlyMap<string, OfficeAddresses>;
  coordination: string | null;
  leadership: string | null;
}

/**
 * Who acts for an office: its contact, else its mailbox; for an office that cannot own steps or has no address, and for a
 * step without an office, coordination (CADENCE.md, *Delivery*). Null when nobody is known.
 */
export function responsibleAddress(directory: Directory, officeId: string | null): string | null {
  const office = officeId === null ? undefined : directory.offices.get(officeId);
  const own = office?.ownable ? (office.contact ?? office.mailbox) : null;
  return own ?? directory.coordination;
}

/** The office's superior, else coordination. */
export function superiorAddress(directory: Directory, officeId: string | null): string | null {
  const office = officeId === null ? undefined : directory.offices.get(officeId);
  return office?.superior ?? directory.coordination;
}

/** Addresses compare without case; an unknown address equals none, not even another unknown one. */
export function sameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
