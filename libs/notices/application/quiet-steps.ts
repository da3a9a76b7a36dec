import { Temporal } from 'temporal-polyfill';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestContent } from '#libs/mail/domain/index';
import { type DeliveryDay } from './digest-items.ts';
import { foreseen } from './foreseen-stages.ts';
import { type RecordedNotice } from './ports.ts';

/**
 * How many open dated steps of the offices that `items` speak to need nothing before the end of the next quarter: not due
 * until then, and no mail foreseen about them.
 */
export function quietSteps(on: DeliveryDay, items: readonly RecordedNotice[]): DigestContent['quietSteps'] {
  const offices = new Set(items.filter((item) => item.role === 'responsible').map((item) => item.officeId));
  const spokenOf = new Set(items.map((item) => item.stepId));
  const until = endOfNextQuarter(on.day);
  let count = 0;
  for (const measure of on.measures.values()) {
    const soon = new Set(
      foreseen(on, measure)
        .filter((planned) => planned.on <= until)
        .map((planned) => planned.stepId),
    );
    count += measure.steps.filter(
      (step) =>
        step.status === 'open' &&
        step.dueOn !== null &&
        step.dueOn > until &&
        offices.has(step.officeId) &&
        !spokenOf.has(step.id) &&
        !soon.has(step.id),
    ).length;
  }
  return count === 0 ? null : { count, until };
}

function endOfNextQuarter(day: IsoDate): IsoDate {
  const date = Temporal.PlainDate.from(day);
  const firstMonth = date.month - ((date.month - 1) % 3);
  return date.with({ month: firstMonth, day: 1 }).add({ months: 6 }).subtract({ days: 1 }).toString();
}
