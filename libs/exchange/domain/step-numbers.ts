import { type StepNumber } from './step-number.ts';

interface OfMeasure {
  /** Numbers that stand in a table. */
  readonly claimed: Set<number>;
  readonly given: Set<number>;
  rows: number;
}

/** Gives steps without a number their position in the measure, beside those that have one. All numbers are claimed first. */
export class StepNumbers {
  private readonly measures = new Map<string, OfMeasure>();

  claim(measureKey: string, said: StepNumber): void {
    if (said.kind === 'number') this.of(measureKey).claimed.add(said.number);
  }

  /** The number of the measure's next row. */
  next(measureKey: string, said: StepNumber): number {
    const measure = this.of(measureKey);
    measure.rows += 1;
    if (said.kind === 'number') return said.number;
    let number = measure.rows;
    while (measure.claimed.has(number) || measure.given.has(number)) number += 1;
    measure.given.add(number);
    return number;
  }

  private of(measureKey: string): OfMeasure {
    const known = this.measures.get(measureKey);
    if (known) return known;
    const fresh = { claimed: new Set<number>(), given: new Set<number>(), rows: 0 };
    this.measures.set(measureKey, fresh);
    return fresh;
  }
}
