import { type DigestContent, type RenderedMail } from '../domain/index.ts';
import { digestView } from './german/digest-view.ts';
import { htmlPart } from './html-part.ts';
import { textPart } from './text-part.ts';

/** Languages of mails. German is the first; English follows. */
export type MailLanguage = 'de';

const views: Record<MailLanguage, typeof digestView> = { de: digestView };

/**
 * Subject (at most 70 characters, one line), HTML part and text part of a digest. Says nothing that is not in
 * `content`; every free text is escaped in the HTML part and kept on one line.
 */
export function renderMail(content: DigestContent, language: MailLanguage): RenderedMail {
  const view = views[language](content);
  return { subject: view.subject, html: htmlPart(view), text: textPart(view) };
}
