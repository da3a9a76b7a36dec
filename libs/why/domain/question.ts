import { type Cadence, type Notice } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type MailMode, type MeasureEvent } from '#libs/measures/domain/index';
import { type CarryingMail } from './explanation.ts';

/** A notice of the record, and the mail that carried it as far as that is known. */
export interface KnownNotice extends Notice {
  state: 'pending' | 'told' | 'suppressed';
  toldOn: IsoDate | null;
  mail: CarryingMail | null;
}

/** What is asked, and all that the answer rests on. Days are plain dates in the plan's time zone. */
export interface Question {
  on: IsoDate;
  today: IsoDate;
  cadence: Cadence;
  policyVersion: number;
  mailMode: MailMode;
  measureId: string;
  /** The whole life of the measure, in order. */
  events: readonly MeasureEvent[];
  /** Null: what concerns the measure as a whole. */
  stepId: string | null;
  /** All notices of the measure, and those of offices (`takeover`). */
  recorded: readonly KnownNotice[];
  /** The notices of the measure as they stood when they were raised: what is foreseen depends on these. */
  raised: readonly Notice[];
  offices: ReadonlyMap<string, { name: string; escalationId: string | null }>;
}
