import fc from 'fast-check';
import { type Stage, stages } from '#libs/cadence/domain/index';
import { gapCodes, type Gap } from '#libs/gaps/domain/index';
import { oneLine } from '../application/clean-content.ts';
import {
  type CoordinationSheet,
  type DigestContent,
  type DigestItem,
  type LeadershipSummary,
} from '../domain/index.ts';

const ofMeasures = ['status-1', 'status-2', 'status-3'] as const satisfies Stage[];
const ofSteps = stages.filter((stage) => stage !== 'takeover' && !ofMeasures.some((it) => it === stage));

/** Free texts as they come from tables: long, with line breaks and markup. */
export const tableText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.lorem({ maxCount: 20 }),
    fc.constantFrom('Amt für Stadtplanung und Mobilität', 'a\r\nBcc: x@y.example', '<b>&"', 'Ä'.repeat(90), '\u2028x'),
  )
  .filter((value) => oneLine(value) !== '');

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const number = fc.integer({ min: 1, max: 99 });
const count = fc.integer({ min: 0, max: 300 });
const none = fc.constant<DigestItem['steps']>([]);

const reports = ['on-course', 'at-risk', 'partly', 'waiting-for', 'note', 'done'] as const;
const requestKind = fc.constantFrom('new-date' as const, 'not-mine' as const, 'drop' as const);
const reason = fc.constantFrom('staff' as const, 'third-party' as const, 'other' as const);
const states = ['dropped', 'done', 'paused', 'late', 'waits', 'at-risk', 'undated', 'silent', 'on-course'] as const;

export interface ArbitraryDigests {
  /** Of any kind, with items alone. */
  ofItems: fc.Arbitrary<DigestContent>;
  /** Of coordination; with items or without. */
  dailySheet: fc.Arbitrary<DigestContent>;
  /** Of leadership; with items or without. */
  page: fc.Arbitrary<DigestContent>;
  any: fc.Arbitrary<DigestContent>;
}

/** Digests in either language whose free texts are made by `text`. */
export function arbitraryDigests(text: fc.Arbitrary<string>): ArbitraryDigests {
  const item = arbitraryItem(text);
  const ofItems = fc.record<DigestContent>({
    kind: fc.constantFrom('office' as const, 'coordination' as const, 'leadership' as const),
    language: fc.constantFrom('de' as const, 'en' as const),
    day,
    plan: fc.record({ title: text, shortTitle: orNull(text) }),
    recipient: fc.record({ name: text, shortName: orNull(text) }),
    coordination: fc.record({ email: orNull(fc.constant('k@x.example')), phone: orNull(text) }),
    links: fc.constantFrom(null, {
      plan: 'https://plan.example/',
      why: 'https://plan.example/warum',
      privacy: 'https://plan.example/datenschutz',
    }),
    rhythm: fc.constantFrom('daily' as const, 'weekly' as const),
    copyToMailbox: fc.boolean(),
    sheet: fc.constant(null),
    summary: fc.constant(null),
    items: fc.array(item, { minLength: 1, maxLength: 60 }),
    quietSteps: orNull(fc.record({ count: fc.integer({ min: 0, max: 2000 }), until: day })),
    waitingForYou: fc.array(fc.record({ officeName: text, measureNumber: text, stepNumber: number }), {
      maxLength: 12,
    }),
    mailNumber: fc.constant('2027-000412'),
  });
  const items = fc.array(item, { maxLength: 20 });
  const dailySheet = fc
    .tuple(ofItems, arbitrarySheet(text), items)
    .map(([content, it, some]): DigestContent => ({ ...content, kind: 'coordination', sheet: it, items: some }));
  const page = fc
    .tuple(ofItems, arbitrarySummary(text), items)
    .map(([content, it, some]): DigestContent => ({ ...content, kind: 'leadership', summary: it, items: some }));
  return { ofItems, dailySheet, page, any: fc.oneof(ofItems, dailySheet, page) };
}

function arbitraryItem(text: fc.Arbitrary<string>): fc.Arbitrary<DigestItem> {
  const measure = fc.record({ number: text, title: text });
  const step = fc.record({ number, title: text });
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
    lastAnswer: orNull(fc.record({ kind: fc.oneof(requestKind, fc.constantFrom(...reports)), on: day })),
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
    undelivered: orNull(
      fc.record({
        mailNumber: text,
        on: day,
        address: text,
        because: fc.constantFrom('refused' as const, 'returned' as const, 'unknown' as const),
        detail: orNull(text),
      }),
    ),
    links: fc.constantFrom(null, { show: 'https://plan.example/m', why: 'https://plan.example/w' }),
    next: orNull(fc.record({ stage: fc.constantFrom(...stages), on: day, recipientName: text })),
  });
  return fc.tuple(about, state).map(([what, how]) => ({ ...how, ...what }));
}

/** As the domain makes them: what a code speaks of is there. */
function arbitraryGap(text: fc.Arbitrary<string>): fc.Arbitrary<Gap> {
  return fc
    .record({
      code: fc.constantFrom(...gapCodes),
      severity: fc.constantFrom('gap' as const, 'hint' as const),
      office: fc.record({ key: text, name: text, shortName: orNull(text), kind: text }),
      measures: fc.array(text, { minLength: 1, maxLength: 3 }),
      steps: fc.array(fc.record({ measure: text, number, title: text, dueOn: orNull(day) }), {
        minLength: 1,
        maxLength: 3,
      }),
      more: count,
      since: day,
      until: day,
      mattersOn: orNull(day),
      meanwhile: fc.constantFrom('mailbox' as const, 'coordination' as const, 'nobody' as const, null),
      undelivered: fc.record({ address: text, use: fc.constant('contact' as const), mail: text }),
    })
    .map(({ more, ...rest }) => ({ ...rest, stepCount: rest.steps.length + more }));
}

function arbitrarySheet(text: fc.Arbitrary<string>): fc.Arbitrary<CoordinationSheet> {
  return fc
    .record({
      fresh: fc.array(arbitraryGap(text), { maxLength: 12 }),
      known: count,
      escalationsAhead: fc.array(
        fc.record({
          measureNumber: text,
          step: fc.record({ number, title: text }),
          officeName: orNull(text),
          stage: fc.constantFrom('escalation-1' as const, 'escalation-2' as const),
          on: day,
          recipientName: text,
          holdable: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
      release: orNull(fc.record({ on: day, until: day, mails: count, notices: count, held: count })),
    })
    .map(({ fresh, known, ...rest }) => ({ gaps: { fresh, open: fresh.length + known }, ...rest }));
}

function arbitrarySummary(text: fc.Arbitrary<string>): fc.Arbitrary<LeadershipSummary> {
  const measure = fc.record({ number: text, title: text });
  const step = fc.record({ number, title: text });
  return fc.record({
    since: orNull(day),
    sentences: orNull(text),
    questions: fc.array(
      fc.record({
        measure: orNull(measure),
        question: text,
        consequence: orNull(text),
        options: fc.array(text, { maxLength: 4 }),
        until: day,
      }),
      { maxLength: 9 },
    ),
    critical: fc.array(
      fc.record({
        change: fc.constantFrom('new' as const, 'worse' as const),
        measure,
        step,
        officeName: orNull(text),
        monthsBehind: count,
        cause: fc.oneof(reason, fc.constantFrom('no-answer' as const, 'unsaid' as const)),
        askedOf: orNull(text),
      }),
      { maxLength: 12 },
    ),
    resolved: fc.array(
      fc.record({
        measure,
        step,
        officeName: orNull(text),
        outcome: fc.constantFrom('done' as const, 'dropped' as const, 'moved' as const),
        dueOn: orNull(day),
      }),
      { maxLength: 12 },
    ),
    unchanged: count,
    elsewhere: orNull(
      fc.record({ divisionName: text, questions: count, critical: count, resolved: count, unchanged: count }),
    ),
    figures: fc
      .subarray([...states])
      .chain((some) =>
        fc.tuple(
          ...some.map((state) =>
            fc.record({ state: fc.constant(state), count, change: orNull(fc.integer({ min: -50, max: 50 })) }),
          ),
        ),
      ),
    allOnCourse: fc.boolean(),
  });
}
