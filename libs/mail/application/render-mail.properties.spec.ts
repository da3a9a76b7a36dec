import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { arbitraryDigests, tableText } from '../testing/arbitrary-digests.ts';
import { oneLine } from './clean-content.ts';
import { renderMail } from './render-mail.ts';

const { ofItems, dailySheet, page, any } = arbitraryDigests(tableText);

const saidIn = {
  de: { step: 'Schritt', oneMore: '+ 1 weiterer Schritt', more: (count: number) => `+ ${count} weitere Schritte` },
  en: { step: 'step', oneMore: '+ 1 more step', more: (count: number) => `+ ${count} more steps` },
};
const gapsIn = {
  de: { fresh: 'weitere neue Lücken', known: 'schon gemeldete Lücken' },
  en: { fresh: 'more new gaps', known: 'gaps reported earlier' },
};

const words = (part: string): string => part.replace(/\s+/g, ' ');
const escaped = (value: string): string =>
  value.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

/** The steps and the measure that an item names; of a takeover the first seven. */
const namesIn =
  ({ language }: DigestContent) =>
  ({ measure, step, steps }: DigestItem): string[] => [
    ...(measure === null
      ? []
      : [
          `${oneLine(measure.number)}${step === null ? '' : ` ${saidIn[language].step} ${step.number}`}: ${oneLine((step ?? measure).title)}`,
        ]),
    ...steps
      .slice(0, 7)
      .map(
        ({ measureNumber, number, title }) =>
          `${oneLine(measureNumber)} ${saidIn[language].step} ${number}: ${oneLine(title)}`,
      ),
  ];

describe('every digest', () => {
  it('has a subject of one line, at most 70 characters, that begins with the plan and ends on a whole word', () => {
    fc.assert(
      fc.property(any, (content) => {
        const { subject } = renderMail(content);
        expect(subject.length).toBeLessThanOrEqual(70);
        expect(subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+: [^\p{Cc}\p{Zl}\p{Zp}]+$/u);
        expect(subject).not.toMatch(/ – $|\s$/);
      }),
      { numRuns: 300 },
    );
  });

  it('names every step and measure in both parts, numbered from 1', () => {
    fc.assert(
      fc.property(ofItems, (content) => {
        const { html, text: plain } = renderMail(content);
        const inHtml = words(html.replace(/<\/?(strong|br)[^>]*>/g, ''));
        for (const row of content.items.flatMap(namesIn(content))) {
          expect(words(plain)).toContain(words(row));
          expect(inHtml).toContain(words(escaped(row)));
        }
        expect(plain).toContain(`\n${content.items.length}. `);
      }),
      { numRuns: 100 },
    );
  });

  it('lists at most seven steps of a takeover and counts the others', () => {
    fc.assert(
      fc.property(ofItems, (content) => {
        const { html, text: plain } = renderMail(content);
        for (const { steps } of content.items.filter(({ steps }) => steps.length > 7)) {
          const more =
            steps.length === 8 ? saidIn[content.language].oneMore : saidIn[content.language].more(steps.length - 7);
          expect(words(plain)).toContain(more);
          expect(words(html)).toContain(more);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has no markup but its own in the HTML part', () => {
    const own = ['!--', '!DOCTYPE', '/', 'body', 'br', 'a', 'h1', 'h2', 'head', 'html', 'meta', 'p', 'span', 'strong', 'style', 'table', 'tbody', 'td', 'th', 'thead', 'title', 'tr', '![endif]--']; // prettier-ignore
    fc.assert(
      fc.property(any, (content) => {
        const { html } = renderMail(content);
        expect(html).not.toContain('<b>');
        for (const [, tag] of html.matchAll(/<(!--|\/|!?[^\s>]*)/g)) expect(own).toContain(tag);
        expect(html).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every free text on one line in both parts', () => {
    fc.assert(
      fc.property(any, (content) => {
        const { html, text: plain } = renderMail(content);
        for (const part of [html, plain]) expect(part).not.toMatch(/[^\P{Cc}\n]|\p{Zl}|\p{Zp}/u);
      }),
      { numRuns: 100 },
    );
  });

  it('has lines of at most 78 characters in the text part, except where words do not allow', () => {
    fc.assert(
      fc.property(any, (content) => {
        for (const line of renderMail(content).text.split('\n')) {
          if (line.length <= 78) continue;
          // What stands together (a word, a date with its weekday) is alone on its line.
          expect(line.trimStart().replace(/^(\d+\.|–) /, '')).toMatch(
            /^\S+( (\d|AT\b|\([+−]\d)\S*| \p{L}\S*(?<=(^|[ (])\d{1,3} \S+))*$/u,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of coordination loses nothing of its sheet: what has no line of its own is counted', () => {
    fc.assert(
      fc.property(dailySheet, (content) => {
        const { html, text: plain } = renderMail(content);
        const [inText, inHtml] = [words(plain), words(html.replace(/<\/?(strong|br)[^>]*>/g, ''))];
        const { gaps, escalationsAhead, release } = content.sheet!;
        const said = [
          ...content.items.flatMap(namesIn(content)),
          ...escalationsAhead.map(
            (ahead) =>
              `${oneLine(ahead.measureNumber)} ${saidIn[content.language].step} ${ahead.step.number}: ${oneLine(ahead.step.title)}`,
          ),
        ];
        for (const row of said) {
          expect(inText).toContain(words(row));
          expect(inHtml).toContain(words(escaped(row)));
        }
        const rows =
          Math.min(7, gaps.fresh.length) +
          escalationsAhead.length +
          (release === null ? 0 : Number(release.mails > 0) + Number(release.held > 0)) +
          content.items.length;
        if (rows > 0) expect(plain).toContain(`\n${rows}. `);
        if (gaps.fresh.length > 8)
          expect(inText).toContain(`${gaps.fresh.length - 7} ${gapsIn[content.language].fresh}`);
        if (gaps.open - gaps.fresh.length > 1) {
          expect(inText).toContain(`${gaps.open - gaps.fresh.length} ${gapsIn[content.language].known}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of leadership names every question with its options, every measure and every figure, and no item', () => {
    fc.assert(
      fc.property(page, (content) => {
        const { html, text: plain } = renderMail(content);
        const [inText, inHtml] = [words(plain), words(html.replace(/<\/?(strong|br)[^>]*>/g, ''))];
        const { questions, critical, resolved, sentences } = content.summary!;
        const measures = [...critical, ...resolved].map(({ measure: { number, title } }) => `${number} ${title}`);
        const texts = [
          ...questions.flatMap(({ question, options }) => [question, ...options]),
          ...measures.map(oneLine),
          ...(sentences === null ? [] : [sentences]),
        ].map(oneLine);
        for (const said of texts) {
          expect(inText).toContain(words(said));
          expect(inHtml).toContain(words(escaped(said)));
        }
        const rows = questions.length + critical.length + resolved.length;
        if (rows > 0) expect(plain).toContain(`\n${rows}. `);
        expect(plain).not.toContain(`\n${rows + 1}. `);
      }),
      { numRuns: 100 },
    );
  });
});
