export interface Lanes {
  /** How many at the same time. */
  lanes: number;
  /** Absent: nobody stops it. */
  stopping?: AbortSignal;
}

/**
 * `work` for every item, `lanes` at a time. After a failure, or when stopped, nothing new is begun; what is under way ends, and
 * then the first failure is thrown.
 */
export async function inParallel<T>(
  items: readonly T[],
  { lanes, stopping }: Lanes,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (failed) return;
      try {
        stopping?.throwIfAborted();
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const broken = results.find((result) => result.status === 'rejected');
  if (broken) throw broken.reason;
}
