import { type StepState, stateWords as wordsIn } from '#libs/overview/domain/index';

const words = wordsIn.en;

/** How states are called, in the order in which they are counted. */
export const stateWords: Record<StepState, string> = {
  'on-course': words['on-course'],
  'at-risk': words['at-risk'],
  late: words.late,
  waits: words.waits,
  silent: words.silent,
  undated: words.undated,
  paused: words.paused,
  done: words.done,
  dropped: words.dropped,
};
