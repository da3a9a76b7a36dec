import { type IsoDate } from '#libs/calendar/domain/index';

/** Every kind of gap, in the order in which those of one day are listed. The codes are stable. */
export const gapCodes = [
  /** A mail to this address failed for good, and none was sent to it since. */
  'address-refused',
  'step-without-owner',
  /** A distribution list or committee owns an open step or leads a measure. */
  'owner-cannot-own',
  /** Neither contact nor mailbox. */
  'owner-without-address',
  /** The contact is away while a step of the office is due or asked about, and nobody stands in. */
  'absence-without-deputy',
  /** The office had a contact and has none now. */
  'contact-gone',
  /** Neither an escalation address nor a superior with an address. */
  'superior-unknown',
  'measure-without-lead',
  /** Nobody can tell whether the last mail to this address arrived. */
  'arrival-uncertain',
  'measure-without-steps',
] as const;

export type GapCode = (typeof gapCodes)[number];

/** What an address is for; of several the first. */
export type AddressUse =
  'coordination' | 'coordination-deputy' | 'leadership' | 'contact' | 'mailbox' | 'deputy' | 'superior';

export interface GapOffice {
  key: string;
  name: string;
  shortName: string | null;
  /** As the plan's tables say: Amt, Verein, Verteiler … */
  kind: string;
}

export interface GapStep {
  /** Number of its measure. */
  measure: string;
  number: number;
  title: string;
  dueOn: IsoDate | null;
}

/**
 * A gap (German: Zuständigkeitslücke): for something open, nobody can be reached. Days are plain dates in the plan's time
 * zone.
 */
export interface Gap {
  code: GapCode;
  /** A hint may be meant so. */
  severity: 'gap' | 'hint';
  /** Null also where it is about several. */
  office: GapOffice | null;
  /** Numbers of the open measures that it concerns as a whole, in the order of the plan. */
  measures: string[];
  /** The first few open steps that it concerns, the most urgent first. */
  steps: GapStep[];
  /** All of them. */
  stepCount: number;
  /** The day since which it is so, where one is known; of an absence the first day. */
  since: IsoDate | null;
  /** The last day of an absence. */
  until: IsoDate | null;
  /** The first day on which somebody would be asked in vain, or a deadline that has passed; null: no day is foreseen. */
  mattersOn: IsoDate | null;
  /** Who is asked meanwhile; null where that is not the point. */
  meanwhile: 'mailbox' | 'coordination' | 'nobody' | null;
  /** The address to which a mail did not get, and the number of the first such mail. */
  undelivered: { address: string; use: AddressUse; mail: string } | null;
}

/** Steps that a gap names; the others are counted. */
const named = 3;

/** A gap with what all have in common filled in. */
export function gap(
  code: GapCode,
  mattersOn: IsoDate | null,
  more: Partial<Omit<Gap, 'code' | 'mattersOn' | 'stepCount'>> = {},
): Gap {
  const steps = more.steps ?? [];
  return {
    code,
    severity: 'gap',
    office: null,
    measures: [],
    since: null,
    until: null,
    meanwhile: null,
    undelivered: null,
    ...more,
    mattersOn,
    steps: steps.slice(0, named),
    stepCount: steps.length,
  };
}
