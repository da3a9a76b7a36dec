/** The machine was too busy: a run is not to be judged, and the next one gets more time. */
export class TimersTooEarly extends Error {
  constructor() {
    super('The timers ended before all workflows were started.');
  }
}

let msPerWorkflow = 30;

/**
 * Runs `work` with the time that `count` workflows need to be started before their timers end; again with twice as much when
 * it was too short.
 */
export async function withLead<T>(count: number, work: (leadMs: number) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work(4000 + count * msPerWorkflow);
    } catch (error) {
      if (!(error instanceof TimersTooEarly) || msPerWorkflow > 500) throw error;
      msPerWorkflow *= 2;
    }
  }
}
