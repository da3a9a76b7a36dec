import { type DigestItem } from '../domain/index.ts';

/** How many steps the items are about; each counts once, those of a takeover too. */
export function distinctSteps(items: readonly DigestItem[]): number {
  return new Set(items.flatMap(stepsOf)).size;
}

/** How many measures are asked about as a whole. */
export function distinctMeasures(items: readonly DigestItem[]): number {
  return new Set(items.flatMap(({ measure, step }) => (measure !== null && step === null ? [measure.number] : [])))
    .size;
}

const stepsOf = ({ measure, step, steps }: DigestItem): string[] => [
  ...(measure !== null && step !== null ? [key(measure.number, step.number)] : []),
  ...steps.map(({ measureNumber, number }) => key(measureNumber, number)),
];

const key = (measureNumber: string, stepNumber: number): string => JSON.stringify([measureNumber, stepNumber]);
