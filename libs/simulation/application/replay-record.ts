import { calendarFor, yearsAround } from '#libs/calendar/index';
import { addDays, laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { asRaised, wallClockOf, type Cadence, type CadencePolicy, type Notice } from '#libs/cadence/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { type MeasurePorts } from '#libs/measures/index';
import { type NoticeStore, type RecordedNotice } from '#libs/notices/index';
import { type Contact } from '#libs/offices/domain/index';
import { directory } from '#libs/offices/index';
import { type ScriptedCommand, type SimulationInput } from '../domain/index.ts';
import { historyOf, type PlanEpisode, type PlanStanding } from './plan-history.ts';

export interface ReplayPorts extends Pick<
  MeasurePorts,
  'clock' | 'plans' | 'measures' | 'offices' | 'contacts' | 'events'
> {
  notices: NoticeStore;
}

/** A part of a plan's life to live again. */
export interface Replay {
  /** `begin` is the first day replayed: never before the plan was there. */
  input: SimulationInput;
  /** Every notice of the record as it was raised. */
  recorded: Notice[];
  /** The last day of which everything was raised. */
  completeUpTo: IsoDate;
  /** Absences that ended before this day are not kept any more: addresses before it may have been others. */
  absencesKnownFrom: IsoDate;
}

/** Calendar days for which absences are kept after their end. */
const absencesKeptDays = 30;

/**
 * What really happened to a plan from `from` on: its state on the evening before, the notices known by then, and every event
 * since, on its day. After the last one nobody does anything. Rhythms of recipients are those of today: nothing says what they
 * were.
 */
export async function replayOfRecord(ports: ReplayPorts, plan: Plan, from: IsoDate, to: IsoDate): Promise<Replay> {
  const { day: today, time } = wallClockOf(await ports.clock.now(), plan.timeZone);
  const { createdOn, episodes } = await historyOf(ports, plan.id);
  const begin = laterOf(from, addDays(createdOn, 1));
  const cadenceOf = await cadences(ports, episodes, [begin, to, today]);
  const before = episodes.filter(({ on }) => on < begin);
  const standing = before.findLast((it): it is PlanEpisode & { standing: PlanStanding } => 'standing' in it)!.standing;
  const measures = new Map(
    before.flatMap((episode): [string, Measure][] =>
      'became' in episode ? [[episode.became.id, episode.became]] : [],
    ),
  );
  const recorded = await ports.notices.ofPlan(plan.id);
  const cadence = cadenceOf(standing);
  return {
    input: {
      cadence,
      measures: [...measures.values()],
      ...knownOn(recorded, begin, plan.timeZone),
      commands: episodes
        .filter(({ on }) => on >= begin)
        .map((episode): ScriptedCommand =>
          'became' in episode ? episode : { on: episode.on, holds: cadenceOf(episode.standing) },
        ),
      begin,
      deliverFrom: begin,
      to,
    },
    recorded: recorded.map(asRaised),
    completeUpTo: time >= cadence.policy.raising.to ? today : addDays(today, -1),
    absencesKnownFrom: addDays(today, -absencesKeptDays),
  };
}

/** What was raised and told before the day. What a delivery found to hold no more is settled. */
function knownOn(
  recorded: readonly RecordedNotice[],
  begin: IsoDate,
  timeZone: string,
): Pick<SimulationInput, 'raised' | 'undelivered' | 'told'> {
  const known = recorded
    .filter(({ raisedAt }) => wallClockOf(raisedAt, timeZone).day < begin)
    .map((notice) => {
      const toldBefore = notice.toldOn !== null && notice.toldOn < begin;
      const arrivedOn = notice.arrivedOn ?? notice.toldOn;
      const raised: Notice = {
        ...asRaised(notice),
        arrivedOn: arrivedOn !== null && arrivedOn < begin ? arrivedOn : null,
      };
      return { raised, toldBefore, settled: toldBefore || notice.state === 'suppressed' };
    });
  return {
    raised: known.map(({ raised }) => raised),
    undelivered: known.filter(({ settled }) => !settled).map(({ raised }) => raised),
    told: known.filter(({ toldBefore }) => toldBefore).map(({ raised }) => raised),
  };
}

/** Policies, calendars and addresses as they were, for every standing of the history. */
async function cadences(
  { plans, contacts }: Pick<ReplayPorts, 'plans' | 'contacts'>,
  episodes: readonly PlanEpisode[],
  days: readonly IsoDate[],
): Promise<(standing: PlanStanding) => Cadence> {
  const standings = episodes.flatMap((episode) => ('standing' in episode ? [episode.standing] : []));
  const policies = new Map<number, CadencePolicy>();
  for (const { plan } of standings) {
    const { policyVersion } = plan;
    if (!policies.has(policyVersion)) policies.set(policyVersion, await plans.policyOf(plan));
  }
  const named = await contacts.byIds([...new Set(standings.flatMap(contactsIn))]);
  const contactById = new Map<string, Contact>(named.map((contact) => [contact.id, contact]));
  const { firstYear, lastYear } = yearsAround([...days, ...episodes.flatMap(datesIn)]);
  return ({ plan, offices, absences }) => {
    const policy = policies.get(plan.policyVersion)!;
    return {
      plan,
      policy,
      calendar: calendarFor(plan.region, policy, firstYear, lastYear),
      directory: directory(plan, offices, contactById, absences),
    };
  };
}

function contactsIn({ plan, offices }: PlanStanding): string[] {
  return [
    ...[plan.coordinationId, plan.coordinationDeputyId, plan.leadershipId],
    ...offices.flatMap((it) => [it.mailboxId, it.contactId, it.deputyId, it.escalationId]),
  ].filter((id) => id !== null);
}

function datesIn(episode: PlanEpisode): IsoDate[] {
  if ('standing' in episode) return [episode.on];
  return [episode.on, ...episode.became.steps.flatMap(({ dueOn, enteredOn }) => [dueOn, enteredOn])].filter(
    (date) => date !== null,
  );
}
