import { type DigestContent } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { digestItem, mostUrgentFirst, type DeliveryDay } from './digest-items.ts';
import { type RecordedNotice } from './ports.ts';
import { quietSteps } from './quiet-steps.ts';
import { type RecipientName } from './recipients.ts';
import { waitingFor } from './waiting-offices.ts';
import { type SelectedDigest } from './select-digests.ts';

/** All that the mail of `digest` says, and its notices in the order of the mail. */
export function digestContent(
  on: DeliveryDay,
  plan: Pick<Plan, 'title' | 'shortTitle'>,
  digest: SelectedDigest,
  mailNumber: string,
): { content: DigestContent; noticeIds: string[] } {
  const lines = digest.items
    .map((notice) => ({ id: notice.id, item: digestItem(on, notice) }))
    .sort((a, b) => mostUrgentFirst(a.item, b.item));
  const content: DigestContent = {
    kind: digest.kind,
    day: on.day,
    plan: { title: plan.title, shortTitle: plan.shortTitle },
    recipient: recipientOf(on, digest.items),
    coordination: { email: on.cadence.directory.coordination, phone: null },
    planUrl: null,
    items: lines.map((line) => line.item),
    quietSteps: digest.kind === 'office' ? quietSteps(on, digest.items) : null,
    waitingForYou: digest.kind === 'office' ? waitingFor(on, digest.items) : [],
    mailNumber,
  };
  return { content, noticeIds: lines.map((line) => line.id) };
}

/** One mailbox may serve several offices: then all are named, and there is no short form. */
function recipientOf({ recipients }: DeliveryDay, items: readonly RecordedNotice[]): RecipientName {
  const names = new Map(
    items
      .map(({ role, officeId }) => recipients.nameBehind(role, officeId))
      .map((recipient) => [recipient.name, recipient]),
  );
  const [first, ...others] = [...names.values()];
  if (first !== undefined && others.length === 0) return { name: first.name, shortName: first.shortName };
  return { name: [...names.keys()].sort().join(' / '), shortName: null };
}
