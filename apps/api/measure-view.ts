import { type MeasureStanding, type PossibleCommand } from '#libs/measures/index';
import { type Answer, pendingRequest, refusalText, type Step, type StepRequest } from '#libs/measures/domain/index';
import { type CameBy, type MeasureDetail, standingDispute, type StepDetail } from '#libs/overview/domain/index';
import { errorBody } from './error-body.ts';
import { type CommandView, type MeasureView, type OfficeView, type StepView } from './measure-schema.ts';

type OfficeOf = (id: string | null) => OfficeView | null;
type NumberOf = (id: string | null) => number | null;

/** A measure in people's words: numbers of steps and keys of offices, no ids. */
export function measureView(
  { today, measure, offices, ofMeasure, ofSteps }: MeasureStanding,
  detail: MeasureDetail,
): MeasureView {
  const named = new Map(offices.map(({ id, key, name, shortName }) => [id, { key, name, shortName }]));
  const officeOf: OfficeOf = (id) => (id === null ? null : (named.get(id) ?? null));
  const numberOf: NumberOf = (id) => measure.steps.find((step) => step.id === id)?.number ?? null;
  const { number, title, kind, parallel, activeOn, pause, closed } = measure;
  return {
    today,
    number,
    title,
    field: detail.field,
    lead: officeOf(measure.leadOfficeId),
    state: detail.state,
    reason: detail.reason,
    nextMail: detail.nextMail,
    kind,
    parallel,
    activeOn,
    pause,
    closed,
    commands: ofMeasure.map(commandView),
    steps: measure.steps.map((step) =>
      stepView(step, detail.steps.get(step.id)!, ofSteps.get(step.id) ?? [], officeOf, numberOf),
    ),
  };
}

function stepView(
  step: Step,
  { state, reason, due, nextMail, tacitOn, came }: StepDetail,
  commands: readonly PossibleCommand[],
  officeOf: OfficeOf,
  numberOf: NumberOf,
): StepView {
  const { number, title, dueOn, originalDueOn, precision, hard, binding, milestone } = step;
  const { status, closedOn, doneOn, donePrecision } = step;
  const request = pendingRequest(step);
  const dispute = standingDispute(step);
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
    predecessor: numberOf(step.predecessorId),
    status,
    state,
    reason,
    due,
    nextMail,
    closedOn,
    doneOn,
    donePrecision,
    answers: step.answers.map(({ number, on, said }) => ({
      number,
      on,
      said: saidView(said, officeOf),
      ...cameBy(came, 'answer', number),
    })),
    request:
      request === null
        ? null
        : { ...requestView(request, officeOf), tacitOn, ...cameBy(came, 'request', request.number) },
    dispute: dispute === null ? null : { on: dispute.on, ...cameBy(came, 'dispute', step.disputes.length) },
    commands: commands.map(commandView),
  };
}

function saidView(said: Answer['said'], officeOf: OfficeOf): StepView['answers'][number]['said'] {
  // The record keeps an office as long as anything names it.
  return said.kind === 'waiting-for' ? { kind: said.kind, office: officeOf(said.officeId)! } : said;
}

function cameBy(
  came: readonly CameBy[],
  what: CameBy['what'],
  number: number,
): Pick<CameBy, 'source' | 'remark' | 'reference'> {
  const found = came.find((it) => it.what === what && it.number === number);
  return { source: found?.source ?? null, remark: found?.remark ?? null, reference: found?.reference ?? null };
}

function requestView(request: StepRequest, officeOf: OfficeOf) {
  const { kind, on, to, reason, stopsClock } = request;
  return { kind, on, to, reason, office: officeOf(request.proposedOfficeId), stopsClock };
}

function commandView({ do: name, who, refusal }: PossibleCommand): CommandView {
  if (refusal === null) return { do: name, who, possible: true, refused: null };
  const refused = errorBody(refusal.code, refusalText(refusal, 'de'), refusalText(refusal, 'en'));
  return { do: name, who, possible: false, refused };
}
