import { type IsoDate } from '#libs/calendar/domain/index';

/** What coordination has released, by identity (`identityKey`). A release holds until the notice is told. */
export interface ReleaseStore {
  /** All identities of the plan that were ever released. */
  of(planId: string): Promise<ReadonlySet<string>>;
  /** What is released already stays as it is. */
  add(planId: string, notices: readonly string[], release: { on: IsoDate; commandId: string }): Promise<void>;
}

/** What a sheet of coordination has told: a gap, or an escalation ahead. */
export interface Mention {
  kind: 'gap' | 'escalation';
  /** What makes it the same one. */
  subject: string;
}

/** What was told before makes no second sheet (CADENCE.md, *Delivery*). */
export interface MentionStore {
  of(planId: string): Promise<Mention[]>;
  /** `on`: the delivery day of the sheet. What was told before keeps its first day. */
  add(planId: string, mentions: readonly Mention[], on: IsoDate): Promise<void>;
  remove(planId: string, mentions: readonly Mention[]): Promise<void>;
  /** Forgets what sheets told first that did not arrive, or of which nobody knows whether they did. */
  forgetMissing(planId: string): Promise<void>;
}
