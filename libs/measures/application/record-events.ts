import { type OfficeEvent, type Office, evolveOffice } from '#libs/offices/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import {
  evolveMeasure,
  evolvePlan,
  type Measure,
  type MeasureEvent,
  type Plan,
  type PlanEvent,
} from '../domain/index.ts';
import { type MeasurePorts } from './ports.ts';

/** What caused events and when they were written down. */
export interface Cause {
  /** Null for what no command caused, such as the end of a pause. */
  commandId: string | null;
  recordedAt: IsoInstant;
}

/** Applies events to the rows and appends them, so that the fold of the events equals the rows. Returns what became of it. */
export async function recordMeasure(
  ports: Pick<MeasurePorts, 'measures' | 'events'>,
  measure: Measure,
  events: MeasureEvent[],
  cause: Cause,
): Promise<Measure> {
  if (events.length === 0) return measure;
  const after = events.reduce((it, event) => evolveMeasure(it, event, measure.id), measure);
  await ports.measures.save([after]);
  await ports.events.append('measure', measure.id, measure.version, events, cause);
  return after;
}

/** As `recordMeasure`. */
export async function recordPlan(
  ports: Pick<MeasurePorts, 'plans' | 'events'>,
  plan: Plan,
  events: PlanEvent[],
  cause: Cause,
): Promise<Plan> {
  const after = events.reduce((it, event) => evolvePlan(it, event, plan.id), plan);
  await ports.plans.save(after);
  await ports.events.append('plan', plan.id, plan.version, events, cause);
  return after;
}

/** As `recordMeasure`, for offices new to the record; superiors among them in any order. */
export async function recordNewOffices(
  ports: Pick<MeasurePorts, 'offices' | 'events'>,
  added: { id: string; event: OfficeEvent }[],
  cause: Cause,
): Promise<Office[]> {
  const offices = added.map(({ id, event }) => evolveOffice(null, event, id));
  await ports.offices.add(offices);
  for (const { id, event } of added) await ports.events.append('office', id, 0, [event], cause);
  return offices;
}
