import { type KnownOffice, OfficeIndex } from './office-index.ts';
import { officeKey } from './office-keys.ts';
import { kindOfName, ownableKind } from './office-kinds.ts';
import { splitOffices } from './office-splitting.ts';
import { type ContactEntry, type OfficeEntry, type Source } from './plan-tables.ts';

export { type KnownOffice };

/** How one name in a cell was understood. */
export type Mention =
  /** `variant`: written otherwise than the directory has it; `written` is what stood there. */
  | { readonly found: 'known'; readonly office: KnownOffice; readonly variant: boolean; readonly written: string }
  /** Not in the directory: proposed as new, with the first spelling as its name. `first`: named for the first time. */
  | {
      readonly found: 'proposed';
      readonly office: KnownOffice;
      readonly first: boolean;
      readonly variant: boolean;
      readonly written: string;
    };

/** Understands names of offices tolerant of spelling, and collects those that are proposed as new. */
export interface OfficeDirectory {
  /** The offices named in one cell, in order; a lead marked as such comes first. Empty for nothing and for placeholders (N. N., offen, –). */
  mentionsIn(cell: string | null, source: Source): readonly Mention[];
  /** Who was named and has no row, in the order of first naming; with mailbox and contact where rows gave one (`giveContact`). */
  proposed(): readonly OfficeEntry[];
  /** A contact that a row names for an office without any of its own; the first one counts. Only for proposed offices. */
  giveContact(key: string, contact: { readonly name: string | null; readonly email: string }): void;
}

/** A directory of these offices; where two fold to the same name, the first one is found. */
export function officeDirectory(known: readonly KnownOffice[]): OfficeDirectory {
  return new Directory(known);
}

class Directory implements OfficeDirectory {
  private readonly names = new OfficeIndex();
  private readonly taken: Set<string>;
  private readonly drafts = new Map<string, Draft>();
  private readonly read = new Map<string, readonly Mention[]>();

  constructor(known: readonly KnownOffice[]) {
    this.taken = new Set(known.flatMap(({ key, shortName, name }) => [key, shortName ?? key, name].map(lower)));
    for (const office of known) this.names.add(office);
    for (const office of known) this.names.addCodes(office);
    for (const office of known) this.names.addMarks(office);
  }

  mentionsIn(cell: string | null, source: Source): readonly Mention[] {
    if (cell === null) return [];
    const before = this.read.get(cell);
    if (before) return before;
    const named = splitOffices(cell, (name) => {
      const hit = this.names.find(name);
      return hit && (hit.variant ? 'variant' : 'exact');
    });
    const inOrder = [...named.filter(({ lead }) => lead), ...named.filter(({ lead }) => !lead)];
    const mentions = new Map<KnownOffice, Mention>();
    for (const { name, written } of inOrder) {
      const mention = this.mention(name, written, source);
      if (!mentions.has(mention.office)) mentions.set(mention.office, mention);
    }
    const found = [...mentions.values()];
    this.read.set(
      cell,
      found.map((mention) => (mention.found === 'proposed' ? { ...mention, first: false } : mention)),
    );
    return found;
  }

  proposed(): readonly OfficeEntry[] {
    return [...this.drafts.values()].map(({ office, source, contact }) => {
      const isPerson = contact !== null && contact.name !== null;
      const given = contact === null ? [] : [isPerson ? 'contact' : 'mailbox'];
      return {
        ...office,
        mailbox: contact === null || isPerson ? null : contact.email,
        contact: isPerson ? contact : null,
        deputy: null,
        escalation: null,
        superiorKey: null,
        proposed: true,
        given: new Set(['name', 'kind', 'ownable', ...given]),
        source,
      };
    });
  }

  giveContact(key: string, contact: ContactEntry): void {
    const draft = this.drafts.get(key);
    if (draft) draft.contact ??= contact;
  }

  private mention(name: string, written: string, source: Source): Mention {
    const hit = this.names.find(name);
    if (!hit) return { found: 'proposed', office: this.propose(name, source), first: true, variant: false, written };
    const { office, variant } = hit;
    if (this.drafts.has(office.key)) return { found: 'proposed', office, first: false, variant, written };
    return { found: 'known', office, variant, written };
  }

  private propose(name: string, source: Source): KnownOffice {
    const key = officeKey(name, this.taken);
    this.taken.add(lower(key)).add(lower(name));
    const kind = kindOfName(name);
    const office = { key, name, shortName: null, kind, ownable: ownableKind(kind) };
    this.drafts.set(key, { office, source, contact: null });
    // Its key is made up here, so that no cell can mean it.
    this.names.add(office);
    this.names.addMarks(office);
    return office;
  }
}

interface Draft {
  readonly office: KnownOffice;
  readonly source: Source;
  contact: ContactEntry | null;
}

function lower(text: string): string {
  return text.toLowerCase();
}
