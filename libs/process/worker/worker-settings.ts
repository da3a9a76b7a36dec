import { type WorkerOptions } from '@temporalio/worker';

/** How a worker shares the machine among its tasks. */
export function workerSettings({ concurrency, shutdownMs }: { concurrency: number; shutdownMs: number }) {
  return {
    maxConcurrentActivityTaskExecutions: Math.max(1, Math.floor(concurrency / 3)),
    maxConcurrentLocalActivityExecutions: Math.max(1, Math.ceil((concurrency * 2) / 3)),
    shutdownGraceTime: shutdownMs,
    shutdownForceTime: shutdownMs + 2000,
  } satisfies Partial<WorkerOptions>;
}
