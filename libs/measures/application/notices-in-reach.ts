import { nextDayOf, type Cadence, type CadencePolicy } from '#libs/cadence/domain/index';
import { CalendarRangeError, type IsoDate } from '#libs/calendar/domain/index';
import { type Directory } from '#libs/offices/domain/index';
import { evolveMeasure, type Measure } from '../domain/index.ts';
import { calendarOf } from './plan-cadence.ts';
import { type PlanHead } from './ports.ts';

/** Days do not depend on who is written to. */
const nobody: Directory = {
  offices: new Map(),
  coordination: null,
  coordinationDeputy: null,
  leadership: null,
  weekly: new Set(),
  english: new Set(),
};

/**
 * Whether every notice about `measure` lies where the calendar around its dates reaches; the process would stand still over
 * one that does not. As if nothing had been raised yet: every stage there is. What is not active yet counts as active today.
 */
export function noticesInReach(plan: PlanHead, policy: CadencePolicy, measure: Measure, today: IsoDate): boolean {
  const active = { ...plan, activatedOn: plan.activatedOn ?? today, backlogStartedOn: plan.backlogStartedOn ?? today };
  try {
    const calendar = calendarOf(plan, policy, [measure], today);
    const cadence: Cadence = { plan: active, policy, calendar, directory: nobody };
    nextDayOf(cadence, activated(measure, today), [], today);
    return true;
  } catch (error) {
    if (error instanceof CalendarRangeError) return false;
    throw error;
  }
}

function activated(measure: Measure, today: IsoDate): Measure {
  return measure.activeOn === null
    ? evolveMeasure(measure, { type: 'measure-activated', effectiveOn: today }, measure.id)
    : measure;
}
