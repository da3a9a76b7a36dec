import { type Measure, type Step } from '#libs/measures/domain/index';
import { type Notice } from './notice.ts';
import { plannedOf, type Cadence, type PlannedNotice } from './planned-notice.ts';

/** Whoever got an escalation hears once that the step was closed or moved (CADENCE.md, *Answers*, `resolved`). */
export function plannedResolutions(
  { calendar }: Cadence,
  measure: Measure,
  step: Step,
  raised: readonly Notice[],
): PlannedNotice[] {
  const escalations = raised.filter(
    (notice) =>
      notice.stepId === step.id &&
      notice.suppressed === null &&
      notice.to !== null &&
      (notice.stage === 'escalation-1' || notice.stage === 'escalation-2'),
  );
  if (escalations.length === 0) return [];
  const ended = step.pastDeadlines
    .filter(({ reopenedSince }) => !reopenedSince)
    .map(({ dueVersion, movedOn }) => ({ dueVersion, on: movedOn }));
  if (step.closedOn !== null) ended.push({ dueVersion: step.dueVersion, on: step.closedOn });
  const series = calendar.contactDaysOf(step);
  return ended.flatMap(({ dueVersion, on }) =>
    firstPerAddress(escalations.filter((escalation) => escalation.dueVersion === dueVersion)).map((escalation) => ({
      ...plannedOf(measure, step, 'resolved', series.add(on, 1)),
      role: escalation.role,
      dueVersion,
      enteredOn: on,
      cause: `${escalation.stage} ${escalation.enteredOn}`,
      to: escalation.to,
    })),
  );
}

function firstPerAddress(escalations: readonly Notice[]): Notice[] {
  const first = new Map<string, Notice>();
  for (const escalation of [...escalations].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const address = escalation.to!.toLowerCase();
    if (!first.has(address)) first.set(address, escalation);
  }
  return [...first.values()];
}
