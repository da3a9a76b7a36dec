import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { identityKey, type Notice } from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { inOrderOfReport, reportedBy, type ReportedNotice } from './report.ts';

/** Why a replay differs from the record, as far as that can be known. */
export type DeviationReason =
  /** Another address was behind the role. */
  | 'other-address'
  /** The mail of the stage below came late or not at all: in a replay every mail arrives. */
  | 'mail-late'
  /** The engine stood still, and a later stage overtook this one. */
  | 'overtaken'
  /** It tells of a mail that did not arrive. */
  | 'mail-lost';

export interface Deviation {
  notice: ReportedNotice;
  because: DeviationReason | null;
}

/** What only one of the two holds, on days from the first one replayed up to `upTo`. */
export interface RecordComparison {
  /** The last day of which the record is complete. */
  upTo: IsoDate;
  onlyRecorded: Deviation[];
  onlyReplayed: Deviation[];
}

/**
 * @param recorded every notice of the plan as it was raised, those kept without being sent included.
 * @param known what had been raised before `from`, also for days from then on.
 */
export function compareWithRecord(
  recorded: readonly Notice[],
  { notices, measures }: { notices: readonly Notice[]; measures: readonly Measure[] },
  { known, from, upTo }: { known: readonly Notice[]; from: IsoDate; upTo: IsoDate },
): RecordComparison {
  const compared = ({ on, suppressed }: Notice): boolean => suppressed === null && from <= on && on <= upTo;
  const told = recorded.filter(({ suppressed }) => suppressed === null);
  const inRecord = new Map(told.map((notice) => [identityKey(notice), notice]));
  const inReplay = new Map([...known, ...notices].map((notice) => [identityKey(notice), notice]));
  const reported = reportedBy(measures);
  const deviations = (
    all: readonly Notice[],
    others: ReadonlyMap<string, Notice>,
    alone: (notice: Notice) => DeviationReason | null,
  ): Deviation[] =>
    all.filter(compared).flatMap((notice) => {
      const other = others.get(identityKey(notice));
      if (other !== undefined && isSame(notice, other)) return [];
      const because = other === undefined ? alone(notice) : reasonBetween(notice, other);
      return [{ notice: reported(notice), because }];
    });
  return {
    upTo,
    onlyRecorded: deviations(told, inReplay, (notice) =>
      notice.stage === 'undeliverable' ? 'mail-lost' : afterLateMail(notice, recorded),
    ).sort(byNotice),
    onlyReplayed: deviations(notices, inRecord, (notice) =>
      isOvertaken(notice, recorded) ? 'overtaken' : afterLateMail(notice, recorded),
    ).sort(byNotice),
  };
}

function byNotice(a: Deviation, b: Deviation): number {
  return inOrderOfReport(a.notice, b.notice);
}

function isSame(a: Notice, b: Notice): boolean {
  return a.on === b.on && (sameAddress(a.to, b.to) || (a.to === null && b.to === null));
}

function reasonBetween(a: Notice, b: Notice): DeviationReason | null {
  if (a.on === b.on) return 'other-address';
  return needsArrival(a) ? 'mail-late' : null;
}

function isOvertaken(notice: Notice, recorded: readonly Notice[]): boolean {
  return recorded.some((it) => it.suppressed === 'overtaken' && it.stage === notice.stage && isOneLadder(it, notice));
}

/** A stage that waits for a mail, and a mail under the same deadline that came after its day, or has not come. */
function afterLateMail(notice: Notice, recorded: readonly Notice[]): DeviationReason | null {
  if (!needsArrival(notice)) return null;
  const late = recorded.some(
    (it) =>
      it.suppressed === null &&
      it.on < notice.on &&
      isOneLadder(it, notice) &&
      (it.arrivedOn === null || laterOf(it.on, it.arrivedOn) !== it.on),
  );
  return late ? 'mail-late' : null;
}

function needsArrival({ stage }: Notice): boolean {
  return stage === 'overdue-2' || stage === 'escalation-1' || stage === 'escalation-2';
}

function isOneLadder(a: Notice, b: Notice): boolean {
  return a.stepId === b.stepId && a.dueVersion === b.dueVersion && a.enteredOn === b.enteredOn;
}
