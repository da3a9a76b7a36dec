import { allHandlersFinished, condition, workflowInfo } from '@temporalio/workflow';

/** Whether a workflow has to look again: the dirty flag that a signal sets, and the wait for it. */
export class Attention {
  private called = false;

  call(): void {
    this.called = true;
  }

  /** To be done before looking, so that a call during the look is not lost. */
  attend(): void {
    this.called = false;
  }

  get isCalled(): boolean {
    return this.called;
  }

  /** @param waitMs null: until called. */
  async untilCalledOr(waitMs: number | null): Promise<void> {
    if (waitMs === null) await condition(() => this.called);
    else if (waitMs > 0) await condition(() => this.called, waitMs);
  }
}

/** The history has grown long enough for a new run. */
export function historyIsLong(events: number): boolean {
  const info = workflowInfo();
  return info.historyLength >= events || info.continueAsNewSuggested;
}

/** A handler that still runs when its run ends would be lost. */
export async function handlersFinished(): Promise<void> {
  await condition(allHandlersFinished);
}
