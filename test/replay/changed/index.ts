import { type MeasureActivities } from '#libs/process/contracts/measure';
import { condition, proxyActivities, sleep } from '@temporalio/workflow';

const { lookAfterMeasure } = proxyActivities<MeasureActivities>({ startToCloseTimeout: '1m' });

/** As a careless change would make it: it sleeps before it looks, and looks in another way. */
export async function measure(measureId: string): Promise<void> {
  await sleep('1h');
  await lookAfterMeasure(measureId);
  await condition(() => false);
}

/** As a careless change would make it: it waits before it delivers. */
export async function delivery(_planId: string): Promise<void> {
  await sleep('1h');
}
