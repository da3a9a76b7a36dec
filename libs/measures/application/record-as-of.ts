import { germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { PlainError } from '#libs/config/index';
import { dayOf } from '#libs/installation/domain/index';
import { foldOffice, type Office } from '#libs/offices/domain/index';
import { foldMeasure, foldPlan, type Measure, type Plan } from '../domain/index.ts';
import { type Aggregate, type EventOf, type MeasurePorts, type RecordedEvent } from './ports.ts';
import { type RecordedPlan } from './recorded-plan.ts';

/** What the record says about a plan on one day. */
export type RecordOnDay = Pick<
  RecordedPlan,
  'plan' | 'offices' | 'measures' | 'goals' | 'measurements' | 'goalTexts' | 'guidingGoals' | 'contacts'
>;

type ReadPorts = Pick<
  MeasurePorts,
  'clock' | 'events' | 'measures' | 'goals' | 'measurements' | 'offices' | 'contacts'
>;

/**
 * The plan as it stood on the evening of `day` (in its time zone): what was effective by then. Texts of measures and addresses
 * are erasable and have no history, so they are those of now. Only reads, and locks nothing.
 *
 * @throws {PlainError} `DAY_AHEAD`, `PLAN_NOT_YET` for a day before the plan came.
 */
export async function recordAsOf(ports: ReadPorts, { id, timeZone }: Plan, day: IsoDate): Promise<RecordOnDay> {
  const today = dayOf(await ports.clock.now(), timeZone);
  if (day > today) throw dayAhead(day, today);
  const recorded = await ports.events.recordedOf('plan', [id]);
  const plan = foldPlan(id, effectiveBy(day, recorded));
  if (plan === null) throw planNotYet(day, recorded[0]!.event.effectiveOn);
  const offices = await officesOn(ports, id, day);
  return {
    plan,
    offices,
    measures: await measuresOn(ports, id, day),
    goals: await ports.goals.ofPlanOn(id, day),
    measurements: await ports.measurements.ofPlanOn(id, day),
    goalTexts: await ports.measures.goalTexts(id),
    guidingGoals: await ports.measures.guidingGoals(id),
    contacts: await contactsOf(ports, offices),
  };
}

async function measuresOn({ events, measures }: ReadPorts, planId: string, day: IsoDate): Promise<Measure[]> {
  return folded(await events.recordedOf('measure', await measures.idsOf(planId)), day, foldMeasure);
}

async function officesOn({ events, offices }: ReadPorts, planId: string, day: IsoDate): Promise<Office[]> {
  const ids = (await offices.ofPlan(planId)).map(({ id }) => id);
  return folded(await events.recordedOf('office', ids), day, foldOffice);
}

/** In the order in which they came. */
function folded<A extends Aggregate, T>(
  recorded: readonly RecordedEvent<A>[],
  day: IsoDate,
  fold: (id: string, events: EventOf[A][]) => T | null,
): T[] {
  const byId = new Map<string, RecordedEvent<A>[]>();
  for (const each of recorded) {
    const before = byId.get(each.id);
    if (before === undefined) byId.set(each.id, [each]);
    else before.push(each);
  }
  return [...byId].flatMap(([id, events]) => fold(id, effectiveBy(day, events)) ?? []);
}

function effectiveBy<A extends Aggregate>(day: IsoDate, recorded: readonly RecordedEvent<A>[]): EventOf[A][] {
  return recorded
    .filter(({ event }) => event.effectiveOn <= day)
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);
}

async function contactsOf({ contacts }: ReadPorts, offices: readonly Office[]): Promise<RecordOnDay['contacts']> {
  const ids = offices.flatMap(({ mailboxId, contactId, deputyId, escalationId }) => [
    mailboxId,
    contactId,
    deputyId,
    escalationId,
  ]);
  const found = await contacts.byIds([...new Set(ids.filter((id) => id !== null))]);
  return new Map(found.map((contact) => [contact.id, contact]));
}

function dayAhead(day: IsoDate, today: IsoDate): PlainError {
  return new PlainError(
    'DAY_AHEAD',
    `Der ${germanDay(day)} liegt in der Zukunft. Bitte nennen Sie mit --as-of einen Tag bis heute (${germanDay(today)}).`,
    `${day} lies ahead. Name a day up to today (${today}) with --as-of.`,
  );
}

function planNotYet(day: IsoDate, since: IsoDate): PlainError {
  return new PlainError(
    'PLAN_NOT_YET',
    `Am ${germanDay(day)} gab es den Plan noch nicht. Es gibt ihn seit dem ${germanDay(since)}.`,
    `There was no plan on ${day} yet. It has been there since ${since}.`,
  );
}
