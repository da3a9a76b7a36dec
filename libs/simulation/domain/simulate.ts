import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { raise, nextDayOf, type Cadence, type Notice } from '#libs/cadence/domain/index';
import { decideMeasure, evolveMeasure, Refusal, type Measure, type MeasureCommand } from '#libs/measures/domain/index';
import { DeliveryRun, type SimulatedMail } from './delivery-run.ts';

/** A command that somebody gives on a day; it takes effect after the delivery of that day. */
export interface ScriptedCommand {
  on: IsoDate;
  measureId: string;
  command: MeasureCommand;
}

export interface SimulationInput {
  cadence: Cadence;
  /** As they stand on the evening before `begin`, or on `begin` itself after a command of that day. */
  measures: readonly Measure[];
  /** What was raised before `begin`; of it what was not yet delivered, and what was. */
  raised: readonly Notice[];
  undelivered: readonly Notice[];
  told: readonly Notice[];
  /** Sorted by day; on one day the order of the array holds. A command that the rules refuse changes nothing. */
  commands: readonly ScriptedCommand[];
  begin: IsoDate;
  /** The first day whose delivery is still to come. */
  deliverFrom: IsoDate;
  to: IsoDate;
}

export interface SimulationResult {
  /** Raised from `begin` to `to` and not suppressed on their own day. */
  notices: Notice[];
  mails: SimulatedMail[];
  /** The measures on the evening of `to`. */
  measures: Measure[];
}

interface Course {
  measure: Measure;
  raised: Notice[];
  next: IsoDate | null;
}

/**
 * What is raised and mailed from `begin` to `to` (both included) if nobody does anything but the scripted commands and every
 * mail arrives. The same rules as in the process: raise in the morning, deliver, then the commands of the day.
 */
export function simulate(input: SimulationInput): SimulationResult {
  const { cadence } = input;
  const courses = new Map<string, Course>();
  for (const measure of input.measures) {
    const raised = input.raised.filter((notice) => notice.measureId === measure.id);
    courses.set(measure.id, { measure, raised, next: nextDayOf(cadence, measure, raised, addDays(input.begin, -1)) });
  }
  const commands = [...input.commands].filter((it) => it.on >= input.begin);
  const delivery = new DeliveryRun(cadence.calendar, input.undelivered, input.told);
  const notices: Notice[] = [];

  for (let day = input.begin; day <= input.to;) {
    for (const course of courses.values()) {
      if (course.next === null || course.next > day) continue;
      const now = raise(cadence, course.measure, course.raised, day);
      course.measure = now.measure;
      course.raised.push(...now.notices);
      course.next = nextDayOf(cadence, course.measure, course.raised, day);
      const effective = now.notices.filter((notice) => notice.suppressed === null);
      notices.push(...effective);
      delivery.add(effective);
    }
    if (day >= input.deliverFrom) delivery.deliver(day, (measureId) => courses.get(measureId)!.measure);
    while (commands[0]?.on === day) carryOut(cadence, courses, commands.shift()!);
    const next = earliest([
      ...[...courses.values()].map((course) => course.next),
      commands[0]?.on ?? null,
      delivery.nextDayAfter(day),
    ]);
    if (next === null) break;
    day = next > day ? next : addDays(day, 1);
  }
  return { notices, mails: delivery.mails, measures: [...courses.values()].map((course) => course.measure) };
}

function carryOut(cadence: Cadence, courses: Map<string, Course>, { on, measureId, command }: ScriptedCommand): void {
  const course = courses.get(measureId)!;
  try {
    for (const event of decideMeasure(course.measure, command, on)) {
      course.measure = evolveMeasure(course.measure, event, measureId);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  course.next = nextDayOf(cadence, course.measure, course.raised, on);
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce<IsoDate | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
}
