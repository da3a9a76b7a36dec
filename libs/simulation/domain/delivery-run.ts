import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import {
  digestsOf,
  goesOutOn,
  nextLeadershipDay,
  noLongerHolds,
  type DigestKind,
  type Notice,
} from '#libs/cadence/domain/index';
import { stepOf, type Measure } from '#libs/measures/domain/index';

export interface SimulatedMail {
  on: IsoDate;
  to: string;
  kind: DigestKind;
  items: Notice[];
}

/** The deliveries of a simulation, day by day. */
export class DeliveryRun {
  readonly mails: SimulatedMail[] = [];
  private pending: Notice[];
  /** Deadlines of which an address was told an escalation: only they are told that it is resolved. */
  private readonly told = new Set<string>();

  constructor(
    private readonly calendar: Calendar,
    undelivered: readonly Notice[],
    told: readonly Notice[],
  ) {
    this.pending = [...undelivered];
    told.forEach((notice) => this.noteTold(notice));
  }

  add(notices: readonly Notice[]): void {
    this.pending.push(...notices);
  }

  deliver(day: IsoDate, measureOf: (id: string) => Measure): void {
    const going = this.pending.filter((notice) => {
      const hard = stepOf(measureOf(notice.measureId), notice.stepId)?.hard ?? false;
      return goesOutOn(notice, hard, day, this.calendar);
    });
    if (going.length === 0) return;
    // Everything arrives; what held no more stands in nobody's way.
    for (const notice of going) notice.arrivedOn = day;
    this.pending = this.pending.filter((notice) => !going.includes(notice));
    const holding = going.filter(
      (notice) =>
        noLongerHolds(notice, measureOf(notice.measureId), this.told.has(deadlineAndAddress(notice))) === null,
    );
    for (const digest of digestsOf(holding)) {
      this.mails.push({ on: day, to: digest.to, kind: digest.kind, items: digest.items });
      for (const notice of [...digest.items, ...digest.superseded]) this.noteTold(notice);
    }
  }

  /** The next day on which something that waits can go out; what is raised later brings its own day. */
  nextDayAfter(day: IsoDate): IsoDate | null {
    if (this.pending.length === 0) return null;
    const others = this.pending.some((notice) => notice.role !== 'leadership' && notice.to !== null);
    return others ? this.calendar.working.add(day, 1) : nextLeadershipDay(day, this.calendar);
  }

  private noteTold(notice: Notice): void {
    const escalation = notice.stage === 'escalation-1' || notice.stage === 'escalation-2';
    if (escalation && notice.suppressed === null) this.told.add(deadlineAndAddress(notice));
  }
}

function deadlineAndAddress({ stepId, dueVersion, to }: Notice): string {
  return [stepId, dueVersion, to?.toLowerCase() ?? ''].join('|');
}
