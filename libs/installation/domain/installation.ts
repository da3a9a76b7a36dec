/** A demonstration installation's clock can be set and moves forward only; a real one shows real time. */
export type InstallationKind = 'real' | 'demonstration';

/** The one installation that a database belongs to. */
export interface Installation {
  id: string;
  kind: InstallationKind;
  /** Milliseconds by which the installation's clock runs ahead of real time (negative: behind). */
  clockOffsetMs: number;
}
