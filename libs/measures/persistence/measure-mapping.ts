import { type Measure, type Step } from '../domain/index.ts';
import { type MeasureRow } from './measure-row.ts';
import { type StepRow } from './step-row.ts';

export function measureOf(row: MeasureRow, steps: StepRow[]): Measure {
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    title: row.title,
    fieldId: row.fieldId,
    leadOfficeId: row.leadOfficeId,
    participantIds: row.participantIds,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    priority: row.priority,
    kind: row.kind,
    parallel: row.parallel,
    activeOn: row.activeOn,
    pause: row.pausedOn === null ? null : { on: row.pausedOn, until: row.pausedUntil! },
    closed: row.closedOn === null ? null : { on: row.closedOn, result: row.result! },
    lastAnsweredOn: row.lastAnsweredOn,
    askableFrom: row.askableFrom,
    steps: steps.map(stepOf),
    version: row.version,
  };
}

/** Without the columns beside the fold. */
export function rowOfMeasure(measure: Measure): Omit<MeasureRow, 'goal' | 'guidingGoal' | 'nextMomentAt'> {
  const { pause, closed, steps: _steps, ...columns } = measure;
  return {
    ...columns,
    pausedOn: pause?.on ?? null,
    pausedUntil: pause?.until ?? null,
    closedOn: closed?.on ?? null,
    result: closed?.result ?? null,
  };
}

export function rowOfStep(step: Step, measureId: string): StepRow {
  return { ...step, measureId };
}

function stepOf(row: StepRow): Step {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    officeId: row.officeId,
    dueOn: row.dueOn,
    originalDueOn: row.originalDueOn,
    precision: row.precision,
    hard: row.hard,
    binding: row.binding,
    milestone: row.milestone,
    predecessorId: row.predecessorId,
    dueVersion: row.dueVersion,
    enteredOn: row.enteredOn,
    entryAnnounced: row.entryAnnounced,
    countsFrom: row.countsFrom,
    shifts: row.shifts,
    tenures: row.tenures,
    handOvers: row.handOvers,
    answers: row.answers,
    answerCount: row.answerCount,
    requests: row.requests,
    disputes: row.disputes,
    extensionUsed: row.extensionUsed,
    heldUnder: row.heldUnder,
    unblocked: row.unblocked,
    pastDeadlines: row.pastDeadlines,
    released: row.released,
    status: row.status,
    closedOn: row.closedOn,
    reopenedOn: row.reopenedOn,
    doneOn: row.doneOn,
    donePrecision: row.donePrecision,
  };
}
