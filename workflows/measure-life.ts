import { type MeasureActivities, type MeasureAgenda, type MeasureOutlook } from '#libs/process/contracts/measure';
import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { Attention, historyIsLong } from './attention.ts';

const swift = proxyLocalActivities<MeasureActivities>({
  startToCloseTimeout: '10s',
  retry: { maximumAttempts: 3, initialInterval: '200ms' },
});

/** The same function for when the record is slow or away: tried until it answers. */
const patient = proxyActivities<MeasureActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** What the workflow of a measure knows: the outlook of its last look, and whether it was called since. */
export class MeasureLife {
  private readonly attention = new Attention();
  private outlook: MeasureOutlook | null = null;

  constructor(private readonly measureId: string) {}

  /** Raises what is due and learns what comes next. */
  async look(): Promise<void> {
    this.attention.attend();
    try {
      this.outlook = await swift.lookAfterMeasure(this.measureId);
    } catch (error) {
      if (isCancellation(error)) throw error;
      this.outlook = await patient.lookAfterMeasure(this.measureId);
    }
  }

  call(): void {
    this.attention.call();
  }

  async untilNextMomentOrCall(): Promise<void> {
    await this.attention.untilCalledOr(this.outlook?.waitMs ?? null);
  }

  /** Closed, and nobody has called since: a call may bring new work. */
  get isOver(): boolean {
    return this.outlook !== null && this.outlook.closed && !this.attention.isCalled;
  }

  get isLong(): boolean {
    return this.outlook !== null && historyIsLong(this.outlook.continueAfterEvents);
  }

  get agenda(): MeasureAgenda {
    return this.outlook === null ? null : { agenda: this.outlook.agenda, waitMs: this.outlook.waitMs };
  }
}
