import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  asRaised,
  foreseenDays,
  nextLeadershipDay,
  seriesOf,
  withArrivalExpected,
  type PlannedNotice,
} from '#libs/cadence/domain/index';
import { type DigestItem } from '#libs/mail/domain/index';
import { type Measure, type Step } from '#libs/measures/domain/index';
import { type DeliveryDay } from './digest-items.ts';

/**
 * All mails foreseen for a measure after the day if nobody answers, by the day on which they will really be raised. What waits
 * for a mail of which nobody knows whether it will arrive is not among them.
 */
export function foreseen(on: DeliveryDay, measure: Measure): PlannedNotice[] {
  const known = on.foreseen.get(measure.id);
  if (known !== undefined) return known;
  const { day, cadence } = on;
  const sentSince = on.arrears?.lastDeliveryOn ?? day;
  const raised = (on.raised.get(measure.id) ?? []).map((notice) => {
    const wasToGoOut = notice.heldOn !== null || (on.arrears?.takenBack.has(notice.id) ?? false);
    return withArrivalExpected(cadence, measure, asRaised(notice), { day, sentSince, wasToGoOut });
  });
  const ahead = foreseenDays(cadence, measure, raised)
    .flatMap(({ planned, on: raisedOn }): PlannedNotice[] => {
      if (raisedOn === null || planned.withheld !== null) return [];
      // What should have come by now comes with the next look.
      const next = raisedOn > day ? raisedOn : seriesOf(cadence.calendar, measure, planned).add(day, 1);
      return [{ ...planned, on: next }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  on.foreseen.set(measure.id, ahead);
  return ahead;
}

/** The days on which the office was asked about the step under its present deadline before. */
export function askedOn({ raised, day }: DeliveryDay, measure: Measure, step: Step): IsoDate[] {
  const days = (raised.get(measure.id) ?? []).flatMap((notice) => {
    const asked = notice.stepId === step.id && notice.dueVersion === step.dueVersion && notice.role === 'responsible';
    return asked && notice.toldOn !== null && notice.toldOn < day ? [notice.toldOn] : [];
  });
  return [...new Set(days)].sort();
}

/** What happens about the step next if nobody answers, on which day, and who is told. */
export function nextStage(on: DeliveryDay, measure: Measure, step: Step): DigestItem['next'] {
  const next = foreseen(on, measure).find(
    (planned) =>
      planned.stepId === step.id &&
      !(planned.stage === 'escalation-1' && on.recipients.escalationIsSkipped(step.officeId, on.day)),
  );
  if (next === undefined) return null;
  // Leadership reads of it in its summary, which comes on its own days.
  const readOn = next.role === 'leadership' ? nextLeadershipDay(addDays(next.on, -1), on.cadence.calendar) : next.on;
  return { stage: next.stage, on: readOn, recipientName: on.recipients.nameBehind(next.role, step.officeId).name };
}
