/** What is looked at regularly by the worker, so that everybody else can read how it was last seen. */
export type ObservedPart =
  /** The worker itself: it polls the Temporal server for tasks. */
  | 'worker'
  | 'temporal'
  | 'mail-server'
  /** The workflows, compared with the record by the reconciler. */
  | 'process'
  /** The rows, compared with the events by the reconciler. */
  | 'record';

/** How a part was last seen. Instants are real time by the database's clock, never the installation's. */
export interface Observation {
  part: ObservedPart;
  failing: boolean;
  /** Since when it has been in this state. */
  since: string;
  checkedAt: string;
  /** A stable code of what is wrong; null when nothing is. */
  code: string | null;
  /** What a program said, or figures; never a person's name or address. */
  detail: string | null;
}
