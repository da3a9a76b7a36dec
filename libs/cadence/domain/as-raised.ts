import { wasWithheld, type Notice } from './notice.ts';

/**
 * A notice as it stood when it was raised. What is foreseen for a step depends on what was raised, never on what became of it
 * at a delivery, so that the process, the simulation and the reports foresee the same.
 */
export function asRaised<N extends Notice>(notice: N): N {
  return notice.suppressed === null || wasWithheld(notice) ? notice : { ...notice, suppressed: null };
}
