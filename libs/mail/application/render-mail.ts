import { type DigestContent, type RenderedMail } from '../domain/index.ts';
import { composeDigest } from './compose-digest.ts';
import { englishWords } from './english/english-words.ts';
import { germanWords } from './german/german-words.ts';
import { htmlPart } from './html-part.ts';
import { type MailLanguage } from './mail-language.ts';
import { type MailWords } from './mail-words.ts';
import { textPart } from './text-part.ts';

const wordsIn: Record<MailLanguage, MailWords> = { de: germanWords, en: englishWords };

/**
 * Subject (at most 70 characters, one line), HTML part and text part of a digest in its language. Says nothing that is
 * not in `content`; every free text is escaped in the HTML part and kept on one line.
 */
export function renderMail(content: DigestContent): RenderedMail {
  const view = composeDigest(content, wordsIn[content.language]);
  return { subject: view.subject, html: htmlPart(view), text: textPart(view) };
}
