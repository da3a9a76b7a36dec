import { type Measure, type Step } from '#libs/measures/domain/index';
import { type PlanOnDay } from './plan-on-day.ts';

type Offices = PlanOnDay['offices'];

/** The offices of `divisions` and all below them. */
export function officesWithin(divisions: readonly string[], offices: Offices): ReadonlySet<string> {
  const within = new Set(divisions);
  for (let before = -1; before !== within.size;) {
    before = within.size;
    for (const { id, superiorId } of offices) if (superiorId !== null && within.has(superiorId)) within.add(id);
  }
  return within;
}

/** To whose division a step belongs: to that of its office, without one to that of the measure's lead office. */
export function officeOfStep(measure: Pick<Measure, 'leadOfficeId'>, step: Pick<Step, 'officeId'>): string | null {
  return step.officeId ?? measure.leadOfficeId;
}

/** The names of several divisions in one word. */
export function divisionName(divisions: readonly string[], offices: Offices): string {
  return offices
    .filter(({ id }) => divisions.includes(id))
    .map(({ name }) => name)
    .join(' / ');
}
