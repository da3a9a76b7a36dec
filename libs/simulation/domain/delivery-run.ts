import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  canWait,
  digestsOf,
  goesOutOn,
  goesOutWeekly,
  isHard,
  isLeadershipDay,
  isWeekly,
  nextLeadershipDay,
  noLongerHolds,
  openDatedStepsOf,
  weeklyUntil,
  type Cadence,
  type DigestKind,
  type Notice,
} from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';

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
    private cadence: Pick<Cadence, 'calendar' | 'policy' | 'directory'>,
    undelivered: readonly Notice[],
    told: readonly Notice[],
  ) {
    this.pending = [...undelivered];
    told.forEach((notice) => this.noteTold(notice));
  }

  /** What holds for the plan became different. */
  goOnUnder(cadence: DeliveryRun['cadence']): void {
    this.cadence = cadence;
  }

  add(notices: readonly Notice[]): void {
    this.pending.push(...notices);
  }

  deliver(day: IsoDate, measures: ReadonlyMap<string, Measure>): void {
    const { calendar, policy, directory } = this.cadence;
    const measureOf = ({ measureId }: Notice): Measure | null => (measureId === null ? null : measures.get(measureId)!);
    // Asked once a day: what waits for leadership waits for weeks, and in great plans it is much.
    const leadershipReads = isLeadershipDay(day, calendar);
    const until = directory.weekly.size === 0 ? null : weeklyUntil(addDays(day, -1), day, calendar);
    const going: Notice[] = [];
    const staying: Notice[] = [];
    for (const notice of this.pending) {
      const mayGo = notice.role !== 'leadership' || leadershipReads;
      const measure = measureOf(notice);
      const step = measure?.steps.find(({ id }) => id === notice.stepId) ?? null;
      const goes =
        isWeekly(directory, notice.to) && canWait(notice, step)
          ? goesOutWeekly(notice, day, until)
          : mayGo && goesOutOn(notice, isHard(measure, notice), day, calendar);
      (goes ? going : staying).push(notice);
    }
    if (going.length === 0) return;
    // Everything arrives; what held no more stands in nobody's way.
    for (const notice of going) notice.arrivedOn = day;
    this.pending = staying;
    const holding = going.filter((notice) => {
      const told = this.told.has(deadlineAndAddress(notice));
      return noLongerHolds(notice, { measure: measureOf(notice), calendar, policy, told }) === null;
    });
    for (const digest of digestsOf(holding, (officeId) => openDatedStepsOf(measures.values(), officeId))) {
      this.mails.push({ on: day, to: digest.to, kind: digest.kind, items: digest.items });
      for (const notice of [...digest.items, ...digest.superseded]) this.noteTold(notice);
    }
  }

  /** The next day on which something that waits can go out; what is raised later brings its own day. */
  nextDayAfter(day: IsoDate): IsoDate | null {
    if (this.pending.length === 0) return null;
    const others = this.pending.some((notice) => notice.role !== 'leadership' && notice.to !== null);
    return others ? this.cadence.calendar.working.add(day, 1) : nextLeadershipDay(day, this.cadence.calendar);
  }

  private noteTold(notice: Notice): void {
    const escalation = notice.stage === 'escalation-1' || notice.stage === 'escalation-2';
    if (escalation && notice.suppressed === null) this.told.add(deadlineAndAddress(notice));
  }
}

function deadlineAndAddress({ stepId, dueVersion, to }: Notice): string {
  return [stepId, dueVersion, to?.toLowerCase() ?? ''].join('|');
}
