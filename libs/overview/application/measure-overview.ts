import { withPassingOfDays } from '#libs/cadence/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { type RecordedNotice } from '#libs/notices/index';
import {
  measureStanding,
  type MeasureOverview,
  type OfficeName,
  type StandingStep,
  type StepOverview,
} from '../domain/index.ts';
import { dueText } from './german/due-text.ts';
import { mailWords } from './german/mail-words.ts';
import { reasonOf } from './german/reason.ts';
import { type ForeseenMail, type Foresight, nextMailAbout } from './next-mail.ts';

/** @param recorded all notices of the measure. */
export function measureOverview(
  foresight: Foresight,
  plan: Plan,
  before: Measure,
  recorded: readonly RecordedNotice[],
): MeasureOverview {
  const { today, cadence } = foresight;
  // A pause that ends today has ended, also before the process has looked.
  const { measure } = withPassingOfDays(cadence, before, today, 'morning');
  const standing = measureStanding({ today, ...cadence, plan }, measure, recorded);
  return {
    number: measure.number,
    title: measure.title,
    field: plan.fields.find(({ id }) => id === measure.fieldId)?.name ?? null,
    lead: officeName(foresight, measure.leadOfficeId),
    state: standing.state,
    result: measure.closed?.result ?? null,
    reason: reasonOf(standing, measure, today),
    nextStep: standing.next === null ? null : stepOverview(foresight, standing.next),
    nextMail: mailInWords(foresight, plan, before, nextMailAbout(foresight, before, recorded)),
    openSteps: standing.open,
    closedSteps: standing.closed,
  };
}

function stepOverview(foresight: Foresight, { step, standing }: StandingStep): StepOverview {
  return {
    number: step.number,
    title: step.title,
    office: officeName(foresight, step.officeId),
    dueOn: step.dueOn,
    due: dueText(step),
    state: standing.state,
  };
}

/** What a mail says about a measure, and to whom; null while the plan sends none. */
export function mailInWords(
  { recipients }: Foresight,
  { mailMode }: Pick<Plan, 'mailMode'>,
  { steps }: Measure,
  mail: ForeseenMail | null,
): MeasureOverview['nextMail'] {
  const first = mail?.items[0];
  if (mailMode === 'off' || mail === null || first === undefined) return null;
  const numbers = new Map(steps.map(({ id, number }) => [id, number]));
  return {
    on: mail.on,
    what: mailWords(
      mail.items.map(({ stage, stepId }) => ({ stage, step: stepId === null ? null : numbers.get(stepId)! })),
    ),
    to: recipients.nameBehind(first.role, first.officeId).name,
  };
}

export function officeName({ recipients }: Foresight, officeId: string | null): OfficeName | null {
  const office = recipients.office(officeId);
  return office === null ? null : { name: office.name, shortName: office.shortName };
}
