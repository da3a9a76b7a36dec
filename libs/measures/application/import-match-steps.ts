import { type StepEntry } from '#libs/exchange/domain/index';
import { type Step } from '../domain/index.ts';
import { folded, grouped } from './import-folded.ts';
import { type RenumberedChoice } from './import-planned.ts';

/** A row of the tables and the step of the record that it is about; null: a new one. */
export interface StepMatch {
  entry: StepEntry;
  step: Step | null;
  /** It was recognised by its title, under another number. */
  renumbered: boolean;
}

/**
 * Which step of a measure each of its rows is about: the one of its number and title, else of its title, else of its number. Rows
 * without a number go by their titles, those of one title in their order; what is left by its order, if there are as many steps
 * as rows.
 */
export function matchSteps(
  entries: readonly StepEntry[],
  steps: readonly Step[],
  choice: RenumberedChoice,
): StepMatch[] {
  const found = new Map<StepEntry, Step>();
  const open = new Set(steps);
  const take = (entry: StepEntry, step: Step): void => {
    found.set(entry, step);
    open.delete(step);
  };
  const left = (numbered: boolean): StepEntry[] =>
    entries.filter((entry) => entry.numbered === numbered && !found.has(entry));
  const titleOf = ({ title }: { title: string }): string => folded(title);
  const byNumber = new Map(steps.map((step) => [step.number, step]));
  const ofNumber = ({ number }: StepEntry): Step | null => {
    const step = byNumber.get(number);
    return step !== undefined && open.has(step) ? step : null;
  };

  for (const entry of left(true)) {
    const step = ofNumber(entry);
    if (step !== null && titleOf(step) === titleOf(entry)) take(entry, step);
  }
  if (choice === 'match') {
    const ofTitle = grouped(open, titleOf);
    for (const [title, rows] of grouped(left(true), titleOf)) {
      const [step, ...more] = ofTitle.get(title) ?? [];
      if (rows.length === 1 && step !== undefined && more.length === 0) take(rows[0]!, step);
    }
  }
  for (const entry of left(true)) {
    const step = ofNumber(entry);
    if (step !== null) take(entry, step);
  }
  const ofTitle = grouped(open, titleOf);
  for (const entry of left(false)) {
    const step = ofTitle.get(titleOf(entry))?.shift();
    if (step !== undefined) take(entry, step);
  }
  if (entries.length === steps.length) {
    const others = [...open];
    left(false).forEach((entry, place) => take(entry, others[place]!));
  }
  return entries.map((entry) => {
    const step = found.get(entry) ?? null;
    return { entry, step, renumbered: step !== null && entry.numbered && step.number !== entry.number };
  });
}
