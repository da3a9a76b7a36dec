import { type Measure } from './measure.ts';
import { type Step } from './step.ts';

/**
 * The open step that `step` waits for: the one named for it, else the earliest open one of its track (the dated steps of the
 * measure with the same responsible office) with an earlier `dueOn`. Equal dates run side by side, and a hard deadline never
 * waits (CADENCE.md, *Terms*). In a `parallel` measure dates make nothing wait; an explicitly named predecessor does.
 *
 * No steps can ever wait for each other. Named predecessors make no circle (`wouldCircle`); where dates would close one with
 * them, whatever moved or was reassigned since, the named predecessor counts and the dates between these steps do not.
 */
export function predecessorOf(measure: Measure, step: Step): Step | null {
  if (step.hard || step.status !== 'open') return null;
  const named = openNamed(measure, step);
  if (named !== undefined) return named;
  let found: Step | null = null;
  for (const other of measure.steps) {
    if (!isEarlierInTrack(measure, other, step)) continue;
    if (found !== null && other.dueOn! >= found.dueOn!) continue;
    if (!hasNames(measure) || !leadsTo(measure, other, step, openNamed)) found = other;
  }
  return found;
}

export function waits(measure: Measure, step: Step): boolean {
  return predecessorOf(measure, step) !== null;
}

/**
 * Whether steps would wait for each other if `predecessor` were named for `step`, by names and dates as they stand. Closed
 * steps count with their names, for they can be opened again.
 */
export function wouldCircle(measure: Measure, step: Step, predecessor: Step): boolean {
  return leadsTo(measure, predecessor, step, namedPredecessor);
}

/** Whether `other` is an open step of the same track with an earlier `dueOn`; never in a parallel measure or for a hard deadline. */
function isEarlierInTrack({ parallel }: Measure, other: Step, step: Step): boolean {
  if (parallel || step.hard || step.status !== 'open' || other.status !== 'open') return false;
  if (step.dueOn === null || other.dueOn === null || other.officeId !== step.officeId) return false;
  return other.dueOn < step.dueOn;
}

/** Dates alone never make a circle. */
function hasNames({ steps }: Measure): boolean {
  return steps.some(({ predecessorId }) => predecessorId !== null);
}

function namedPredecessor({ steps }: Measure, { predecessorId }: Step): Step | undefined {
  return predecessorId === null ? undefined : steps.find(({ id }) => id === predecessorId);
}

function openNamed(measure: Measure, step: Step): Step | undefined {
  const named = namedPredecessor(measure, step);
  return named?.status === 'open' ? named : undefined;
}

/** Whether `target` is `from` or lies before it, by the names that `named` gives and by dates, also through other steps. */
function leadsTo(measure: Measure, from: Step, target: Step, named: typeof namedPredecessor): boolean {
  const seen = new Set<string>();
  const ahead = [from];
  for (let step = ahead.pop(); step !== undefined; step = ahead.pop()) {
    if (step.id === target.id) return true;
    if (seen.has(step.id)) continue;
    seen.add(step.id);
    const before = step.hard ? undefined : named(measure, step);
    if (before !== undefined) ahead.push(before);
    ahead.push(...measure.steps.filter((other) => isEarlierInTrack(measure, other, step!)));
  }
  return false;
}
