import { type LeadershipSummary } from '#libs/mail/domain/index';
import { type StepState } from '#libs/overview/domain/index';
import { type Snapshot } from './snapshot.ts';

const inOrder: readonly StepState[] = [
  'on-course',
  'at-risk',
  'late',
  'silent',
  'waits',
  'undated',
  'paused',
  'done',
  'dropped',
];

/** Measures of the plan by state, with the change since `before`; what is 0 and was 0 is left out. */
export function figures(now: Snapshot, before: Snapshot | null): LeadershipSummary['figures'] {
  return inOrder
    .map((state) => {
      const count = countOf(now, state);
      return { state, count, change: before === null ? null : count - countOf(before, state) };
    })
    .filter(({ count, change }) => count !== 0 || (change ?? 0) !== 0);
}

function countOf(snapshot: Snapshot, state: StepState): number {
  return Object.values(snapshot).filter((measure) => measure.state === state).length;
}
