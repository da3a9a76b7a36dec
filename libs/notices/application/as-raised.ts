import { type Notice, type SuppressedReason } from '#libs/cadence/domain/index';

/** Reasons that only the delivery gives. */
const givenAtDelivery: readonly SuppressedReason[] = [
  'closed',
  'moved',
  'reassigned',
  'paused',
  'never-told',
  'superseded',
];

/**
 * A notice as it stood when it was raised. What is foreseen for a step depends on what was raised, never on what became of it
 * at a delivery, so that the process, the simulation and the reports foresee the same.
 */
export function asRaised<N extends Notice>(notice: N): N {
  const suppressed = notice.suppressed;
  return suppressed !== null && givenAtDelivery.includes(suppressed) ? { ...notice, suppressed: null } : notice;
}
