import MailComposer from 'nodemailer/lib/mail-composer';
import { type ClaimedMail } from '../application/mail-queue.ts';

/**
 * The whole message, the same bytes for every attempt: Message-ID, Date and boundaries come from the row. Marked as
 * automatic (RFC 3834; the second header is Exchange's), so that no absence note answers it.
 */
export function messageOf(mail: ClaimedMail, from: string): Promise<Buffer> {
  return new MailComposer({
    from,
    to: mail.recipient,
    ...(mail.copies.length === 0 ? {} : { cc: [...mail.copies] }),
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.datedAt,
    messageId: mail.messageId,
    ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo }),
    ...(mail.threadReferences === null ? {} : { references: mail.threadReferences }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply, DR, RN, NRN' },
    textEncoding: 'quoted-printable',
    baseBoundary: mail.id,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
