import { type IsoDate } from '#libs/calendar/domain/index';
import { pendingRequest, type HandOver, type Measure, type Step } from '#libs/measures/domain/index';
import { plannedOf, type Cadence, type PlannedNotice } from './planned-notice.ts';

/**
 * What is said beside the ladder because somebody answered or decided: `assigned`, `decision-*`, `dispute`, `needed`. A pause
 * does not silence it (CADENCE.md, *Answers*).
 */
export function plannedAnnouncements(cadence: Cadence, measure: Measure, step: Step): PlannedNotice[] {
  if (measure.activeOn === null || step.enteredOn === null) return [];
  return [
    ...decisions(cadence, measure, step),
    ...disputes(cadence, measure, step),
    ...needs(cadence, measure, step),
    ...handOvers(cadence, measure, step),
  ];
}

function decisions({ calendar, policy }: Cadence, measure: Measure, step: Step): PlannedNotice[] {
  const request = step.status === 'open' ? pendingRequest(step) : null;
  if (request === null) return [];
  const series = calendar.contactDaysOf(step);
  const asked = { dueVersion: request.dueVersion, enteredOn: request.on, cause: `request ${request.number}` };
  return [
    { ...plannedOf(measure, step, 'decision-1', series.add(request.on, policy.decision1After)), ...asked },
    { ...plannedOf(measure, step, 'decision-2', series.add(request.on, policy.decision2After)), ...asked },
  ];
}

function disputes({ calendar }: Cadence, measure: Measure, step: Step): PlannedNotice[] {
  if (step.status !== 'open') return [];
  return step.disputes
    .filter(({ officeId }) => officeId === step.officeId)
    .map(({ on }) => plannedOf(measure, step, 'dispute', calendar.contactDaysOf(step).add(on, 1)))
    .filter((notice) => underPresentEntry(step, notice.on));
}

function needs({ calendar }: Cadence, measure: Measure, step: Step): PlannedNotice[] {
  if (step.status !== 'open') return [];
  return step.answers.flatMap(({ said, on }) => {
    if (said.kind !== 'waiting-for') return [];
    const day = calendar.contactDaysOf(step).add(on, 1);
    if (!underPresentEntry(step, day)) return [];
    const { officeId } = said;
    return [{ ...plannedOf(measure, step, 'needed', day), officeId, cause: officeId ?? '' }];
  });
}

/**
 * What was to be told before the present `entered` was told under the one before; under this one it would be told again.
 */
function underPresentEntry({ countsFrom }: Step, day: IsoDate): boolean {
  return countsFrom !== null && day >= countsFrom;
}

/** `assigned`, if by then the step is open and (still) with that office. */
function handOvers({ calendar }: Cadence, measure: Measure, step: Step): PlannedNotice[] {
  if (step.status !== 'open') return [];
  const series = calendar.contactDaysOf(step);
  return step.handOvers
    .filter((handOver) => handOver.on >= measure.activeOn!)
    .map((handOver) => ({ handOver, on: series.add(handOver.on, 1) }))
    .filter(({ handOver, on }) => handOver === lastBefore(on, step) && !wasClosedOn(step, on))
    .map(({ handOver, on }) => ({
      ...plannedOf(measure, step, 'assigned', on),
      dueVersion: handOver.dueVersion,
      enteredOn: handOver.on,
      cause: `hand-over ${handOver.number}`,
    }));
}

/** Whatever was told on a day before the step was opened again was told, or lost because it was closed. */
function wasClosedOn({ reopenedOn }: Step, day: IsoDate): boolean {
  return reopenedOn !== null && day <= reopenedOn;
}

/** What is handed over on a day counts after that day's delivery. */
function lastBefore(day: IsoDate, step: Step): HandOver | undefined {
  return step.handOvers.findLast((handOver) => handOver.on < day);
}
