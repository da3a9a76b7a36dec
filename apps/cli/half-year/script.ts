import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectDirectory } from '#libs/config/index';
import { type Habit, habits } from './habits.ts';

const day = z.iso.date();

const schema = z.strictObject({
  plan: z.string(),
  from: day,
  to: day,
  /** Of offices not named. */
  otherwise: z.enum(habits),
  offices: z.record(z.string(), z.enum(habits)),
  acts: z.array(
    z.strictObject({
      on: day,
      what: z.string(),
      to: z.enum(['commands', 'leadership', 'policy']).default('commands'),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** What people do besides: a request to the API, as its description says. */
export interface Act {
  on: string;
  /** What it is, in German. */
  what: string;
  /** Which of the plan's addresses takes it. */
  to: 'commands' | 'leadership' | 'policy';
  body: Record<string, unknown>;
}

/** What happens in the half year: how offices answer, and what people do besides on which day. */
export interface Script {
  plan: string;
  from: string;
  to: string;
  habitOf: (office: string) => Habit;
  acts: Act[];
}

/** The script of `examples/half-year`. */
export async function readScript(): Promise<Script> {
  const text = await readFile(join(projectDirectory(), 'examples', 'half-year', 'script.json'), 'utf8');
  const { plan, from, to, otherwise, offices, acts } = schema.parse(JSON.parse(text));
  return { plan, from, to, habitOf: (office) => offices[office] ?? otherwise, acts };
}
