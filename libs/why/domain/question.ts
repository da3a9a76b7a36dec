import { type Cadence, type CadencePolicy, type Notice } from '#libs/cadence/domain/index';
import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type MailMode, type MeasureEvent } from '#libs/measures/domain/index';
import { type CarryingMail } from './explanation.ts';

/** A notice of the record, and the mail that carried it as far as that is known. */
export interface KnownNotice extends Notice {
  state: 'pending' | 'told' | 'suppressed';
  toldOn: IsoDate | null;
  /** The last delivery day on which it waited to be released; null: never. */
  heldOn: IsoDate | null;
  /** Coordination lets it go. */
  released: boolean;
  mail: CarryingMail | null;
}

/** Numbers and days that held for a while, from the day after `since` on. */
export interface Rules {
  since: IsoDate;
  version: number;
  policy: CadencePolicy;
  calendar: Calendar;
}

/** What is asked, and all that the answer rests on. Days are plain dates in the plan's time zone. */
export interface Question {
  on: IsoDate;
  today: IsoDate;
  /** What holds now. */
  cadence: Cadence;
  /** All that ever held, the present ones last. */
  rules: readonly Rules[];
  mailMode: MailMode;
  measureId: string;
  /** The whole life of the measure, in order. */
  events: readonly MeasureEvent[];
  /** Null: what concerns the measure as a whole. */
  stepId: string | null;
  /** All notices of the measure, and those of offices (`takeover`) and mails (`undeliverable`). */
  recorded: readonly KnownNotice[];
  /** The notices of the measure as they stood when they were raised: what is foreseen depends on these. */
  raised: readonly Notice[];
  offices: ReadonlyMap<string, { name: string; escalationId: string | null }>;
}
