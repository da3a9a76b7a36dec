import { type DigestKind, type Role, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Precision } from '#libs/measures/domain/index';

/** One line of a digest: a step and what is asked about it. */
export interface DigestItem {
  stage: Stage;
  role: Role;
  measureNumber: string;
  measureTitle: string;
  stepNumber: number;
  stepTitle: string;
  /** Name of the responsible office, with a short form for the subject; null when the step has none. */
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
  /** How it came that a step is resolved; null for every other stage. */
  outcome: 'done' | 'dropped' | 'moved' | null;
  /** What happens without an answer: the next stage, its day and who is told then (a name). */
  next: { stage: Stage; on: IsoDate; recipientName: string } | null;
}

/** All that a digest says; the templates add no fact to it. */
export interface DigestContent {
  kind: DigestKind;
  day: IsoDate;
  plan: { title: string; shortTitle: string | null };
  /** Whom the mail speaks to: an office's name, „Koordination“ or „Leitung“, with a short form for the subject. */
  recipient: { name: string; shortName: string | null };
  /** The plan's contact. */
  coordination: { email: string | null };
  /** Where the steps can be seen; null while there is no page. */
  planUrl: string | null;
  /** Most urgent first. */
  items: DigestItem[];
  /** The recipient's open dated steps that need nothing yet. */
  quietSteps: { count: number; until: IsoDate } | null;
  /** Number printed in the footer, for example `2027-000412`. */
  mailNumber: string;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}
