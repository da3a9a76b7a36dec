import { passingTermsOf, withPassingOfDays } from '#libs/cadence/domain/index';
import {
  type Dispute,
  type Measure,
  pendingRequest,
  type Step,
  type StepRequest,
  tacitGrantOn,
} from '#libs/measures/domain/index';
import { planNamed } from '#libs/measures/index';
import { type Office } from '#libs/offices/domain/index';
import {
  type CameBy,
  type DecisionWanted,
  inPlanOrder,
  type NamedOffice,
  type PlanDecisions,
  standingDispute,
} from '../domain/index.ts';
import { askedInEnglish } from './english/asked.ts';
import { foresightOf } from './foresight-of.ts';
import { askedText } from './german/asked.ts';
import { dueText } from './german/due-text.ts';
import { type Foresight } from './next-mail.ts';
import { type AnswerOrigin, type DetailPorts } from './ports.ts';

/** Something to decide, with what it is about. */
export interface OpenDecision {
  measure: Measure;
  step: Step;
  asked: { request: StepRequest } | { dispute: Dispute };
}

/**
 * What coordination has to decide in the plan `key`: undecided requests and standing disputes. Only reads.
 *
 * @throws {Refusal} `plan-not-found`
 */
export async function planDecisions(ports: DetailPorts, key: string): Promise<PlanDecisions> {
  const plan = await planNamed(ports, key);
  const recorded = inPlanOrder(await ports.measures.ofPlan(plan.id), plan);
  const foresight = await foresightOf(ports, plan, recorded);
  const open = openDecisions(foresight, recorded);
  const origins = await ports.answerOrigins.of([...new Set(open.map(({ measure }) => measure.id))]);
  const offices = new Map((await ports.offices.ofPlan(plan.id)).map((office) => [office.id, office]));
  const decisions = open.map((it) => decisionOf(foresight, offices, origins, it));
  return { plan: plan.key, today: foresight.today, decisions: decisions.sort(bySoonest) };
}

/** Everything that is to be decided. What counts as granted today was granted, also before the process has looked. */
export function openDecisions({ cadence, today }: Foresight, measures: readonly Measure[]): OpenDecision[] {
  return measures.flatMap((before) => {
    const { measure } = withPassingOfDays(cadence, before, today, 'morning');
    return measure.steps.flatMap((step) => openIn(measure, step));
  });
}

function openIn(measure: Measure, step: Step): OpenDecision[] {
  const request = pendingRequest(step);
  if (request !== null) return [{ measure, step, asked: { request } }];
  const dispute = standingDispute(step);
  return dispute === null ? [] : [{ measure, step, asked: { dispute } }];
}

function decisionOf(
  { today, cadence }: Foresight,
  offices: ReadonlyMap<string, Office>,
  origins: readonly AnswerOrigin[],
  { measure, step, asked }: OpenDecision,
): DecisionWanted {
  const request = 'request' in asked ? asked.request : null;
  const since = 'request' in asked ? asked.request.on : asked.dispute.on;
  const proposed = officeOf(offices, request?.proposedOfficeId ?? null);
  const said = request ?? ({ kind: 'dispute' } as const);
  const { source, remark, reference } = originOf(step, asked, origins);
  return {
    kind: said.kind,
    measure: { number: measure.number, title: measure.title },
    step: { number: step.number, title: step.title },
    office: officeOf(offices, step.officeId),
    since,
    workingDays: cadence.calendar.working.countBetween(since, today),
    dueOn: step.dueOn,
    due: dueText(step),
    to: request?.to ?? null,
    reason: request?.reason ?? null,
    proposed,
    stopsClock: request?.stopsClock ?? false,
    tacitOn: request === null ? null : tacitGrantOn(step, request, passingTermsOf(cadence)),
    source,
    remark,
    reference,
    text: { de: askedText(said, step, proposed?.name ?? null), en: askedInEnglish(said, proposed?.name ?? null) },
  };
}

function originOf(
  step: Step,
  asked: OpenDecision['asked'],
  origins: readonly AnswerOrigin[],
): Pick<CameBy, 'source' | 'remark' | 'reference'> {
  const [what, number] =
    'request' in asked
      ? (['request', asked.request.number] as const)
      : (['dispute', step.disputes.indexOf(asked.dispute) + 1] as const);
  const found = origins.find((it) => it.stepId === step.id && it.what === what && it.number === number);
  return found ?? { source: null, remark: null, reference: null };
}

function officeOf(offices: ReadonlyMap<string, Office>, id: string | null): NamedOffice | null {
  const office = id === null ? undefined : offices.get(id);
  return office === undefined ? null : { key: office.key, name: office.name, shortName: office.shortName };
}

/** What counts as granted soonest first, then what waits longest; stable, so the order of the plan holds among equals. */
function bySoonest(a: DecisionWanted, b: DecisionWanted): number {
  const last = '9999-12-31';
  return (a.tacitOn ?? last).localeCompare(b.tacitOn ?? last) || a.since.localeCompare(b.since);
}
