import { contactDays, type Day } from './calendar.ts';
import { countedFor } from './ladder.ts';
import { ofStep, type Raised } from './raised.ts';
import { responsibleOf } from './recipients.ts';
import { type OfficeRecord, type PlanRecord, type StepRecord } from './record.ts';

/** What is told of a step besides its ladder, each on its own conditions; a pause does not silence it. */
export function raiseBesides(step: StepRecord, record: PlanRecord, today: Day): Raised[] {
  const { coordination, coordinationDeputy } = record.plan;
  const isToldToday = (after: Day, contactDaysLater = 1): boolean =>
    after < today && countedFor(step).add(after, contactDaysLater) === today;

  const resolved = step.toResolve
    .filter(({ on }) => on === today)
    .map(({ role, to, dueVersion }) => ofStep(step, today, 'resolved', role, to, dueVersion));
  if (step.closed) return resolved;

  const notices = [...resolved];
  if (step.handedOverOn !== null && isToldToday(step.handedOverOn)) {
    notices.push(ofStep(step, today, 'assigned', 'responsible', responsibleOf(step.office, record.plan, today)));
  }
  for (const { on, office } of step.waitingFor) {
    if (!isToldToday(on) || !isNew(step, 'needed', office.key)) continue;
    notices.push(ofStep(step, today, 'needed', 'office', responsibleOf(office, record.plan, today)));
  }
  for (const { on, office } of step.disputes) {
    if (!isToldToday(on) || office !== step.office || !isNew(step, 'dispute')) continue;
    notices.push(ofStep(step, today, 'dispute', 'coordination', coordination));
  }
  if (step.request && isToldToday(step.request.on, 1)) {
    notices.push(ofStep(step, today, 'decision-1', 'coordination', coordination));
  }
  if (step.request && isToldToday(step.request.on, 6)) {
    notices.push(ofStep(step, today, 'decision-2', 'coordination', coordination));
    if (coordinationDeputy !== null) {
      notices.push(ofStep(step, today, 'decision-2', 'coordinationDeputy', coordinationDeputy));
    }
  }
  return notices;
}

/** Each identity once: the step, the stage, dueVersion, entered, and for `needed` the office. */
function isNew(step: StepRecord, stage: 'needed' | 'dispute', cause = ''): boolean {
  const identity = [stage, step.dueVersion, step.entered, cause].join();
  if (step.raised.has(identity)) return false;
  step.raised.add(identity);
  return true;
}

/** `takeover` to the new contact of an office: one notice with all its open dated steps. */
export function raiseTakeover(office: OfficeRecord, record: PlanRecord, today: Day): Raised[] {
  if (office.newContactOn === null || contactDays.add(office.newContactOn, 1) !== today) return [];
  const steps = [...record.measures.values()]
    .flatMap((measure) => measure.steps)
    .filter((step) => step.office === office && !step.closed && step.deadline !== null);
  if (steps.length === 0) return [];
  const to = responsibleOf(office, record.plan, today);
  return [{ on: today, stage: 'takeover', role: 'responsible', to, about: { steps } }];
}
