import { addDays, type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { type Measure, type Step, type StepCommand, wouldCircle } from '../domain/index.ts';
import { type GivenMeasureCommand } from './command-measure.ts';

// Each command once, with details that nobody would object to: what is refused then is refused for the command's own sake.

/** What details can be taken from. */
export interface Standpoint {
  measure: Measure;
  today: IsoDate;
  officeIds: readonly string[];
  /** Offices that can lead a measure. */
  leadIds: readonly string[];
}

/** Only an import gives these until now; nobody is offered them. */
type NameOfTables = 'describe-measure' | 'describe-steps' | 'drop-step';
type Name = Exclude<GivenMeasureCommand['do'], NameOfTables>;
type NameOfStep = Exclude<StepCommand['do'], 'add-step' | NameOfTables>;
type Command<N extends Name> = Extract<GivenMeasureCommand, { do: N }>;

/** Only has to differ from every id there is. */
const newId = 'new';

/** Every command about the measure as a whole. */
export const aboutMeasure: { [N in Exclude<Name, NameOfStep>]: (at: Standpoint) => Command<N> } = {
  'report-status': () => ({ do: 'report-status' }),
  'add-step': ({ measure }) => ({
    do: 'add-step',
    stepId: newId,
    number: Math.max(0, ...measure.steps.map(({ number }) => number)) + 1,
    title: measure.title,
    officeId: null,
    dueOn: null,
    precision: null,
    hard: false,
    binding: null,
    milestone: false,
  }),
  'reorder-steps': ({ measure }) => ({ do: 'reorder-steps', stepIds: measure.steps.map(({ id }) => id).reverse() }),
  'set-lead': ({ measure, leadIds }) => ({
    do: 'set-lead',
    officeId: leadIds.find((id) => id !== measure.leadOfficeId) ?? measure.leadOfficeId ?? newId,
  }),
  pause: ({ today }) => ({ do: 'pause', until: addDays(today, 1) }),
  resume: () => ({ do: 'resume' }),
  'close-measure': () => ({ do: 'close-measure', result: 'implemented' }),
  'reopen-measure': () => ({ do: 'reopen-measure' }),
};

/** Every command about one of its steps. */
export const aboutStep: { [N in NameOfStep]: (step: Step, at: Standpoint) => Command<N> } = {
  'complete-step': ({ id: stepId }, { today }) => ({
    do: 'complete-step',
    stepId,
    doneOn: today,
    donePrecision: 'day',
  }),
  report: ({ id: stepId }) => ({ do: 'report', stepId, said: { kind: 'note' } }),
  'take-answer-back': (step) => ({ do: 'take-answer-back', stepId: step.id, answer: lastAnswerOf(step) }),
  'ask-for-date': ({ id: stepId, dueOn }, { today }) => ({
    do: 'ask-for-date',
    stepId,
    to: addDays(laterOf(dueOn ?? today, today), 1),
    reason: 'other',
  }),
  'say-not-mine': ({ id: stepId }) => ({ do: 'say-not-mine', stepId, proposedOfficeId: null }),
  'ask-to-drop': ({ id: stepId }) => ({ do: 'ask-to-drop', stepId }),
  'grant-request': (step, at) => ({ do: 'grant-request', stepId: step.id, officeId: anotherOffice(step, at) }),
  'reject-request': ({ id: stepId }) => ({ do: 'reject-request', stepId }),
  object: ({ id: stepId }) => ({ do: 'object', stepId }),
  'move-deadline': ({ id: stepId, dueOn }, { today }) => ({
    do: 'move-deadline',
    stepId,
    to: addDays(dueOn ?? today, 1),
  }),
  'set-predecessor': (step, { measure }) => ({
    do: 'set-predecessor',
    stepId: step.id,
    predecessorId: possiblePredecessor(step, measure),
  }),
  'reassign-step': (step, at) => ({
    do: 'reassign-step',
    stepId: step.id,
    officeId: anotherOffice(step, at) ?? step.officeId ?? newId,
  }),
  'hold-escalation': ({ id: stepId }) => ({ do: 'hold-escalation', stepId, days: 1 }),
  'release-step': ({ id: stepId }) => ({ do: 'release-step', stepId }),
  'give-first-date': ({ id: stepId }, { today }) => ({
    do: 'give-first-date',
    stepId,
    dueOn: addDays(today, 1),
    precision: 'day',
  }),
  'rename-step': ({ id: stepId, title }) => ({ do: 'rename-step', stepId, title: `${title} …` }),
  'split-step': ({ id: stepId, title, dueOn }) => ({
    do: 'split-step',
    stepId,
    title,
    dueOn,
    others: [{ stepId: newId, title, dueOn: null }],
  }),
  'reopen-step': ({ id: stepId }) => ({ do: 'reopen-step', stepId }),
};

/** The answer that can be taken back sooner than any other; 0 when there is none. */
function lastAnswerOf({ answers, status }: Step): number {
  const last = answers.findLast(({ said }) => (said.kind === 'done') === (status === 'done')) ?? answers.at(-1);
  return last?.number ?? 0;
}

/** One that is named can be taken away again; else a step that does not wait for this one, if there is any. */
function possiblePredecessor(step: Step, measure: Measure): string | null {
  if (step.predecessorId !== null) return null;
  const others = measure.steps.filter(({ id }) => id !== step.id);
  return (others.find((other) => !wouldCircle(measure, step, other)) ?? others[0])?.id ?? null;
}

function anotherOffice(step: Step, { officeIds }: Standpoint): string | null {
  return officeIds.find((id) => id !== step.officeId) ?? null;
}
