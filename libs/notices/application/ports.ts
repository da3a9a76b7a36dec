import { type Notice, type SuppressedReason } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';

export type NoticeState = 'pending' | 'told' | 'suppressed';

/** A notice of the record. */
export interface RecordedNotice extends Notice {
  id: string;
  planId: string;
  state: NoticeState;
  raisedAt: IsoInstant;
  /** The delivery day of the mail that carried it. */
  toldOn: IsoDate | null;
  /** The last delivery day on which it waited to be released; null: never. */
  heldOn: IsoDate | null;
}

/** A notice whose mail was refused for good, given up or came back, with nobody saying that it arrived after all. */
export interface LostNotice {
  notice: RecordedNotice;
  /** The address of that mail. */
  sentTo: string;
}

export interface NoticeStore {
  /** All notices of the measure, suppressed ones too, by day and then as raised. */
  raisedOf(measureId: string): Promise<RecordedNotice[]>;
  /** What is new of `notices`; the others are recorded already (same identity) and stay as they are. */
  insert(notices: readonly Notice[], record: { planId: string; raisedAt: IsoInstant }): Promise<RecordedNotice[]>;
  /** Not yet told or suppressed and on or before `upTo`, by day. */
  pending(planId: string, upTo: IsoDate): Promise<RecordedNotice[]>;
  ofPlan(planId: string): Promise<RecordedNotice[]>;
  lost(planId: string): Promise<LostNotice[]>;
  /** Takes told notices out of their mails: they are pending again. */
  offerAgain(ids: readonly string[]): Promise<void>;
  /** Changes a pending notice only. */
  suppress(id: string, reason: SuppressedReason): Promise<void>;
  /** Ids of what is pending because the mail that carried it was taken back. */
  takenBack(planId: string): Promise<ReadonlySet<string>>;
  /** Notes that they waited to be released on that delivery day; changes pending notices only. */
  markHeld(ids: readonly string[], on: IsoDate): Promise<void>;
  /** Changes pending notices only. */
  markTold(ids: readonly string[], on: IsoDate): Promise<void>;
}
