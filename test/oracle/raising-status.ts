import { contactDays, dateOf, type Day, dayOf } from './calendar.ts';
import { addMonths } from './months.ts';
import { type Raised } from './raised.ts';
import { alsoToDeputy, responsibleOf } from './recipients.ts';
import { type MeasureRecord, type PlanRecord } from './record.ts';

/** The question how a measure stands, on 15 February and 15 August. */
export function raiseStatus(measure: MeasureRecord, record: PlanRecord, today: Day): Raised[] {
  if (!mustBeAsked(measure)) return [];
  const notice = (stage: Raised['stage'], role: Raised['role'], to: string | null): Raised => ({
    on: today,
    stage,
    role,
    to,
    about: { measure },
  });
  const { lead, lastAnswerOn } = measure;
  const responsible = responsibleOf(lead, record.plan, today);
  const S = statusDay(today);
  if (S === today) {
    const lately = addMonths(S, -6);
    if (record.activation > lately || (lastAnswerOn !== null && lastAnswerOn > lately)) return [];
    measure.statusAskedOn = S;
    return [notice('status-1', 'responsible', responsible)];
  }
  if (measure.statusAskedOn !== S || (lastAnswerOn !== null && lastAnswerOn >= S)) return [];
  if (contactDays.add(S, 10) === today) {
    const deputy = alsoToDeputy(lead, responsible);
    return [
      notice('status-2', 'responsible', responsible),
      ...(deputy === null ? [] : [notice('status-2', 'deputy', deputy)]),
    ];
  }
  if (contactDays.add(S, 15) === today) return [notice('status-3', 'coordination', record.plan.coordination)];
  return [];
}

/** Continuous, or without an open dated step; not while it is paused. */
function mustBeAsked({ continuous, pausedUntil, steps }: MeasureRecord): boolean {
  return pausedUntil === null && (continuous || !steps.some((step) => !step.closed && step.deadline !== null));
}

/** S: the last first contact day from 15 February or 15 August on that is not after the day; −1 before any of the year. */
function statusDay(today: Day): Day {
  const year = dateOf(today).slice(0, 4);
  const days = ['08-15', '02-15'].map((date) => contactDays.first(dayOf(`${year}-${date}`)));
  return days.find((day) => day <= today) ?? -1;
}
