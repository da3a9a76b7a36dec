import { z } from 'zod';
import { type LeadershipView } from './leadership-view.ts';

const day = z.iso.date();
const measure = z.strictObject({ number: z.string(), title: z.string() });
const step = z.strictObject({ number: z.int(), title: z.string() });
const reason = z.enum(['staff', 'budget', 'procurement', 'committee', 'third-party', 'other', 'no-answer', 'unsaid']);
const state = z.enum(['dropped', 'done', 'paused', 'late', 'waits', 'at-risk', 'undated', 'silent', 'on-course']);

const question = z.strictObject({
  id: z.uuid(),
  measure: measure.nullable(),
  question: z.string(),
  consequence: z.string().nullable(),
  options: z.array(z.string()),
  askedOn: day,
  until: day,
  answer: z.strictObject({ on: day, text: z.string() }).nullable(),
});

const summary = z.strictObject({
  since: day.nullable(),
  sentences: z.string().nullable(),
  questions: z.array(question.omit({ id: true, askedOn: true, answer: true }).extend({ measure: measure.nullable() })),
  critical: z.array(
    z.strictObject({
      change: z.enum(['new', 'worse']),
      measure,
      step,
      officeName: z.string().nullable(),
      monthsBehind: z.int(),
      cause: reason,
      askedOf: z.string().nullable(),
    }),
  ),
  resolved: z.array(
    z.strictObject({
      measure,
      step,
      officeName: z.string().nullable(),
      outcome: z.enum(['done', 'dropped', 'moved']),
      dueOn: day.nullable(),
    }),
  ),
  unchanged: z.int(),
  elsewhere: z
    .strictObject({
      divisionName: z.string(),
      questions: z.int(),
      critical: z.int(),
      resolved: z.int(),
      unchanged: z.int(),
    })
    .nullable(),
  figures: z.array(z.strictObject({ state, count: z.int(), change: z.int().nullable() })),
  allOnCourse: z.boolean(),
});

/** What leadership is asked and will read next. Days are plain dates in the plan's time zone. */
export const leadershipSchema = z.strictObject({
  plan: z.string(),
  today: day,
  nextOn: day.nullable(),
  questions: z.array(question),
  note: z.strictObject({ text: z.string(), writtenOn: day, toldOn: day.nullable() }).nullable(),
  preview: z.strictObject({ subject: z.string(), text: z.string(), summary }).nullable(),
});

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof leadershipSchema>>, Flat<LeadershipView>>;
