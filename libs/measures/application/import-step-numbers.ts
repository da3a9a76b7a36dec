import { type StepEntry } from '#libs/exchange/domain/index';
import { type Step } from '../domain/index.ts';
import { type StepMatch } from './import-match-steps.ts';

/** The numbers that the steps of a measure have after the import. */
export interface StepNumbers {
  /** Only of those whose number changes. */
  changed: ReadonlyMap<Step, number>;
  ofNew: ReadonlyMap<StepEntry, number>;
}

/**
 * Steps with a number in the tables get it; who had it and is not in the tables goes to the end. Steps without one keep theirs, and
 * change them with each other where their order is another one; new ones among them come to their place in the table if that is
 * free, else to the end.
 */
export function stepNumbers(steps: readonly Step[], matches: readonly StepMatch[]): StepNumbers {
  const numbers = new Map<Step, number>();
  const ofNew = new Map<StepEntry, number>();
  const unnumbered: Step[] = [];
  for (const { entry, step } of matches) {
    if (!entry.numbered && step !== null) unnumbered.push(step);
    if (!entry.numbered) continue;
    if (step === null) ofNew.set(entry, entry.number);
    else numbers.set(step, entry.number);
  }
  const sorted = unnumbered.map(({ number }) => number).sort((a, b) => a - b);
  unnumbered.forEach((step, place) => numbers.set(step, sorted[place]!));

  const given = new Set([
    ...ofNew.values(),
    ...matches.filter(({ entry }) => entry.numbered).map(({ entry }) => entry.number),
  ]);
  const taken = new Set(given);
  for (const step of unnumbered) if (!given.has(numbers.get(step)!)) taken.add(numbers.get(step)!);
  const end = (): number => {
    let number = Math.max(0, ...taken) + 1;
    while (taken.has(number)) number++;
    taken.add(number);
    return number;
  };
  const others = steps.filter((step) => !numbers.has(step));
  for (const step of others) {
    if (taken.has(step.number)) continue;
    taken.add(step.number);
    numbers.set(step, step.number);
  }
  for (const step of unnumbered) if (given.has(numbers.get(step)!)) numbers.set(step, end());
  for (const step of others) if (!numbers.has(step)) numbers.set(step, end());
  for (const { entry, step } of matches) {
    if (entry.numbered || step !== null) continue;
    const free = !taken.has(entry.number);
    if (free) taken.add(entry.number);
    ofNew.set(entry, free ? entry.number : end());
  }
  return { changed: new Map([...numbers].filter(([step, number]) => step.number !== number)), ofNew };
}
