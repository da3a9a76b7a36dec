import { type DigestKind, type Role, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Answer, type Precision, type Reason, type RequestKind } from '#libs/measures/domain/index';

/** One line of a digest: a step (or a measure as a whole, or all steps of an office) and what is asked about it. */
export interface DigestItem {
  stage: Stage;
  role: Role;
  /** Null for what concerns all steps of an office (`takeover`). */
  measure: { number: string; title: string } | null;
  /** Null for what concerns a measure as a whole (`status-*`), or all steps of an office. */
  step: { number: number; title: string } | null;
  /** Of `takeover`: the open dated steps of the office, the earliest first; else empty. */
  steps: { measureNumber: string; number: number; title: string; dueOn: IsoDate }[];
  /**
   * Name of the responsible office, with a short form for the subject; null when the step has none. For `needed` it is the one
   * that waits for the recipient.
   */
  officeName: string | null;
  officeShortName: string | null;
  dueOn: IsoDate | null;
  /** The plan's first date, when it differs from `dueOn`. */
  originalDueOn: IsoDate | null;
  precision: Precision | null;
  hard: boolean;
  /** Working days since the deadline; 0 or less: not overdue. */
  workingDaysOverdue: number;
  /** Working days until the deadline; 0 when it has passed. */
  workingDaysLeft: number;
  /** The step that is still open before this one. */
  waitsFor: { stepNumber: number; stepTitle: string; dueOn: IsoDate } | null;
  /** Days on which the responsible office was asked under this deadline before. */
  askedOn: IsoDate[];
  /** What the office said last about the step; null when it never did. */
  lastAnswer: { kind: Answer['said']['kind'] | RequestKind; on: IsoDate } | null;
  /** What `decision-*` asks coordination to decide; null for every other stage. */
  request: RequestToDecide | null;
  /** The mail goes to somebody else because the office's contact is away. */
  contactIsAway: boolean;
  /** How it came that a step is resolved; null for every other stage. */
  outcome: 'done' | 'dropped' | 'moved' | null;
  /** What happens without an answer: the next stage, its day and who is told then (a name). */
  next: { stage: Stage; on: IsoDate; recipientName: string } | null;
}

/** A request of an office, as coordination reads it. */
export interface RequestToDecide {
  kind: RequestKind;
  on: IsoDate;
  /** The date asked for, of `new-date`. */
  to: IsoDate | null;
  /** Why it is needed, of `new-date`. */
  reason: Reason | null;
  /** The office proposed, of `not-mine`. */
  proposedOfficeName: string | null;
  /** On that day it counts as granted if nobody decides; null: it waits. */
  tacitOn: IsoDate | null;
}

/** All that a digest says; the templates add no fact to it. */
export interface DigestContent {
  kind: DigestKind;
  day: IsoDate;
  plan: { title: string; shortTitle: string | null };
  /** Whom the mail speaks to: an office's name, „Koordination“ or „Leitung“, with a short form for the subject. */
  recipient: { name: string; shortName: string | null };
  /** The plan's contact; the telephone number as people write it. */
  coordination: { email: string | null; phone: string | null };
  /** Where the steps can be seen; null while there is no page. */
  planUrl: string | null;
  /** Most urgent first. */
  items: DigestItem[];
  /** The recipient's open dated steps that need nothing yet. */
  quietSteps: { count: number; until: IsoDate } | null;
  /** Steps of other offices that wait for the recipient's open steps or said that they do; only of an office's digest. */
  waitingForYou: { officeName: string; measureNumber: string; stepNumber: number }[];
  /** Number printed in the footer, for example `2027-000412`. */
  mailNumber: string;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}
