import { isWeekly } from '#libs/cadence/domain/index';
import { type DigestContent, type DigestItem } from '#libs/mail/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { languageOf } from '#libs/offices/domain/index';
import { type PageLinks, pageLinks } from './mail-links.ts';
import { mailboxInCopy } from './mailbox-copy.ts';
import { digestItem, mostUrgentFirst, type DeliveryDay } from './digest-items.ts';
import { type RecordedNotice } from './ports.ts';
import { quietSteps } from './quiet-steps.ts';
import { nameOfRecipient } from './recipients.ts';
import { waitingFor } from './waiting-offices.ts';
import { type DigestToCompose } from './leadership-digests.ts';

/** All that the mail of `digest` says, and its notices in the order of the mail. */
export function digestContent(
  on: DeliveryDay,
  plan: Pick<Plan, 'key' | 'title' | 'shortTitle'>,
  digest: DigestToCompose & Pick<DigestContent, 'sheet'>,
  mailNumber: string,
  webUrl: string | null,
): { content: DigestContent; noticeIds: string[] } {
  const links = webUrl === null ? null : pageLinks(webUrl, plan.key);
  const lines = digest.items
    .map((notice) => ({ id: notice.id, item: linked(digestItem(on, notice), notice, links) }))
    .sort((a, b) => mostUrgentFirst(a.item, b.item));
  const content: DigestContent = {
    kind: digest.kind,
    language: languageOf(on.cadence.directory, digest.to),
    day: on.day,
    plan: { title: plan.title, shortTitle: plan.shortTitle },
    recipient: nameOfRecipient(on.recipients, digest),
    coordination: { email: on.cadence.directory.coordination, phone: on.coordinationPhone ?? null },
    links: links === null ? null : links.mail(mailNumber),
    rhythm: isWeekly(on.cadence.directory, digest.to) ? 'weekly' : 'daily',
    copyToMailbox: mailboxInCopy(on, digest) !== null,
    sheet: digest.sheet,
    summary: digest.summary,
    items: lines.map((line) => line.item),
    quietSteps: digest.kind === 'office' ? quietSteps(on, digest.items) : null,
    waitingForYou: digest.kind === 'office' ? waitingFor(on, digest.items) : [],
    mailNumber,
  };
  return { content, noticeIds: lines.map((line) => line.id) };
}

/** What concerns an office as a whole has no page of its own. */
function linked(item: DigestItem, { on }: RecordedNotice, links: PageLinks | null): DigestItem {
  if (links === null || item.measure === null) return item;
  return { ...item, links: links.item(item.measure.number, item.step?.number ?? null, on) };
}
