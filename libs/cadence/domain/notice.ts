import { type IsoDate } from '#libs/calendar/domain/index';
import { type Role, type Stage } from './stage.ts';

/** Why a notice was kept but not sent. */
export type SuppressedReason =
  | 'predecessor-open'
  | 'on-course'
  | 'same-recipient'
  | 'overtaken'
  | 'closed'
  | 'moved'
  | 'reassigned'
  | 'paused'
  | 'request-undecided'
  | 'decided'
  | 'answered'
  | 'never-told'
  | 'superseded';

/** What makes a notice the same notice; it exists at most once (CADENCE.md, *Delivery*). */
export interface NoticeIdentity {
  /** Null for what concerns an office, or a mail, not a measure. */
  measureId: string | null;
  /** Null for what concerns a measure as a whole, or an office. */
  stepId: string | null;
  stage: Stage;
  role: Role;
  dueVersion: number;
  /** `entered` of the step; where something else caused the notice, the day of that. */
  enteredOn: IsoDate;
  /**
   * What caused it where the other parts do not say: the hand-over of `assigned`, the escalation of `resolved`, the request of
   * `decision-*`, the office of `needed` and `takeover`, the mail of `undeliverable`; else ''.
   */
  cause: string;
}

/** A notice (German: Hinweis): one step (or measure, or office), one stage, one role. */
export interface Notice extends NoticeIdentity {
  /** The office for whose role it is meant: the one responsible at the time, for `needed` the one that is waited for. */
  officeId: string | null;
  /** The day to which the rules assign it (plan time zone), also when it was raised later. */
  on: IsoDate;
  /** The address behind the role on that day; null when nobody is known. */
  to: string | null;
  suppressed: SuppressedReason | null;
  /** The day on which the mail that carried it was handed over; null until then. */
  arrivedOn: IsoDate | null;
}

export function identityKey(identity: NoticeIdentity): string {
  const { measureId, stepId, stage, role, dueVersion, enteredOn, cause } = identity;
  return `${measureId}|${stepId}|${stage}|${role}|${dueVersion}|${enteredOn}|${cause}`;
}

const withheld = 'withheld from ';

/**
 * The cause of a notice that was kept when it fell due (and so never raised): the same stage may still be raised once for another
 * office under the same deadline and entry. Not so an escalation that would have told nobody new: it counts as raised.
 */
export function withheldCause(
  { cause, officeId }: Pick<Notice, 'cause' | 'officeId'>,
  reason: SuppressedReason,
): string {
  const from = reason === 'same-recipient' ? 'all' : (officeId ?? 'nobody');
  return `${cause === '' ? '' : `${cause}, `}${withheld}${from}`;
}

/** Every identity under which a notice may be known: as raised, or as kept. */
export function identityKeysOf(notice: NoticeIdentity & Pick<Notice, 'officeId'>): string[] {
  const kept = (['predecessor-open', 'same-recipient'] as const).map((reason) => withheldCause(notice, reason));
  return [notice.cause, ...kept].map((cause) => identityKey({ ...notice, cause }));
}

/** False for a notice that was raised, also when its delivery suppressed it. */
export function wasWithheld({ cause }: Pick<Notice, 'cause'>): boolean {
  return cause.includes(withheld);
}
