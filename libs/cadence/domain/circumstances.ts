import { type IsoDate } from '#libs/calendar/domain/index';
import { aheadAfter, type Circumstances, type Measure, type Plan, type Step } from '#libs/measures/domain/index';
import { ladderOf } from './ladder.ts';
import { isOnLadder, type Cadence } from './planned-notice.ts';
import { isAhead } from './shifts.ts';

/** What a decision on `today` depends on besides the measure. */
export function circumstancesOf(
  cadence: Pick<Cadence, 'calendar' | 'policy'> & { plan: Pick<Plan, 'activatedOn' | 'endsOn'> },
  today: IsoDate,
): Circumstances {
  const { plan, calendar, policy } = cadence;
  const hasEscalationAhead = (measure: Measure, step: Step): boolean => {
    if (!isOnLadder(step)) return false;
    const day = aheadAfter(step, measure, today);
    const stages = ladderOf(step, calendar, policy, () => false);
    return stages.some((it) => it.stage.startsWith('escalation-') && isAhead(it, day));
  };
  return { today, plan, calendar, rules: policy.answers, hasEscalationAhead };
}
