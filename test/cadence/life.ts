import { type Cadence, circumstancesOf, plannedNotices } from '#libs/cadence/domain/index';
import {
  decideMeasure,
  evolveMeasure,
  type Measure,
  type MeasureCommand,
  Refusal,
  type RefusalCode,
} from '#libs/measures/domain/index';
import { simulationOfScenario } from '#libs/simulation/index';
import { aPlan } from '../oracle/a-plan.ts';

/** A plan of one measure that is commanded evening by evening. */
export class Life {
  measure: Measure;
  readonly cadence: Cadence;

  constructor(changes: Parameters<typeof aPlan>[0]) {
    const { cadence, measures } = simulationOfScenario(aPlan(changes));
    this.cadence = cadence;
    this.measure = measures[0]!;
  }

  /** Null when the rules allow it. */
  refusalOf(on: string, command: MeasureCommand): RefusalCode | null {
    try {
      decideMeasure(this.measure, command, circumstancesOf(this.cadence, on));
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  carryOut(on: string, command: MeasureCommand): void {
    const events = decideMeasure(this.measure, command, circumstancesOf(this.cadence, on));
    this.measure = events.reduce((it, event) => evolveMeasure(it, event, it.id), this.measure);
  }

  /** `stage day` of what is foreseen and will be sent. */
  foreseen(): string[] {
    const planned = plannedNotices(this.cadence, this.measure, []).filter(({ withheld }) => withheld === null);
    return planned.map(({ stage, on }) => `${stage} ${on}`);
  }
}
