import {
  addressBehind,
  escalationTellsNobodyNew,
  type DigestKind,
  type Notice,
  type Role,
} from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Directory, type Office } from '#libs/offices/domain/index';

/** Whom a mail speaks to. */
export interface RecipientName {
  name: string;
  shortName: string | null;
}

const coordination: RecipientName = { name: 'Koordination', shortName: null };
const leadership: RecipientName = { name: 'Leitung', shortName: null };

/** Who is behind a role on a delivery day: address and name (CADENCE.md, *Delivery*). */
export class Recipients {
  private readonly offices: ReadonlyMap<string, Office>;

  constructor(
    private readonly directory: Directory,
    offices: readonly Office[],
  ) {
    this.offices = new Map(offices.map((office) => [office.id, office]));
  }

  /** The address as it stands on `day`; whoever got an escalation hears of its end at that address. Null when nobody is known. */
  addressOf(notice: Notice, day: IsoDate): string | null {
    return notice.stage === 'resolved' ? notice.to : addressBehind(this.directory, notice.role, notice.officeId, day);
  }

  /** True when an escalation to the superior would tell nobody new. */
  escalationIsSkipped(officeId: string | null, day: IsoDate): boolean {
    return escalationTellsNobodyNew(this.directory, officeId, day);
  }

  nameBehind(role: Role, officeId: string | null): RecipientName {
    if (role === 'coordination' || role === 'coordinationDeputy') return coordination;
    if (role === 'leadership') return leadership;
    const office = officeId === null ? undefined : this.offices.get(officeId);
    const addresses = officeId === null ? undefined : this.directory.offices.get(officeId);
    if (office === undefined || addresses === undefined) return coordination;
    if (role === 'superior') {
      const superior = office.superiorId === null ? undefined : this.offices.get(office.superiorId);
      return superior === undefined || addresses.superior === null ? coordination : superior;
    }
    const speaksForItself = addresses.ownable && (addresses.contact ?? addresses.mailbox) !== null;
    return speaksForItself ? office : coordination;
  }

  office(officeId: string | null): RecipientName | null {
    return officeId === null ? null : (this.offices.get(officeId) ?? null);
  }
}

/** One mailbox may serve several offices: then all are named, and there is no short form. */
export function nameOfRecipient(
  recipients: Recipients,
  { kind, items }: { kind: DigestKind; items: readonly Pick<Notice, 'role' | 'officeId'>[] },
): RecipientName {
  // A sheet or a summary may carry no notice.
  if (kind !== 'office') return recipients.nameBehind(kind, null);
  const names = new Map(
    items
      .map(({ role, officeId }) => recipients.nameBehind(role, officeId))
      .map((recipient) => [recipient.name, recipient]),
  );
  const [first, ...others] = [...names.values()];
  if (first !== undefined && others.length === 0) return { name: first.name, shortName: first.shortName };
  return { name: [...names.keys()].sort().join(' / '), shortName: null };
}
