import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '#libs/calendar/domain/index';
import { type Measure, type Step } from '#libs/measures/domain/index';
import { commandMeasure, type CommandOutcome, type GivenMeasureCommand } from '#libs/measures/index';
import { type Installation } from './installation.ts';
import { type Random } from './random.ts';

export interface CommandCounts {
  given: number;
  refused: number;
  repeated: number;
}

/** Somebody who gives commands all the while, in spite of outages: each with a key, some of them twice. */
export class Commander {
  readonly counts: CommandCounts = { given: 0, refused: 0, repeated: 0 };
  /** The real time (milliseconds since 1970) at which we knew that a step is closed. */
  readonly closed = new Map<string, number>();
  /** Answers to a repeated command that differ from the first one. */
  readonly contradictions: string[] = [];
  private readonly installation: Installation;
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(installation: Installation) {
    this.installation = installation;
  }

  start(random: Random): void {
    this.stopping = new AbortController();
    this.running = this.giveCommands(random, this.stopping.signal);
    this.running.catch(() => undefined); // told by stop()
  }

  /** Resolves when every command given was answered. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async giveCommands(random: Random, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.giveOne(random);
      await pause(random.integer(100, 700), undefined, { signal }).catch(() => undefined);
    }
  }

  private async giveOne(random: Random): Promise<void> {
    const measures = await this.installation.rows<{ id: string }>(OPEN);
    if (measures.length === 0) return;
    const { id } = random.pick(measures);
    const [measure, offices, now] = await this.installation.transaction(async (ports) => {
      const found = (await ports.measures.byId(id))!;
      return [found, await ports.offices.ofPlan(found.planId), await ports.clock.now()] as const;
    });
    const command = commandFor(
      measure,
      offices.map((office) => office.id),
      now.slice(0, 10),
      random,
    );
    const key = randomUUID();
    const give = (): Promise<CommandOutcome> =>
      commandMeasure(this.installation.setting, { key, actor: 'coordination', measureId: id, command });
    const outcomes = await (random.chance(25) ? Promise.all([give(), give()]) : Promise.all([give()]));
    this.note(key, command, outcomes);
  }

  private note(key: string, command: GivenMeasureCommand, [outcome, ...again]: CommandOutcome[]): void {
    this.counts.given += 1;
    this.counts.repeated += again.length;
    if (!outcome!.done) this.counts.refused += 1;
    else if (command.do === 'complete-step') this.closed.set(command.stepId, Date.now());
    if (again.some((other) => !isDeepStrictEqual(other, outcome)))
      this.contradictions.push(`command ${key} was answered in two ways`);
  }
}

const OPEN = `
  SELECT measure.id FROM measure JOIN plan ON plan.id = measure.plan_id AND plan.activated_on IS NOT NULL
  WHERE EXISTS (SELECT FROM step WHERE step.measure_id = measure.id AND step.status = 'open')
  ORDER BY plan.key, measure.number`;

/** Mostly something that the rules allow. */
const commandFor = (
  measure: Measure,
  offices: readonly string[],
  today: string,
  random: Random,
): GivenMeasureCommand => {
  const open = measure.steps.filter((step) => step.status === 'open');
  const step: Step = random.chance(95) ? random.pick(open) : random.pick(measure.steps);
  const kind = random.integer(1, 100);
  if (kind <= 10) return { do: 'complete-step', stepId: step.id, doneOn: today, donePrecision: 'day' };
  if (kind <= 45) return { do: 'move-deadline', stepId: step.id, to: addDays(today, random.integer(-5, 30)) };
  if (kind <= 75) return { do: 'reassign-step', stepId: step.id, officeId: random.pick(offices) };
  if (measure.pause !== null) return { do: 'resume' };
  return kind <= 95 ? { do: 'pause', until: addDays(today, random.integer(0, 6)) } : { do: 'resume' };
};
