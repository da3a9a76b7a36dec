import { type IsoDate } from '#libs/calendar/domain/index';
import { stoppingRequest, type Circumstances, type Plan, type Step } from '#libs/measures/domain/index';
import { ladderOf } from './ladder.ts';
import { isOnLadder, type Cadence } from './planned-notice.ts';

/** What a decision on `today` depends on besides the measure. */
export function circumstancesOf(
  cadence: Pick<Cadence, 'calendar' | 'policy'> & { plan: Pick<Plan, 'activatedOn' | 'endsOn'> },
  today: IsoDate,
): Circumstances {
  const { plan, calendar, policy } = cadence;
  const isAhead = (step: Step): boolean => {
    if (!isOnLadder(step)) return false;
    const raisedUpTo = stoppingRequest(step)?.on ?? today;
    const stages = ladderOf(step, calendar, policy, () => false);
    return stages.some(({ stage, on }) => stage.startsWith('escalation-') && on > raisedUpTo);
  };
  return { today, plan, calendar, rules: policy.answers, hasEscalationAhead: (_measure, step) => isAhead(step) };
}
