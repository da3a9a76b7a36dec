import { passingTermsOf, withPassingOfDays } from '#libs/cadence/domain/index';
import { pendingRequest, type Step, tacitGrantOn } from '#libs/measures/domain/index';
import { measureNumbered, planNamed } from '#libs/measures/index';
import { type MeasureDetail, measureStanding, type StepDetail, standingOf } from '../domain/index.ts';
import { reasonInEnglish, reasonOfStepInEnglish } from './english/reason.ts';
import { foresightOf } from './foresight-of.ts';
import { dueText } from './german/due-text.ts';
import { reasonOf, reasonOfStep } from './german/reason.ts';
import { mailInWords } from './measure-overview.ts';
import { nextMailAbout, nextMailsAboutSteps } from './next-mail.ts';
import { type DetailPorts } from './ports.ts';

/**
 * How the measure `number` of the plan `key` stands, step by step, and what comes next about each. Only reads.
 *
 * @throws {Refusal} `plan-not-found`, `measure-not-found`
 */
export async function measureDetail(ports: DetailPorts, key: string, number: string): Promise<MeasureDetail> {
  const plan = await planNamed(ports, key);
  const before = await measureNumbered(ports, plan, number);
  const foresight = await foresightOf(ports, plan, [before]);
  const { today, cadence } = foresight;
  const recorded = await ports.notices.raisedOf(before.id);
  const origins = await ports.answerOrigins.of([before.id]);
  // A pause that ends today has ended, also before the process has looked.
  const { measure } = withPassingOfDays(cadence, before, today, 'morning');
  const at = { today, ...cadence, plan };
  const standing = measureStanding(at, measure, recorded);
  const mails = nextMailsAboutSteps(foresight, before, recorded);

  const detailOf = (step: Step): StepDetail => {
    const standingStep = { step, standing: standingOf(at, measure, step, recorded) };
    const request = pendingRequest(step);
    return {
      state: standingStep.standing.state,
      reason: { de: reasonOfStep(standingStep, today), en: reasonOfStepInEnglish(standingStep, today) },
      due: dueText(step),
      nextMail: mailInWords(foresight, plan, before, mails.get(step.id) ?? null),
      tacitOn: request === null ? null : tacitGrantOn(step, request, passingTermsOf(cadence)),
      came: origins.filter(({ stepId }) => stepId === step.id).map(({ stepId: _, ...came }) => came),
    };
  };
  return {
    field: plan.fields.find(({ id }) => id === measure.fieldId)?.name ?? null,
    state: standing.state,
    reason: { de: reasonOf(standing, measure, today), en: reasonInEnglish(standing, measure, today) },
    result: measure.closed?.result ?? null,
    nextMail: mailInWords(foresight, plan, before, nextMailAbout(foresight, before, recorded)),
    steps: new Map(measure.steps.map((step) => [step.id, detailOf(step)])),
  };
}
