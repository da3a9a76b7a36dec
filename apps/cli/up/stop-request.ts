/** Ctrl-C, a stop by the system or a closed terminal, as a promise: the first one counts, later ones change nothing. */
export interface StopRequest {
  readonly requested: Promise<NodeJS.Signals>;
  wasMade(): boolean;
  /** Gives the signals back to their ordinary meaning. */
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export const awaitStopRequest = (): StopRequest => {
  let made = false;
  let resolve: (signal: NodeJS.Signals) => void = () => undefined;
  const requested = new Promise<NodeJS.Signals>((settle) => {
    resolve = settle;
  });
  const listener = (signal: NodeJS.Signals): void => {
    made = true;
    resolve(signal);
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    requested,
    wasMade: () => made,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
};
