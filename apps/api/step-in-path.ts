import { Refusal } from '#libs/measures/domain/index';

/**
 * The number of a step as an address names it.
 *
 * @throws {Refusal} `step-not-found` for what is no number
 */
export function stepInPath(measure: string, step: string): number {
  if (!/^[1-9]\d{0,3}$/.test(step)) throw new Refusal('step-not-found', { measure, step });
  return Number(step);
}
