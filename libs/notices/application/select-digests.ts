import { type IsoDate } from '#libs/calendar/domain/index';
import {
  digestsOf,
  goesOutOn,
  identityKey,
  isHard,
  noLongerHolds,
  openDatedStepsOf,
  type Cadence,
  type DigestKind,
  type SuppressedReason,
} from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type RecordedNotice } from './ports.ts';
import { type Recipients } from './recipients.ts';

export interface SelectedDigest {
  kind: DigestKind;
  to: string;
  items: RecordedNotice[];
}

/** What a delivery day makes of the pending notices. One without a known recipient stays pending: a gap to be closed. */
export interface Selection {
  digests: SelectedDigest[];
  suppressed: { id: string; reason: SuppressedReason }[];
}

export interface Delivered {
  day: IsoDate;
  cadence: Pick<Cadence, 'calendar' | 'policy'>;
  measures: ReadonlyMap<string, Measure>;
  /** Everything raised so far, by measure. */
  raised: ReadonlyMap<string, readonly RecordedNotice[]>;
  recipients: Recipients;
}

/** Checks every pending notice again and groups what holds by recipient and kind (CADENCE.md, *Delivery*). */
export function selectDigests(on: Delivered, pending: readonly RecordedNotice[]): Selection {
  const suppressed: Selection['suppressed'] = [];
  const holding: RecordedNotice[] = [];
  for (const notice of pending) {
    const measure = notice.measureId === null ? null : on.measures.get(notice.measureId)!;
    if (!goesOutOn(notice, isHard(measure, notice), on.day, on.cadence.calendar)) continue;
    const reason = noLongerHolds(notice, { measure, ...on.cadence, told: wasTold(on, notice) });
    if (reason === null) holding.push({ ...notice, to: on.recipients.addressOf(notice, on.day) });
    else suppressed.push({ id: notice.id, reason });
  }
  const recorded = new Map(holding.map((notice) => [identityKey(notice), notice]));
  const digests = digestsOf(holding, (officeId) => openDatedStepsOf(on.measures.values(), officeId)).map(
    ({ kind, to, items, superseded }) => {
      for (const lower of superseded)
        suppressed.push({ id: recorded.get(identityKey(lower))!.id, reason: 'superseded' });
      return { kind, to, items: items.map((item) => recorded.get(identityKey(item))!) };
    },
  );
  // The same notices give the same mails with the same numbers.
  return { digests: digests.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), suppressed };
}

function orderOf({ kind, to }: SelectedDigest): string {
  return `${kind} ${to.toLowerCase()}`;
}

/** Whether an escalation of the deadline that a `resolved` ends was told to that address. */
function wasTold({ raised }: Delivered, notice: RecordedNotice): boolean {
  if (notice.stage !== 'resolved' || notice.measureId === null) return false;
  return (raised.get(notice.measureId) ?? []).some(
    (other) =>
      other.state === 'told' &&
      other.stage.startsWith('escalation-') &&
      other.stepId === notice.stepId &&
      other.dueVersion === notice.dueVersion &&
      sameAddress(other.to, notice.to),
  );
}
