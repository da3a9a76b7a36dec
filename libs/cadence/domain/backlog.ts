import { laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type Step } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';
import { neverLate, shifted, type StageDay } from './shifts.ts';

/**
 * The stages of a step of the backlog once the round is started on `startedOn` (CADENCE.md, *Backlog*). They know quiet
 * periods even for hard deadlines.
 */
export function backlogRoundOf(
  step: Step & { enteredOn: IsoDate },
  startedOn: IsoDate,
  calendar: Calendar,
  policy: CadencePolicy,
): StageDay[] {
  const { contact } = calendar;
  const begin = laterOf(contact.first(startedOn), contact.add(step.enteredOn, 1));
  let stages: StageDay[] = [
    { stage: 'backlog-1', on: begin },
    { stage: 'backlog-2', on: contact.add(begin, policy.backlog2After) },
    { stage: 'backlog-3', on: contact.add(begin, policy.backlog3After) },
  ];
  for (const shift of step.shifts) stages = shifted(stages, shift, begin, contact, policy, neverLate);
  return stages;
}
