import { Temporal } from 'temporal-polyfill';
import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { type Step } from '#libs/measures/domain/index';

/**
 * Whole calendar months between the date that the council decided and the later of the present date and `today`; 0 for a step
 * without a date.
 */
export function monthsBehind({ originalDueOn, dueOn }: Pick<Step, 'originalDueOn' | 'dueOn'>, today: IsoDate): number {
  if (originalDueOn === null || dueOn === null) return 0;
  const behind = Temporal.PlainDate.from(originalDueOn).until(laterOf(dueOn, today), { largestUnit: 'month' });
  return Math.max(0, behind.months);
}
