import { type Notice } from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { measureStanding, type Standpoint } from '#libs/overview/domain/index';
import { escalatedSteps } from './escalated-steps.ts';
import { type Snapshot } from './snapshot.ts';
import { type Telling } from './telling.ts';

/**
 * How every measure stands.
 *
 * @param noticesOf all that was raised for a measure.
 */
export function snapshotOf(
  at: Standpoint,
  measures: readonly Measure[],
  noticesOf: (measureId: string) => readonly Notice[],
  tellings: readonly Telling[],
): Snapshot {
  return Object.fromEntries(
    measures.map((measure) => {
      const { state } = measureStanding(at, measure, noticesOf(measure.id));
      return [measure.id, { state, critical: escalatedSteps(measure, tellings).length > 0 }];
    }),
  );
}
