import { sameAddress } from '#libs/offices/domain/index';
import { type Delivered, type SelectedDigest } from './select-digests.ts';

/**
 * The mailbox of the office that gets a copy of the digest: from overdue-2 on (CADENCE.md, *Delivery*), of what goes to whoever
 * is responsible or to the superior; the deputy's mail says nothing else. Null when the mailbox reads it anyway, and when the mail
 * speaks of more than this one office: a copy would show one office what concerns another.
 */
export function mailboxInCopy({ cadence }: Pick<Delivered, 'cadence'>, digest: SelectedDigest): string | null {
  const { kind, to, items } = digest;
  if (kind !== 'office' || !items.some(isFromOverdue2On)) return null;
  const [officeId, ...others] = new Set(items.map((item) => (item.stage === 'needed' ? null : item.officeId)));
  const office = officeId && others.length === 0 ? cadence.directory.offices.get(officeId) : undefined;
  // Whoever reads the mailbox of a distribution list or committee owns no step.
  if (office === undefined || !office.ownable || office.mailbox === null) return null;
  return sameAddress(office.mailbox, to) ? null : office.mailbox;
}

function isFromOverdue2On({ stage, role }: SelectedDigest['items'][number]): boolean {
  return (stage === 'overdue-2' && role === 'responsible') || stage === 'escalation-1';
}
