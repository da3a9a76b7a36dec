import { type IsoDate } from '#libs/calendar/domain/index';

/** What may leave the house: nothing, what coordination releases, or everything that is due. */
export type MailMode = 'off' | 'approve' | 'live';

/**
 * What a plan is, without its life. `coordinationId`, `coordinationDeputyId` and `leadershipId` name erasable contacts, never
 * addresses.
 */
export interface PlanDescription {
  /** Short word for command lines and addresses, for example `klima`. */
  key: string;
  title: string;
  /** Name in subjects, for example `Klimaplan`. */
  shortTitle: string | null;
  /** ISO 3166-2 code whose public holidays hold, for example `DE-SN`. */
  region: string;
  /** IANA time zone of all the plan's days. */
  timeZone: string;
  endsOn: IsoDate | null;
  coordinationId: string | null;
  coordinationDeputyId: string | null;
  leadershipId: string | null;
}

/** One more reader of leadership's summary: the own division in rows, others as counts. */
export interface Leader {
  /** Names an erasable contact. */
  contactId: string;
  /** The division: this office and all below it. */
  officeId: string;
}

/** Whom a plan names for itself. */
export type PlanPost = 'coordination' | 'coordinationDeputy' | 'leadership';

/** A plan (German: Fachplan) as the fold of its events. */
export interface Plan extends PlanDescription {
  id: string;
  activatedOn: IsoDate | null;
  /** The day of the command that started the round in which old open steps are clarified. */
  backlogStartedOn: IsoDate | null;
  mailMode: MailMode;
  /** Version of the cadence policy that holds. */
  policyVersion: number;
  /** The day from which that version holds: after everything that this day brings by the one before it. */
  policySince: IsoDate;
  fields: { id: string; name: string }[];
  leaders: Leader[];
  version: number;
}

export type PlanEventData =
  | ({ type: 'plan-created'; policyVersion: number; mailMode: MailMode } & PlanDescription)
  | { type: 'field-added'; fieldId: string; name: string }
  | { type: 'plan-activated' }
  | { type: 'backlog-started' }
  | { type: 'mail-mode-set'; mode: MailMode }
  | { type: 'post-filled'; post: PlanPost; contactId: string | null }
  | { type: 'leaders-set'; leaders: Leader[] }
  | { type: 'policy-set'; policyVersion: number };

export type PlanEvent = PlanEventData & { effectiveOn: IsoDate };
