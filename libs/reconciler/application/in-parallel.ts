/** `work` for every item, `lanes` at a time. After a failure, or when stopped, nothing new is begun; what is under way ends. */
export async function inParallel<T>(
  items: readonly T[],
  { lanes, stopping }: { lanes: number; stopping: AbortSignal },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined && !failed; item = queue.shift()) {
      try {
        stopping.throwIfAborted();
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
