import { type Explanation, type Why } from '../domain/index.ts';
import { english } from './english/wording.ts';
import { german } from './german/wording.ts';
import { type Wording } from './wording.ts';

/** The answer as lines of readable text, German or English. */
export function whyText(why: Why, language: 'de' | 'en'): string {
  const words = language === 'de' ? german : english;
  const head = `${words.subject(why)}, ${words.day(why.on)}`;
  const parts = why.notices.map((notice) => noticeLines(words, why, notice).join('\n'));
  const absence = why.absence === null ? [] : [words.absence(why.absence, why).join('\n')];
  return [head, ...parts, ...absence].join('\n\n');
}

function noticeLines(words: Wording, why: Why, notice: Explanation): string[] {
  return [
    words.stage(notice.stage),
    words.rule(notice),
    words.dates(notice, why),
    words.recipient(notice.recipient),
    words.state(notice, why),
  ];
}
