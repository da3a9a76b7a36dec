import { type DigestKind, type Role, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Gap } from '#libs/gaps/domain/index';
import { type Contact, type Rhythm } from '#libs/offices/domain/index';
import { type StepState } from '#libs/overview/domain/index';
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
  /** The step that is still open before this one, of any office; `dueOn` is null while it has no date. */
  waitsFor: { stepNumber: number; stepTitle: string; dueOn: IsoDate | null } | null;
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
  /** What `undeliverable` is about; null for every other stage. */
  undelivered: Undelivered | null;
  /** Where the step (or measure) can be seen, and why this notice came; null while there is no page. */
  links: { show: string; why: string } | null;
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

/** A mail that did not arrive, or of which nobody knows. */
export interface Undelivered {
  mailNumber: string;
  on: IsoDate;
  address: string;
  because: 'refused' | 'returned' | 'unknown';
  /** What the mail server said; null: nothing. */
  detail: string | null;
}

/** What coordination's daily sheet says beside its notices (CADENCE.md, *Delivery*). */
export interface CoordinationSheet {
  /** Gaps that no sheet told before, the most urgent first, and how many there are in all. */
  gaps: { fresh: Gap[]; open: number };
  /** Escalations planned within the next few contact days, the next first. */
  escalationsAhead: EscalationAhead[];
  /** What waits to be released; null in any other mail mode than `approve`. */
  release: ReleaseAhead | null;
}

export interface EscalationAhead {
  measureNumber: string;
  step: { number: number; title: string };
  officeName: string | null;
  stage: 'escalation-1' | 'escalation-2';
  on: IsoDate;
  /** Who is told then. */
  recipientName: string;
  /** Coordination may still hold it. */
  holdable: boolean;
}

export interface ReleaseAhead {
  /** The first and the last day on which something of it is to go out, at most up to the next contact day. */
  on: IsoDate;
  until: IsoDate;
  /** Mails and notices foreseen and not yet released. */
  mails: number;
  notices: number;
  /** Those of the notices that were to go out today or before and were not released. */
  held: number;
}

/** One page for leadership (CADENCE.md, *Delivery*; TEXTS.md). Rows are of the reader's own division. */
export interface LeadershipSummary {
  /** Since when changes count; null: this is the first. */
  since: IsoDate | null;
  /** What coordination wrote. */
  sentences: string | null;
  questions: LeadershipQuestion[];
  /** New or worse. */
  critical: CriticalMeasure[];
  resolved: ResolvedMeasure[];
  /** Of the own division: critical before and still. */
  unchanged: number;
  /** What is outside the reader's division; null for whoever reads all. */
  elsewhere: { divisionName: string; questions: number; critical: number; resolved: number; unchanged: number } | null;
  /** Measures of the whole plan by state; the change since the last summary, null in the first. */
  figures: { state: StepState; count: number; change: number | null }[];
  /** Nothing is critical and nothing is asked. */
  allOnCourse: boolean;
}

export interface LeadershipQuestion {
  measure: { number: string; title: string } | null;
  question: string;
  consequence: string | null;
  options: string[];
  until: IsoDate;
}

export interface CriticalMeasure {
  change: 'new' | 'worse';
  measure: { number: string; title: string };
  step: { number: number; title: string };
  officeName: string | null;
  /** Whole months between the date that the council decided (the plan's first) and the present or passed one. */
  monthsBehind: number;
  /** What the office named last, or that it never answered. */
  cause: Reason | 'no-answer' | 'unsaid';
  /** Whose turn it is: the office's superior by name; null where none is known (then coordination's). */
  askedOf: string | null;
}

export interface ResolvedMeasure {
  measure: { number: string; title: string };
  step: { number: number; title: string };
  officeName: string | null;
  outcome: 'done' | 'dropped' | 'moved';
  /** The new date, of `moved`. */
  dueOn: IsoDate | null;
}

/** Addresses of pages; null while there is none. */
export interface MailLinks {
  plan: string;
  /** Why each notice of this mail came. */
  why: string;
  privacy: string;
}

/** All that a digest says; the templates add no fact to it. */
export interface DigestContent {
  kind: DigestKind;
  /** Of the recipient; the names and free texts of the plan stay as they are. */
  language: Contact['language'];
  day: IsoDate;
  plan: { title: string; shortTitle: string | null };
  /** Whom the mail speaks to: an office's name, „Koordination“ or „Leitung“, with a short form for the subject. */
  recipient: { name: string; shortName: string | null };
  /** The plan's contact; the telephone number as people write it. */
  coordination: { email: string | null; phone: string | null };
  links: MailLinks | null;
  /** How often mail that can wait comes to this address. */
  rhythm: Rhythm;
  /** The mailbox of the office is in copy. */
  copyToMailbox: boolean;
  /** Only of coordination's digest. */
  sheet: CoordinationSheet | null;
  /** Only of leadership's. */
  summary: LeadershipSummary | null;
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
