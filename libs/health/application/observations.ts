import { type Observation, type ObservedPart } from '../domain/index.ts';

export interface Observations {
  /** Notes how a part is seen now; `failure` null: well. What it is *since* changes only with the state or the code. */
  note(part: ObservedPart, failure: { code: string; detail: string | null } | null): Promise<void>;
  all(): Promise<Observation[]>;
}
