import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { type Circumstances, type PassingTerms } from './circumstances.ts';
import { daysIn, requireInReach } from './day-in-reach.ts';
import { decideStep, type StepCommand } from './decide-step.ts';
import { evolveMeasure } from './evolve-measure.ts';
import { type TimeOfDay } from './evolve-step.ts';
import { stepOf, type Measure, type MeasureResult } from './measure.ts';
import { described, type StepChange, stepsDescribed } from './describe.ts';
import { type MeasureChanges, type MeasureEvent, type MeasureEventData } from './measure-event.ts';
import { Refusal } from './refusal.ts';
import { pendingRequest, tacitGrantOn } from './requests.ts';
import { waits } from './waiting.ts';

export type MeasureCommand =
  | { do: 'activate' }
  | { do: 'pause'; until: IsoDate }
  | { do: 'resume' }
  /** An answer about the measure as a whole. */
  | { do: 'report-status' }
  | { do: 'reorder-steps'; stepIds: string[] }
  | { do: 'set-lead'; officeId: string }
  | { do: 'describe-measure'; changes: MeasureChanges }
  /** Several at once, so that steps can change their numbers with each other. */
  | { do: 'describe-steps'; steps: readonly StepChange[] }
  | { do: 'close-measure'; result: MeasureResult }
  | { do: 'reopen-measure' }
  | StepCommand;

/** What tables can say besides: nobody leads the measure any more. */
export type TablesCommand = MeasureCommand | { do: 'clear-lead' };

/**
 * What `command` makes of the measure. The passing of days comes before it (`passingOfDays`, up to the evening of today).
 *
 * @throws {Refusal} when the rules of CADENCE.md, *Answers*, do not allow it.
 */
export function decideMeasure(measure: Measure, command: MeasureCommand, circumstances: Circumstances): MeasureEvent[] {
  const { today } = circumstances;
  const events = decided(measure, command, circumstances).map((data): MeasureEvent => ({
    ...data,
    effectiveOn: today,
  }));
  return [...events, ...unblockedBy(measure, events, today)];
}

/** What several commands of one moment make of the measure, and the refusals by the place of the command. */
export interface DecidedTogether {
  events: MeasureEvent[];
  refusals: ReadonlyMap<number, Refusal>;
}

/**
 * As `decideMeasure` for several commands, each after the one before. What the rules do not allow is left out. What ends a
 * step's waiting counts by what all of them come to.
 */
export function decideTogether(
  before: Measure,
  commands: readonly TablesCommand[],
  circumstances: Circumstances,
): DecidedTogether {
  const { today } = circumstances;
  const refusals = new Map<number, Refusal>();
  const events: MeasureEvent[] = [];
  let measure = before;
  commands.forEach((command, place) => {
    try {
      for (const data of decided(measure, command, circumstances)) {
        const event: MeasureEvent = { ...data, effectiveOn: today };
        measure = evolveMeasure(measure, event, measure.id);
        events.push(event);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.set(place, error);
    }
  });
  // A measure is closed with all its steps: nothing waits in it any more.
  return { events: [...events, ...unblockedBy(before, events, today)], refusals };
}

/**
 * What time itself does to the measure up to that time of today: a pause ends on the morning of its day, a request counts as
 * granted on the evening of its day, before the commands (CADENCE.md, *Answers*).
 */
export function passingOfDays(
  before: Measure,
  circumstances: PassingTerms & Pick<Circumstances, 'today'>,
  time: TimeOfDay,
): MeasureEvent[] {
  const events: MeasureEvent[] = [];
  for (let measure = before; ;) {
    const next = comingOf(measure, circumstances)[0];
    if (next === undefined || !hasPassed(next, circumstances.today, time)) return events;
    const event: MeasureEvent = { ...next.event, effectiveOn: next.on };
    const caused = [event, ...unblockedBy(measure, [event], next.on)];
    measure = caused.reduce((it, each) => evolveMeasure(it, each, it.id), measure);
    events.push(...caused);
  }
}

/** The morning on which time itself will first have changed the measure; null when it never will. */
export function nextPassing(measure: Measure, terms: PassingTerms): IsoDate | null {
  const mornings = comingOf(measure, terms).map(({ on, time }) => (time === 'morning' ? on : addDays(on, 1)));
  return mornings.reduce<IsoDate | null>((first, on) => (first === null || on < first ? on : first), null);
}

interface Coming {
  on: IsoDate;
  time: TimeOfDay;
  event: MeasureEventData;
}

/** What time will do, the earliest first. */
function comingOf(measure: Measure, terms: PassingTerms): Coming[] {
  const coming: Coming[] = [];
  if (measure.pause !== null) {
    coming.push({ on: measure.pause.until, time: 'morning', event: { type: 'measure-resumed' } });
  }
  for (const step of measure.steps) {
    const request = step.status === 'open' ? pendingRequest(step) : null;
    const on = request === null ? null : tacitGrantOn(step, request, terms);
    if (on === null) continue;
    const { to, reason } = request!;
    const moved = { stepId: step.id, from: step.dueOn!, to: to!, by: 'tacit-grant' as const, reason };
    coming.push({ on, time: 'evening', event: { type: 'deadline-moved', ...moved } });
  }
  return coming.sort((a, b) => compare(a.on, b.on) || -compare(a.time, b.time));
}

function hasPassed({ on, time }: Coming, today: IsoDate, now: TimeOfDay): boolean {
  return on < today || (on === today && (time === 'morning' || now === 'evening'));
}

function decided(measure: Measure, command: TablesCommand, circumstances: Circumstances): MeasureEventData[] {
  if (measure.closed !== null && command.do !== 'reopen-measure') {
    throw new Refusal('measure-closed', { on: measure.closed.on });
  }
  requireInReach(...daysIn(command));
  switch (command.do) {
    case 'activate':
      if (measure.activeOn !== null) throw new Refusal('plan-already-active', { on: measure.activeOn });
      return [{ type: 'measure-activated' }];
    case 'pause':
      if (command.until <= circumstances.today)
        throw new Refusal('pause-ends-too-early', { today: circumstances.today });
      return [{ type: 'measure-paused', until: command.until }];
    case 'resume':
      if (measure.pause === null) throw new Refusal('measure-not-paused');
      return [{ type: 'measure-resumed' }];
    case 'report-status':
      return [{ type: 'status-reported' }];
    case 'reorder-steps':
      return [reordered(measure, command.stepIds)];
    case 'set-lead':
      if (measure.leadOfficeId === command.officeId) throw new Refusal('lead-unchanged');
      return [{ type: 'lead-set', officeId: command.officeId }];
    case 'clear-lead':
      if (measure.leadOfficeId === null) throw new Refusal('lead-unchanged');
      return [{ type: 'lead-set', officeId: null }];
    case 'describe-measure':
      return [described(measure, command.changes)];
    case 'describe-steps':
      return stepsDescribed(measure, command.steps);
    case 'close-measure':
      return [closed(measure, command.result)];
    case 'reopen-measure':
      if (measure.closed === null) throw new Refusal('measure-open');
      return [{ type: 'measure-reopened' }];
    default:
      return decideStep(measure, command, circumstances);
  }
}

function reordered(measure: Measure, stepIds: string[]): MeasureEventData {
  const same = stepIds.length === measure.steps.length && measure.steps.every(({ id }) => stepIds.includes(id));
  if (!same) throw new Refusal('order-incomplete', { measure: measure.number });
  if (measure.steps.every(({ id, number }, index) => id === stepIds[index] && number === index + 1)) {
    throw new Refusal('order-unchanged');
  }
  return { type: 'steps-reordered', stepIds };
}

function closed(measure: Measure, result: MeasureResult): MeasureEventData {
  const open = measure.steps.filter((step) => step.status === 'open').map((step) => step.number);
  if (open.length > 0) throw new Refusal('steps-open', { steps: open.join(', ') });
  if (result === 'continuously-implemented' && measure.kind !== 'continuous') throw new Refusal('not-continuous');
  return { type: 'measure-closed', result };
}

/**
 * Whatever ends a step's waiting makes that day the step's `entered` (CADENCE.md, *Answers*). Of a command that does several
 * things only what they come to counts: steps that move one by one wait for each other meanwhile, which is nobody's turn.
 */
function unblockedBy(before: Measure, events: readonly MeasureEvent[], on: IsoDate): MeasureEvent[] {
  if (before.activeOn === null) return [];
  const after = events.reduce((it, event) => evolveMeasure(it, event, it.id), before);
  return after.steps
    .filter((step) => step.status === 'open' && step.dueOn !== null && !waits(after, step))
    .filter((step) => {
      const earlier = stepOf(before, step.id);
      return earlier !== undefined && waits(before, earlier);
    })
    .map((step) => ({ type: 'step-unblocked', stepId: step.id, effectiveOn: on }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
