import { type Explanation, type MailItemWhy, type MailWhy, type Why } from '../domain/index.ts';
import { english } from './english/wording.ts';
import { german } from './german/wording.ts';
import { type Wording } from './wording.ts';

/** The answer as lines of readable text, German or English. */
export function whyText(why: Why, language: 'de' | 'en'): string {
  const words = language === 'de' ? german : english;
  const head = `${words.subject(why)!}, ${words.day(why.on)}`;
  const parts = why.notices.map((notice) => noticeLines(words, why, notice).join('\n'));
  const absence = why.absence === null ? [] : [words.absence(why.absence, why).join('\n')];
  return [head, ...parts, ...absence].join('\n\n');
}

function noticeLines(words: Wording, why: Why, notice: Explanation): string[] {
  return [
    words.stage(notice.stage),
    words.rule(notice),
    words.dates(notice, why.on),
    words.recipient(notice.recipient),
    words.state(notice, why),
  ];
}

/** The same for a whole mail, for whoever reads it. */
export function mailWhyText(mail: MailWhy, language: 'de' | 'en'): string {
  const words = language === 'de' ? german : english;
  return [words.mail(mail).join('\n'), ...mail.items.map((item) => mailItemText(item, mail, language))].join('\n\n');
}

/** One notice of a mail. */
export function mailItemText(item: MailItemWhy, { on }: Pick<MailWhy, 'on'>, language: 'de' | 'en'): string {
  const words = language === 'de' ? german : english;
  const subject = words.subject(item);
  return [
    ...(subject === null ? [] : [subject]),
    words.stage(item.stage),
    words.rule(item),
    words.dates(item, on),
    words.reader(item.recipient),
  ].join('\n');
}
