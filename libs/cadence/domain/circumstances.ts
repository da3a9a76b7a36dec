import { type IsoDate } from '#libs/calendar/domain/index';
import { aheadAfter, type Circumstances, type Measure, type Step } from '#libs/measures/domain/index';
import { ladderOf } from './ladder.ts';
import { lateStagesOf } from './late-stages.ts';
import { type Notice } from './notice.ts';
import { isOnLadder, type Cadence } from './planned-notice.ts';
import { aheadOf, isEscalation } from './shifts.ts';

/**
 * What a decision on `today` depends on besides the measure.
 *
 * @param raised all notices of the measures; without any, as if every mail had arrived on its day.
 */
export function circumstancesOf(
  cadence: Pick<Cadence, 'calendar' | 'policy'> & { plan: Circumstances['plan'] },
  today: IsoDate,
  raised: readonly Notice[] = [],
): Circumstances {
  const { plan, calendar, policy } = cadence;
  const hasEscalationAhead = (measure: Measure, step: Step): boolean => {
    if (!isOnLadder(step)) return false;
    const day = aheadAfter(step, measure, today);
    const lateStages = lateStagesOf(measure, step, raised, calendar.contactDaysOf(step), policy);
    const stages = ladderOf(step, calendar, policy, () => false, lateStages);
    return aheadOf(stages, day, lateStages).some(({ stage }) => isEscalation(stage));
  };
  return { today, plan, calendar, rules: policy.answers, hasEscalationAhead };
}
