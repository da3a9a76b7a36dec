import { type DeliveryActivities, type DeliveryAgenda, type DeliveryOutlook } from '#libs/process/contracts/delivery';
import { proxyActivities } from '@temporalio/workflow';
import { Attention, historyIsLong } from './attention.ts';

/** Composing a large plan takes a while; a worker that died is noticed by its missing heartbeat. */
const { deliverDue } = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** What the workflow of a plan's delivery knows: the outlook of its last round, and whether it was called since. */
export class DeliveryRound {
  private readonly attention = new Attention();
  private outlook: DeliveryOutlook | null = null;

  constructor(private readonly planId: string) {}

  /** Delivers what is due and learns when the next delivery is. */
  async deliver(): Promise<void> {
    this.attention.attend();
    this.outlook = await deliverDue(this.planId);
  }

  call(): void {
    this.attention.call();
  }

  async untilNextDeliveryOrCall(): Promise<void> {
    await this.attention.untilCalledOr(this.outlook?.waitMs ?? null);
  }

  get isOver(): boolean {
    return this.outlook !== null && this.outlook.closed && !this.attention.isCalled;
  }

  get isLong(): boolean {
    return this.outlook !== null && historyIsLong(this.outlook.continueAfterEvents);
  }

  get agenda(): DeliveryAgenda {
    const outlook = this.outlook;
    return outlook === null ? null : { nextDeliveryAt: outlook.nextDeliveryAt, waitMs: outlook.waitMs };
  }
}
