import { type WorkerOptions } from '@temporalio/worker';

/**
 * How a worker shares the machine among its tasks. The rest are the SDK's defaults, kept after measuring
 * (docs/performance.md).
 *
 * @param concurrency activities at the same time, of either sort.
 */
export function workerSettings({ concurrency, shutdownMs }: { concurrency: number; shutdownMs: number }) {
  return {
    maxConcurrentActivityTaskExecutions: Math.max(1, Math.floor(concurrency / 3)),
    maxConcurrentLocalActivityExecutions: Math.max(1, Math.ceil((concurrency * 2) / 3)),
    shutdownGraceTime: shutdownMs,
    shutdownForceTime: shutdownMs + 2000,
  } satisfies Partial<WorkerOptions>;
}
