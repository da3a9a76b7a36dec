import { type FindingCode } from './finding.ts';
import { type Observation, type ObservedPart } from './observation.ts';

/** What somebody has just seen of a part with their own eyes; it outweighs what was noted earlier. */
export interface Look {
  /** Null: well. `since` null: nobody remembers. */
  failure: { code: FindingCode; detail: string | null; since: string | null } | null;
}

/** A number of things that wait or went wrong, and since when the first of them, in real time. */
export interface Waiting {
  count: number;
  since: string | null;
}

/** What the record itself says. Instants are real time by the database's clock. */
export interface RecordFacts {
  now: string;
  observations: readonly Observation[];
  /** Wake-ups that no workflow has been told of yet. */
  wakeups: Waiting;
  /** Mails that are to be sent now: of plans whose mail is not off, and within the delivery hours of their day. */
  unsentMails: Waiting;
  /** Mails that the server refuses because of the set-up (sign-in, sender), also over night, and what it said. */
  refusedMails: Waiting & { answer: string | null };
  /** Failed and ambiguous mails of the last 30 days. */
  failedMails: Waiting;
  ambiguousMails: Waiting;
  /** Moments past by 15 minutes or more, by the installation's clock as well as by real time since that clock was moved. */
  overdueDeliveries: Waiting;
  overdueMeasures: Waiting;
  /** Notices that wait because nobody is known whom to tell. */
  noticesWithoutAddress: Waiting;
}

export interface Facts {
  looks: Partial<Record<ObservedPart | 'database' | 'api', Look>>;
  /** Null when the record cannot be read, or has another shape. */
  record: RecordFacts | null;
}
