import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  circumstancesOf,
  nextDayOf,
  nextWeeklyDay,
  raise,
  raiseAhead,
  takeovers,
  weeklyUntil,
  withPassingOfDays,
  type Cadence,
  type Notice,
} from '#libs/cadence/domain/index';
import { decideMeasure, evolveMeasure, Refusal, type Measure, type MeasureCommand } from '#libs/measures/domain/index';
import { directoryAfter, type OfficeChange } from '#libs/offices/domain/index';
import { assumedCommands, nextAssumedDay, type Assumption } from './assumption.ts';
import { DeliveryRun, type SimulatedMail } from './delivery-run.ts';

/** What somebody does on a day; it takes effect after the delivery of that day. */
export type ScriptedCommand = { on: IsoDate } & (
  { measureId: string; command: MeasureCommand } | { officeId: string; change: OfficeChange } | Happening
);

/**
 * What really happened on a day: a measure as it then stood, or what then held for the plan. What the day brought anyway was
 * raised before it, as before a command.
 */
export type Happening = { became: Measure } | { holds: Cadence };

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
  /** The next day on whose evening somebody is taken to act. */
  actsOn: IsoDate | null;
}

/**
 * What is raised and mailed from `begin` to `to` (both included) if nobody does anything but the scripted commands and every
 * mail arrives. The same rules as in the process: raise in the morning, deliver, then the commands of the day. Leaves `input` as
 * it is.
 */
export function simulate(input: SimulationInput): SimulationResult {
  return simulateAssuming(input, { kind: 'silent' });
}

/** The same if offices also act by themselves, each day after the scripted commands. */
export function simulateAssuming(input: SimulationInput, assumption: Assumption): SimulationResult {
  return new Simulation(input, assumption).run();
}

class Simulation {
  private cadence: Cadence;
  private readonly courses = new Map<string, Course>();
  private readonly commands: ScriptedCommand[];
  private readonly delivery: DeliveryRun;
  private readonly notices: Notice[] = [];
  /** The last day on which new contacts were looked for. */
  private lookedOn: IsoDate;

  constructor(
    private readonly input: SimulationInput,
    private readonly assumption: Assumption,
  ) {
    this.cadence = input.cadence;
    this.lookedOn = addDays(input.begin, -1);
    // What is delivered is marked as arrived, for the stages above it to see: on copies.
    const copies = new Map(input.raised.map((notice) => [notice, { ...notice }]));
    for (const measure of input.measures)
      this.courses.set(measure.id, { measure, raised: [], next: null, actsOn: null });
    for (const notice of copies.values()) this.courses.get(notice.measureId ?? '')?.raised.push(notice);
    for (const course of this.courses.values()) this.lookAhead(course, this.lookedOn);
    this.commands = input.commands.filter((it) => it.on >= input.begin);
    const undelivered = input.undelivered.map((notice) => copies.get(notice) ?? { ...notice });
    this.delivery = new DeliveryRun(this.cadence, undelivered, input.told);
  }

  run(): SimulationResult {
    const { begin, deliverFrom, to } = this.input;
    for (let day: IsoDate | null = begin; day !== null && day <= to; day = this.nextDayAfter(day)) {
      this.raiseAll(day);
      if (day >= deliverFrom) this.raiseAhead(day);
      if (day >= deliverFrom) this.delivery.deliver(day, this.measuresById());
      while (this.commands[0]?.on === day) this.carryOut(this.commands.shift()!);
      this.carryOutAssumed(day);
    }
    return { notices: this.notices, mails: this.delivery.mails, measures: this.measures() };
  }

  private raiseAll(day: IsoDate): void {
    for (const course of this.courses.values()) {
      if (course.next !== null && course.next <= day) this.raiseIn(course, day);
    }
    this.keep(takeovers(this.cadence, this.measures(), this.lookedOn, day));
    this.lookedOn = day;
  }

  private raiseIn(course: Course, day: IsoDate): void {
    const now = raise(this.cadence, course.measure, course.raised, day);
    course.measure = now.measure;
    course.raised.push(...now.notices);
    this.lookAhead(course, day);
    this.keep(now.notices);
  }

  /** For weekly digests, with the delivery as in the process. */
  private raiseAhead(day: IsoDate): void {
    if (this.cadence.directory.weekly.size === 0) return;
    const until = weeklyUntil(addDays(day, -1), day, this.cadence.calendar);
    if (until === null) return;
    for (const course of this.courses.values()) {
      const ahead = raiseAhead(this.cadence, course.measure, course.raised, day, until);
      if (ahead.length === 0) continue;
      course.raised.push(...ahead);
      this.lookAhead(course, day);
      this.keep(ahead);
    }
  }

  private keep(notices: readonly Notice[]): void {
    const effective = notices.filter((notice) => notice.suppressed === null);
    this.notices.push(...effective);
    this.delivery.add(effective);
  }

  private carryOut(scripted: ScriptedCommand): void {
    if ('became' in scripted) return this.becomes(scripted.became, scripted.on);
    if ('holds' in scripted) return this.holds(scripted.holds, scripted.on);
    if ('officeId' in scripted) {
      const { officeId, change, on } = scripted;
      this.cadence = { ...this.cadence, directory: directoryAfter(this.cadence.directory, officeId, change, on) };
      return;
    }
    const { measureId, command, on } = scripted;
    const course = this.courses.get(measureId)!;
    course.measure = withPassingOfDays(this.cadence, course.measure, on, 'evening').measure;
    try {
      for (const event of decideMeasure(course.measure, command, circumstancesOf(this.cadence, on, course.raised))) {
        course.measure = evolveMeasure(course.measure, event, measureId);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    this.lookAhead(course, on);
  }

  private becomes(measure: Measure, on: IsoDate): void {
    const before = this.courses.get(measure.id);
    if (before !== undefined) this.raiseIn(before, on);
    const course = before ?? { measure, raised: [], next: null, actsOn: null };
    course.measure = measure;
    this.courses.set(measure.id, course);
    this.lookAhead(course, on);
  }

  /** As in the process, every measure is looked at at once; what time itself did to it by the evening came before. */
  private holds(cadence: Cadence, on: IsoDate): void {
    for (const course of this.courses.values()) {
      course.measure = withPassingOfDays(this.cadence, course.measure, on, 'evening').measure;
    }
    this.cadence = cadence;
    this.delivery.goOnUnder(cadence);
    for (const course of this.courses.values()) this.raiseIn(course, on);
  }

  private carryOutAssumed(day: IsoDate): void {
    for (const { measure, actsOn } of this.courses.values()) {
      if (actsOn === null || actsOn > day) continue;
      for (const command of assumedCommands(measure, this.assumption, this.cadence.calendar, day)) {
        this.carryOut({ on: day, measureId: measure.id, command });
      }
    }
  }

  /** What comes next for the measure after everything up to `day`. */
  private lookAhead(course: Course, day: IsoDate): void {
    course.next = nextDayOf(this.cadence, course.measure, course.raised, day);
    course.actsOn = nextAssumedDay(course.measure, this.assumption, this.cadence.calendar, day);
  }

  private nextDayAfter(day: IsoDate): IsoDate | null {
    const next = earliest([
      ...[...this.courses.values()].flatMap(({ next, actsOn }) => [next, actsOn]),
      this.commands[0]?.on ?? null,
      this.delivery.nextDayAfter(day),
      this.nextTakeoverAfter(day),
      this.nextWeeklyAfter(day),
    ]);
    if (next === null) return null;
    return next > day ? next : addDays(day, 1);
  }

  private nextTakeoverAfter(day: IsoDate): IsoDate | null {
    const { directory, calendar } = this.cadence;
    const changes = [...directory.offices.values()].flatMap(({ contactChangedOn }) => contactChangedOn);
    return earliest(changes.map((on) => calendar.contact.add(on, 1)).filter((on) => on > day));
  }

  private nextWeeklyAfter(day: IsoDate): IsoDate | null {
    const { directory, calendar } = this.cadence;
    return directory.weekly.size === 0 ? null : nextWeeklyDay(day, calendar);
  }

  private measuresById(): Map<string, Measure> {
    return new Map(this.measures().map((measure) => [measure.id, measure]));
  }

  private measures(): Measure[] {
    return [...this.courses.values()].map((course) => course.measure);
  }
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce<IsoDate | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
}
