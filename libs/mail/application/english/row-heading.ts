import { type DigestItem } from '../../domain/index.ts';
import { counted } from './counts.ts';

/** What a row is about. */
export interface RowHeading {
  /** `O.2-01 step 3`, for a measure as a whole `O.2-01`, for all steps of an office its name. */
  name: string;
  title: string;
  /** The title of the step's measure. */
  place: string | null;
}

export function rowHeading({ measure, step, officeName, steps: taken, undelivered }: DigestItem): RowHeading {
  if (measure === null && undelivered !== null) {
    return { name: officeName ?? 'No office', title: `Mail ${undelivered.mailNumber}`, place: null };
  }
  if (measure === null) return { name: officeName ?? 'Your office', title: openSteps(taken.length), place: null };
  if (step === null) return { name: measure.number, title: measure.title, place: null };
  return { name: `${measure.number} step ${step.number}`, title: step.title, place: measure.title };
}

const openSteps = (count: number): string =>
  count === 0 ? 'no open steps with a date' : `${counted(count, 'open step')} with a date`;
