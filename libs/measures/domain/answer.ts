import { type IsoDate } from '#libs/calendar/domain/index';

/** What an office names as the reason of a risk or of a later date. */
export type Reason = 'staff' | 'budget' | 'procurement' | 'committee' | 'third-party' | 'other';

/** What an office says about an open step without closing it or asking for a decision (CADENCE.md, *Answers*). */
export type Report =
  | { kind: 'on-course' }
  | { kind: 'at-risk'; reason: Reason }
  /** `share`: per cent, 1 to 99. */
  | { kind: 'partly'; share: number }
  | { kind: 'waiting-for'; officeId: string }
  | { kind: 'note' };

/** An answer that still holds; one that was taken back is no longer among a step's answers. */
export interface Answer {
  /** 1 for the first answer of the step; never given twice. */
  number: number;
  on: IsoDate;
  /** The deadline about which it was given; null while the step had none. */
  dueVersion: number | null;
  said: Report | { kind: 'done' };
}

export type RequestKind = 'new-date' | 'not-mine' | 'drop';

/** How a request ended; `void`: the step was closed, moved or reassigned before anybody decided. */
export type RequestOutcome = 'granted' | 'rejected' | 'tacit' | 'void';

/** What an office asks coordination to decide. */
export interface StepRequest {
  /** 1 for the first request of the step. */
  number: number;
  kind: RequestKind;
  on: IsoDate;
  dueVersion: number;
  /** The date asked for; null unless the kind is `new-date`. */
  to: IsoDate | null;
  /** Why a new date is needed; null unless the kind is `new-date`. */
  reason: Reason | null;
  /** The office proposed; only of `not-mine`, and null when none is known. */
  proposedOfficeId: string | null;
  /** The first request under a `dueVersion` stops the clock until it is decided. */
  stopsClock: boolean;
  ended: { on: IsoDate; outcome: RequestOutcome } | null;
}

/** A second *not mine* under one `dueVersion`: coordination is told, nothing waits for a decision. */
export interface Dispute {
  on: IsoDate;
  officeId: string | null;
}
