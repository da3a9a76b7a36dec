import { effectiveDeadline, type Step } from '#libs/measures/domain/index';
import { type Calendar } from '#libs/calendar/domain/index';
import { type CadencePolicy } from './policy.ts';

/** Whether the office said *on course* late enough for `reminder-2` to tell it nothing new (CADENCE.md, *Answers*). */
export function isOnCourse(step: Step, calendar: Calendar, policy: CadencePolicy): boolean {
  if (step.dueOn === null) return false;
  const deadline = effectiveDeadline({ dueOn: step.dueOn, hard: step.hard }, calendar);
  const from = calendar.working.add(deadline, -policy.onCourseDaysBefore);
  return step.answers.some(
    ({ said, dueVersion, on }) => said.kind === 'on-course' && dueVersion === step.dueVersion && on >= from,
  );
}
