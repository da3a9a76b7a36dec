import { type StepState } from '#libs/overview/domain/index';

/** The order in which leadership's page counts the states. */
export const countedStates: readonly StepState[] = [
  'on-course',
  'at-risk',
  'late',
  'waits',
  'silent',
  'undated',
  'paused',
  'done',
  'dropped',
];
