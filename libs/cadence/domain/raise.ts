import { type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import {
  evolveMeasure,
  nextPassing,
  passingOfDays,
  type Measure,
  type MeasureEvent,
  type PassingTerms,
  type TimeOfDay,
} from '#libs/measures/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { addressBehind, escalationTellsNobodyNew } from './addressee.ts';
import { dayToRaise } from './arrival.ts';
import { withheldCause, type Notice, type SuppressedReason } from './notice.ts';
import { plannedNotices } from './planned.ts';
import { seriesOf, type Cadence, type PlannedNotice } from './planned-notice.ts';
import { secondRoleOf } from './stage.ts';

export interface Raised {
  /** What time itself does to the measure: a pause that ends, a request that counts as granted. */
  events: MeasureEvent[];
  measure: Measure;
  /** New notices, those that are kept without being sent included. */
  notices: Notice[];
}

/**
 * Everything of a measure that is due up to `today` and not yet among `raised`. Doing it again on the same day gives nothing
 * new. Done late, the earlier stages to the owner are kept as overtaken, and those above wait until its mail has arrived
 * (CADENCE.md, *Coming back after a pause of the engine*).
 */
export function raise(cadence: Cadence, before: Measure, raised: readonly Notice[], today: IsoDate): Raised {
  const { events, measure } = withPassingOfDays(cadence, before, today, 'morning');
  const due = raisable(cadence, measure, raised).flatMap(({ planned, on }) =>
    on !== null && on <= today ? [{ ...planned, on }] : [],
  );
  const notices = due.flatMap((planned) => noticesOf(cadence, measure, planned, isOvertaken(planned, due)));
  return { events, measure, notices };
}

/** What `nextPassing` and `tacitGrantOn` go by. */
export function passingTermsOf({
  plan,
  calendar,
  policy,
}: Pick<Cadence, 'plan' | 'calendar' | 'policy'>): PassingTerms {
  return { plan, calendar, rules: policy.answers };
}

/** The measure once time itself did to it what it does up to then. */
export function withPassingOfDays(
  cadence: Pick<Cadence, 'plan' | 'calendar' | 'policy'>,
  before: Measure,
  today: IsoDate,
  time: TimeOfDay,
): Pick<Raised, 'events' | 'measure'> {
  const events = passingOfDays(before, { today, ...passingTermsOf(cadence) }, time);
  return { events, measure: events.reduce((it, event) => evolveMeasure(it, event, it.id), before) };
}

/**
 * The day of the measure's next moment after everything up to `today` was raised; null when nothing is foreseen. A stage that
 * waits for a mail to arrive is looked at again on the next contact day.
 */
export function nextDayOf(
  cadence: Cadence,
  measure: Measure,
  raised: readonly Notice[],
  today: IsoDate,
): IsoDate | null {
  const days = raisable(cadence, measure, raised).map(({ planned, on, series }) => {
    const day = on ?? planned.on;
    return day > today ? day : series.add(today, 1);
  });
  const passing = nextPassing(measure, passingTermsOf(cadence));
  if (passing !== null) days.push(passing);
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** What is foreseen, with the day on which it may be raised (null: not known yet) and the days it counts. */
function raisable(
  cadence: Cadence,
  measure: Measure,
  raised: readonly Notice[],
): { planned: PlannedNotice; on: IsoDate | null; series: DaySeries }[] {
  const ahead = plannedNotices(cadence, measure, raised);
  return ahead.map((planned) => {
    const series = seriesOf(cadence.calendar, measure, planned);
    return { planned, on: dayToRaise(planned, ahead, raised, series, cadence.policy), series };
  });
}

function isOvertaken(planned: PlannedNotice, due: readonly PlannedNotice[]): boolean {
  const forOwner = (it: PlannedNotice): boolean => it.role === 'responsible' && it.withheld === null;
  return forOwner(planned) && due.some((it) => forOwner(it) && it.stepId === planned.stepId && it.on > planned.on);
}

/** What a planned notice becomes on its day: a notice, and one beside it where somebody in a second role hears of the stage. */
export function noticesOf(cadence: Cadence, measure: Measure, planned: PlannedNotice, overtaken: boolean): Notice[] {
  const { withheld: _, held: __, to: foreseen, ...notice } = planned;
  const { directory } = cadence;
  const { officeId, on } = planned;
  const to = foreseen === undefined ? addressBehind(directory, planned.role, officeId, on) : foreseen;
  const suppressed = withheldBecause(cadence, planned, overtaken);
  const cause = suppressed === null ? planned.cause : withheldCause(planned, suppressed);
  const first: Notice = { ...notice, cause, to, suppressed, arrivedOn: null };
  const role = secondRoleOf(planned.stage);
  if (role === null || suppressed !== null) return [first];
  const second = addressBehind(directory, role, officeId, on);
  // Coordination's deputy is told in any case, an office's only if nobody reads the same twice.
  const needless = second === null || (role === 'deputy' && sameAddress(second, to));
  return needless ? [first] : [first, { ...first, role, to: second }];
}

function withheldBecause(
  { directory }: Cadence,
  { stage, officeId, on, withheld }: PlannedNotice,
  overtaken: boolean,
): SuppressedReason | null {
  if (withheld !== null) return withheld;
  if (overtaken) return 'overtaken';
  return stage === 'escalation-1' && escalationTellsNobodyNew(directory, officeId, on) ? 'same-recipient' : null;
}
