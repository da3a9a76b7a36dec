import { type StepState } from '#libs/overview/domain/index';

/** How states are called, in the order in which they are counted. */
export const stateWords: Record<StepState, string> = {
  'on-course': 'im Plan',
  'at-risk': 'gefährdet',
  late: 'verzögert',
  waits: 'wartet',
  silent: 'ohne Meldung',
  undated: 'ohne Termin',
  paused: 'pausiert',
  done: 'erledigt',
  dropped: 'entfallen',
};
