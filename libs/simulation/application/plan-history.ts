import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { evolveMeasure, evolvePlan, type Measure, type Plan } from '#libs/measures/domain/index';
import { type Aggregate, type MeasurePorts, type RecordedEvent } from '#libs/measures/index';
import { evolveOffice, type Office } from '#libs/offices/domain/index';
import { type RecordedAbsence } from '#libs/offices/index';

/** What held for a plan at some time; addresses as ids of contacts. */
export interface PlanStanding {
  plan: Plan;
  offices: Office[];
  /** Those entered by then. */
  absences: RecordedAbsence[];
}

/** One thing that happened, and what it led to. */
export type PlanEpisode = { on: IsoDate } & ({ became: Measure } | { standing: PlanStanding });

/** The life of a plan with its measures and offices, in the order of the days and on one day as recorded. */
export interface PlanHistory {
  createdOn: IsoDate;
  episodes: PlanEpisode[];
}

type Entry = { on: IsoDate; place: number } & (
  | { [A in Aggregate]: { about: A; recorded: RecordedEvent<A> } }[Aggregate]
  | { about: 'absence'; absence: RecordedAbsence }
);

/** What is passed on from one entry to the next. */
interface Told {
  plan: Plan | null;
  offices: Map<string, Office>;
  measures: Map<string, Measure>;
  absences: RecordedAbsence[];
}

export async function historyOf(
  { events, measures, offices }: Pick<MeasurePorts, 'events' | 'measures' | 'offices'>,
  planId: string,
): Promise<PlanHistory> {
  const ofPlan = await events.recordedOf('plan', [planId]);
  const createdOn = ofPlan[0]!.event.effectiveOn;
  const officeIds = (await offices.ofPlan(planId)).map(({ id }) => id);
  const entries: Entry[] = [
    ...entriesOf('plan', ofPlan),
    ...entriesOf('office', await events.recordedOf('office', officeIds)),
    ...entriesOf('measure', await events.recordedOf('measure', await measures.idsOf(planId))),
    // They carry their day only, and one taken over from elsewhere may carry one before the plan's first.
    ...(await offices.absencesOf(planId)).map((absence): Entry => ({
      on: laterOf(absence.enteredOn, createdOn),
      place: Infinity,
      about: 'absence',
      absence,
    })),
  ];
  entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.place === b.place ? 0 : a.place - b.place));
  const told: Told = { plan: null, offices: new Map(), measures: new Map(), absences: [] };
  return { createdOn, episodes: inOneGo(entries.map((entry) => episodeOf(told, entry))) };
}

function entriesOf<A extends Aggregate>(about: A, recorded: readonly RecordedEvent<A>[]): Entry[] {
  return recorded.map((it) => ({ on: it.event.effectiveOn, place: it.place, about, recorded: it }) as Entry);
}

function episodeOf(told: Told, entry: Entry): PlanEpisode {
  const { on } = entry;
  switch (entry.about) {
    case 'measure': {
      const { id, event } = entry.recorded;
      const became = evolveMeasure(told.measures.get(id) ?? null, event, id);
      told.measures.set(id, became);
      return { on, became };
    }
    case 'plan':
      told.plan = evolvePlan(told.plan, entry.recorded.event, entry.recorded.id);
      break;
    case 'office': {
      const { id, event } = entry.recorded;
      told.offices.set(id, evolveOffice(told.offices.get(id) ?? null, event, id));
      break;
    }
    case 'absence':
      told.absences.push(entry.absence);
  }
  return { on, standing: { plan: told.plan!, offices: [...told.offices.values()], absences: [...told.absences] } };
}

/** Of what follows directly on itself on one day only the last: a command may write several events. */
function inOneGo(episodes: readonly PlanEpisode[]): PlanEpisode[] {
  return episodes.filter((episode, index) => {
    const next = episodes[index + 1];
    if (next === undefined || next.on !== episode.on) return true;
    if ('standing' in episode) return !('standing' in next);
    return !('became' in next) || next.became.id !== episode.became.id;
  });
}
