import { type Installation, type IsoInstant } from '../domain/index.ts';

/** The one clock of API, workers and delivery: real time and the installation's offset. Leases use the database's time. */
export interface Clock {
  now(): Promise<IsoInstant>;
}

/** Only a demonstration begins at a chosen instant. */
export type InstallationBeginning = [kind: 'real', startsAt: null] | [kind: 'demonstration', startsAt: IsoInstant];

export interface InstallationStore {
  /** Null before the first start. */
  get(): Promise<Installation | null>;
  /** Does nothing when there is one already; returns the one that holds. */
  create(...beginning: InstallationBeginning): Promise<Installation>;
  /**
   * Sets the clock forward to `instant`; an instant not later than now changes nothing.
   *
   * @throws {NotADemonstration} when the installation is a real one.
   */
  moveClockTo(instant: IsoInstant): Promise<void>;
}

/** Only a demonstration installation's clock can be moved. */
export class NotADemonstration extends Error {
  readonly code = 'not-a-demonstration';
  constructor() {
    super('The clock of a real installation cannot be moved.');
  }
}
