import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Stage } from '#libs/cadence/domain/index';
import { type DigestContent, type DigestItem } from '../domain/index.ts';
import { oneLine } from './german/clean-text.ts';
import { renderMail } from './render-mail.ts';

const ofSteps = [
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
  'decision-1',
  'decision-2',
  'dispute',
  'needed',
] as const satisfies Stage[];
const ofMeasures = ['status-1', 'status-2', 'status-3'] as const satisfies Stage[];
const stages: Stage[] = [...ofSteps, ...ofMeasures, 'takeover'];

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

const number = fc.integer({ min: 1, max: 99 });
const measure = fc.record({ number: text, title: text });
const step = fc.record({ number, title: text });

const none = fc.constant<DigestItem['steps']>([]);

/** A step, a measure as a whole, or all steps of an office. */
const about = fc.oneof(
  { weight: 4, arbitrary: fc.record({ stage: fc.constantFrom(...ofSteps), measure, step, steps: none }) },
  fc.record({ stage: fc.constantFrom(...ofMeasures), measure, step: fc.constant(null), steps: none }),
  fc.record({
    stage: fc.constant('takeover' as const),
    measure: fc.constant(null),
    step: fc.constant(null),
    steps: fc.array(fc.record({ measureNumber: text, number, title: text, dueOn: day }), { maxLength: 20 }),
  }),
);

const reports = ['on-course', 'at-risk', 'partly', 'waiting-for', 'note', 'done'] as const;
const requestKind = fc.constantFrom('new-date' as const, 'not-mine' as const, 'drop' as const);
const reason = fc.constantFrom('staff' as const, 'third-party' as const, 'other' as const);

const state = fc.record({
  role: fc.constantFrom(
    'responsible' as const,
    'deputy' as const,
    'superior' as const,
    'coordination' as const,
    'coordinationDeputy' as const,
    'leadership' as const,
    'office' as const,
  ),
  officeName: orNull(text),
  officeShortName: orNull(text),
  dueOn: orNull(day),
  originalDueOn: orNull(day),
  precision: fc.constantFrom('day', 'month', 'quarter', 'half', 'year', 'from', null),
  hard: fc.boolean(),
  workingDaysOverdue: fc.integer({ min: -5, max: 5000 }),
  workingDaysLeft: fc.integer({ min: 0, max: 500 }),
  waitsFor: orNull(fc.record({ stepNumber: number, stepTitle: text, dueOn: day })),
  askedOn: fc.array(day, { maxLength: 4 }),
  lastAnswer: orNull(
    fc.record({
      kind: fc.oneof(requestKind, fc.constantFrom(...reports)),
      on: day,
    }),
  ),
  request: orNull(
    fc.record({
      kind: requestKind,
      on: day,
      to: orNull(day),
      reason: orNull(reason),
      proposedOfficeName: orNull(text),
      tacitOn: orNull(day),
    }),
  ),
  contactIsAway: fc.boolean(),
  outcome: fc.constantFrom('done' as const, 'dropped' as const, 'moved' as const, null),
  next: orNull(fc.record({ stage: fc.constantFrom(...stages), on: day, recipientName: text })),
});

const item: fc.Arbitrary<DigestItem> = fc.tuple(about, state).map(([what, how]) => ({ ...how, ...what }));

const digest: fc.Arbitrary<DigestContent> = fc.record({
  kind: fc.constantFrom('office' as const, 'coordination' as const, 'leadership' as const),
  day,
  plan: fc.record({ title: text, shortTitle: orNull(text) }),
  recipient: fc.record({ name: text, shortName: orNull(text) }),
  coordination: fc.record({ email: orNull(fc.constant('k@x.example')), phone: orNull(text) }),
  planUrl: fc.constantFrom(null, 'https://plan.example/'),
  items: fc.array(item, { minLength: 1, maxLength: 60 }),
  quietSteps: orNull(fc.record({ count: fc.integer({ min: 0, max: 2000 }), until: day })),
  waitingForYou: fc.array(fc.record({ officeName: text, measureNumber: text, stepNumber: number }), { maxLength: 12 }),
  mailNumber: fc.constant('2027-000412'),
});

const words = (part: string): string => part.replace(/\s+/g, ' ');
const escaped = (value: string): string =>
  value.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

/** The steps and the measure that an item names; of a takeover the first seven. */
const namesOf = ({ measure, step, steps }: DigestItem): string[] => [
  ...(measure === null
    ? []
    : [
        `${oneLine(measure.number)}${step === null ? '' : ` Schritt ${step.number}`}: ${oneLine((step ?? measure).title)}`,
      ]),
  ...steps
    .slice(0, 7)
    .map(({ measureNumber, number, title }) => `${oneLine(measureNumber)} Schritt ${number}: ${oneLine(title)}`),
];

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

  it('names every step and measure in both parts, numbered from 1', () => {
    fc.assert(
      fc.property(digest, (content) => {
        const { html, text: plain } = renderMail(content, 'de');
        const inHtml = words(html.replace(/<\/?(strong|br)[^>]*>/g, ''));
        for (const row of content.items.flatMap(namesOf)) {
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
      fc.property(digest, (content) => {
        const { html, text: plain } = renderMail(content, 'de');
        for (const { steps } of content.items.filter(({ steps }) => steps.length > 7)) {
          const more = steps.length === 8 ? '+ 1 weiterer Schritt' : `+ ${steps.length - 7} weitere Schritte`;
          expect(words(plain)).toContain(more);
          expect(html).toContain(more);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has no markup but its own in the HTML part', () => {
    const own = ['!--', '!DOCTYPE', '/', 'body', 'br', 'a', 'h1', 'h2', 'head', 'html', 'meta', 'p', 'span', 'strong', 'style', 'table', 'tbody', 'td', 'th', 'thead', 'title', 'tr', '![endif]--']; // prettier-ignore
    fc.assert(
      fc.property(digest, (content) => {
        const { html } = renderMail(content, 'de');
        expect(html).not.toContain('<b>');
        for (const [, tag] of html.matchAll(/<(!--|\/|!?[^\s>]*)/g)) expect(own).toContain(tag);
        expect(html).not.toMatch(/undefined|\[object/);
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
          expect(line.trimStart().replace(/^(\d+\.|–) /, '')).toMatch(/^\S+( (\d|AT\b)\S*)*$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
