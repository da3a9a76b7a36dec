import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Stage } from '#libs/cadence/domain/index';
import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { oneLine } from './german/clean-text.ts';
import { renderMail } from './render-mail.ts';

const stages: Stage[] = [
  'checkpoint',
  'reminder-1',
  'reminder-2',
  'due',
  'overdue-1',
  'overdue-2',
  'escalation-1',
  'escalation-2',
  'your-turn',
  'assigned',
  'resolved',
  'backlog-1',
  'backlog-2',
  'backlog-3',
];

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
/** As they come from tables: long, with line breaks and markup. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.lorem({ maxCount: 20 }),
    fc.constantFrom('Amt für Stadtplanung und Mobilität', 'a\r\nBcc: x@y.example', '<b>&"', 'Ä'.repeat(90), '\u2028x'),
  )
  .filter((value) => oneLine(value) !== '');
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const item: fc.Arbitrary<DigestItem> = fc.record({
  stage: fc.constantFrom(...stages),
  role: fc.constantFrom('responsible' as const, 'superior' as const, 'coordination' as const, 'leadership' as const),
  measureNumber: text,
  measureTitle: text,
  stepNumber: fc.integer({ min: 1, max: 99 }),
  stepTitle: text,
  officeName: orNull(text),
  officeShortName: orNull(text),
  dueOn: orNull(day),
  originalDueOn: orNull(day),
  precision: fc.constantFrom('day', 'month', 'quarter', 'half', 'year', 'from', null),
  hard: fc.boolean(),
  workingDaysOverdue: fc.integer({ min: -5, max: 5000 }),
  workingDaysLeft: fc.integer({ min: 0, max: 500 }),
  waitsFor: orNull(fc.record({ stepNumber: fc.integer({ min: 1, max: 99 }), stepTitle: text, dueOn: day })),
  askedOn: fc.array(day, { maxLength: 4 }),
  outcome: fc.constantFrom('done' as const, 'dropped' as const, 'moved' as const, null),
  next: orNull(fc.record({ stage: fc.constantFrom(...stages), on: day, recipientName: text })),
});

const digest: fc.Arbitrary<DigestContent> = fc.record({
  kind: fc.constantFrom('office' as const, 'coordination' as const, 'leadership' as const),
  day,
  plan: fc.record({ title: text, shortTitle: orNull(text) }),
  recipient: fc.record({ name: text, shortName: orNull(text) }),
  coordination: fc.record({ email: orNull(fc.constant('k@x.example')) }),
  planUrl: fc.constantFrom(null, 'https://plan.example/'),
  items: fc.array(item, { minLength: 1, maxLength: 60 }),
  quietSteps: orNull(fc.record({ count: fc.integer({ min: 0, max: 2000 }), until: day })),
  mailNumber: fc.constant('2027-000412'),
});

const words = (part: string): string => part.replace(/\s+/g, ' ');
const escaped = (value: string): string =>
  value.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

describe('every digest', () => {
  it('has a subject of one line, at most 70 characters, that begins with the plan and ends on a whole word', () => {
    fc.assert(
      fc.property(digest, (content) => {
        const { subject } = renderMail(content, 'de');
        expect(subject.length).toBeLessThanOrEqual(70);
        expect(subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+: [^\p{Cc}\p{Zl}\p{Zp}]+$/u);
        expect(subject).not.toMatch(/ – $|\s$/);
      }),
      { numRuns: 300 },
    );
  });

  it('names every step in both parts, numbered from 1', () => {
    fc.assert(
      fc.property(digest, (content) => {
        const { html, text: plain } = renderMail(content, 'de');
        for (const { measureNumber, stepNumber, stepTitle } of content.items) {
          const step = words(`${oneLine(measureNumber)} Schritt ${stepNumber}: ${oneLine(stepTitle)}`);
          expect(words(plain)).toContain(step);
          expect(words(html.replace(/<\/?(strong|br)[^>]*>/g, ''))).toContain(words(escaped(step)));
        }
        expect(plain).toContain(`\n${content.items.length}. `);
      }),
      { numRuns: 100 },
    );
  });

  it('has lines of at most 78 characters in the text part, except where words do not allow', () => {
    fc.assert(
      fc.property(digest, (content) => {
        for (const line of renderMail(content, 'de').text.split('\n')) {
          if (line.length <= 78) continue;
          // What stands together (a word, a date with its weekday) is alone on its line.
          expect(line.trimStart().replace(/^\d+\. /, '')).toMatch(/^\S+( (\d|AT\b)\S*)*$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
