import { condition, defineSignal, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10s' });

/** The least that can be started. */
export async function empty(): Promise<void> {}

/** Waits, does nothing in a local activity, and waits for ever. */
export async function timer(waitMs: number): Promise<void> {
  await sleep(waitMs);
  await nothing();
  await sleep('1000 days');
}

/** Waits and does nothing whenever it is called. */
export async function called(): Promise<void> {
  let isCalled = false;
  setHandler(defineSignal('call'), () => void (isCalled = true));
  for (;;) {
    await condition(() => isCalled, '1000 days');
    isCalled = false;
    await nothing();
  }
}
