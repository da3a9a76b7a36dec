import { type IsoDate } from '#libs/calendar/domain/index';
import { type Role, type Stage } from './stage.ts';

/** Why a notice was kept but not sent. */
export type SuppressedReason =
  | 'predecessor-open'
  | 'same-recipient'
  | 'overtaken'
  | 'closed'
  | 'moved'
  | 'reassigned'
  | 'paused'
  | 'never-told'
  | 'superseded';

/** What makes a notice the same notice; it exists at most once (CADENCE.md, *Delivery*). */
export interface NoticeIdentity {
  stepId: string;
  stage: Stage;
  role: Role;
  dueVersion: number;
  enteredOn: IsoDate;
  /** What caused it where the other parts do not say: the hand-over of `assigned`, the escalation of `resolved`; else ''. */
  cause: string;
}

/** A notice (German: Hinweis): one step, one stage, one role. */
export interface Notice extends NoticeIdentity {
  measureId: string;
  /** The responsible office at the time. */
  officeId: string | null;
  /** The day to which the rules assign it (plan time zone), also when it was raised later. */
  on: IsoDate;
  /** The address behind the role on that day; null when nobody is known. */
  to: string | null;
  suppressed: SuppressedReason | null;
  /** The day on which the mail that carried it was handed over; null until then. */
  arrivedOn: IsoDate | null;
}

export function identityKey({ stepId, stage, role, dueVersion, enteredOn, cause }: NoticeIdentity): string {
  return `${stepId}|${stage}|${role}|${dueVersion}|${enteredOn}|${cause}`;
}

const withheld = 'withheld from ';

/**
 * The cause of a notice that was kept when it fell due (and so never raised): the same stage may still be raised once for another
 * office under the same deadline and entry.
 */
export function withheldCause(cause: string, officeId: string | null): string {
  return `${cause === '' ? '' : `${cause}, `}${withheld}${officeId ?? 'nobody'}`;
}

/** False for a notice that was raised, also when its delivery suppressed it. */
export function wasWithheld({ cause }: Pick<Notice, 'cause'>): boolean {
  return cause.includes(withheld);
}
