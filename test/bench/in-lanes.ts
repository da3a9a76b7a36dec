/** As many callers at once as the relay of wake-ups has. */
const lanes = 20;

/** Does `work` for every item; rejects at the first failure. */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
