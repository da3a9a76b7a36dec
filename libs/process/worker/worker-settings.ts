import { type WorkerOptions } from '@temporalio/worker';

export interface WorkerTuning {
  /** Activities at the same time, of either sort. */
  concurrency: number;
  /**
   * How long a workflow task waits for the worker that holds its workflow in memory, before any worker may take it. Within a
   * burst that lasts longer every task costs half as much again; after a worker has died, its workflows go on so much later.
   */
  taskWaitMs: number;
  shutdownMs: number;
}

/** How a worker shares the machine among its tasks. The rest are the SDK's defaults, kept after measuring (docs/performance.md). */
export function workerSettings({ concurrency, taskWaitMs, shutdownMs }: WorkerTuning) {
  return {
    maxConcurrentActivityTaskExecutions: Math.max(1, Math.floor(concurrency / 3)),
    maxConcurrentLocalActivityExecutions: Math.max(1, Math.ceil((concurrency * 2) / 3)),
    stickyQueueScheduleToStartTimeout: taskWaitMs,
    shutdownGraceTime: shutdownMs,
    shutdownForceTime: shutdownMs + 2000,
  } satisfies Partial<WorkerOptions>;
}
