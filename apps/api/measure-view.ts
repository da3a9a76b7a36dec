import { type MeasureStanding, type PossibleCommand } from '#libs/measures/index';
import { type Answer, pendingRequest, refusalText, type Step, type StepRequest } from '#libs/measures/domain/index';
import { errorBody } from './error-body.ts';
import { type CommandView, type MeasureView, type OfficeView, type StepView } from './measure-schema.ts';

type OfficeOf = (id: string | null) => OfficeView | null;

/** A measure in people's words: numbers of steps and keys of offices, no ids. */
export function measureView({ today, measure, offices, ofMeasure, ofSteps }: MeasureStanding): MeasureView {
  const named = new Map(offices.map(({ id, key, name, shortName }) => [id, { key, name, shortName }]));
  const officeOf: OfficeOf = (id) => (id === null ? null : (named.get(id) ?? null));
  const { number, title, kind, parallel, activeOn, pause, closed } = measure;
  return {
    today,
    number,
    title,
    lead: officeOf(measure.leadOfficeId),
    kind,
    parallel,
    activeOn,
    pause,
    closed,
    commands: ofMeasure.map(commandView),
    steps: measure.steps.map((step) => stepView(step, ofSteps.get(step.id) ?? [], officeOf)),
  };
}

function stepView(step: Step, commands: readonly PossibleCommand[], officeOf: OfficeOf): StepView {
  const { number, title, dueOn, originalDueOn, precision, hard, binding, milestone } = step;
  const { status, closedOn, doneOn, donePrecision } = step;
  const request = pendingRequest(step);
  return {
    number,
    title,
    office: officeOf(step.officeId),
    dueOn,
    originalDueOn,
    precision,
    hard,
    binding,
    milestone,
    status,
    closedOn,
    doneOn,
    donePrecision,
    answers: step.answers.map(({ number, on, said }) => ({ number, on, said: saidView(said, officeOf) })),
    request: request === null ? null : requestView(request, officeOf),
    commands: commands.map(commandView),
  };
}

function saidView(said: Answer['said'], officeOf: OfficeOf): StepView['answers'][number]['said'] {
  // The record keeps an office as long as anything names it.
  return said.kind === 'waiting-for' ? { kind: said.kind, office: officeOf(said.officeId)! } : said;
}

function requestView(request: StepRequest, officeOf: OfficeOf): StepView['request'] {
  const { kind, on, to, reason, stopsClock } = request;
  return { kind, on, to, reason, office: officeOf(request.proposedOfficeId), stopsClock };
}

function commandView({ do: name, who, refusal }: PossibleCommand): CommandView {
  if (refusal === null) return { do: name, who, possible: true, refused: null };
  const refused = errorBody(refusal.code, refusalText(refusal, 'de'), refusalText(refusal, 'en'));
  return { do: name, who, possible: false, refused };
}
