import { type Dispute, type Step } from '#libs/measures/domain/index';

/**
 * The dispute that still stands: the step is open, with the office that disputed, and that office has said nothing else about
 * it since; else null. Nothing in the record ends it, so coordination sees it until then.
 */
export function standingDispute(step: Step): Dispute | null {
  const dispute = step.disputes.at(-1);
  if (dispute === undefined || step.status !== 'open' || step.officeId !== dispute.officeId) return null;
  const since = [...step.handOvers, ...step.answers, ...step.requests].some(({ on }) => on > dispute.on);
  return since ? null : dispute;
}
