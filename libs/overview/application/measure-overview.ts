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
import { type Foresight, nextMailAbout } from './next-mail.ts';

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
  const standing = measureStanding({ today, calendar: cadence.calendar, plan }, measure, recorded);
  return {
    number: measure.number,
    title: measure.title,
    field: plan.fields.find(({ id }) => id === measure.fieldId)?.name ?? null,
    lead: officeName(foresight, measure.leadOfficeId),
    state: standing.decisive?.standing.state ?? 'done',
    reason: reasonOf(standing, measure.steps, today),
    nextStep: standing.next === null ? null : stepOverview(foresight, standing.next),
    nextMail: nextMail(foresight, plan, before, recorded),
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

/** Nothing leaves the house by itself in another mail mode than `live`. */
function nextMail(
  foresight: Foresight,
  { mailMode }: Plan,
  measure: Measure,
  recorded: readonly RecordedNotice[],
): MeasureOverview['nextMail'] {
  const mail = mailMode === 'live' ? nextMailAbout(foresight, measure, recorded) : null;
  const first = mail?.items[0];
  if (mail === null || first === undefined) return null;
  const numbers = new Map(measure.steps.map(({ id, number }) => [id, number]));
  return {
    on: mail.on,
    what: mailWords(
      mail.items.map(({ stage, stepId }) => ({ stage, step: stepId === null ? null : numbers.get(stepId)! })),
    ),
    to: foresight.recipients.nameBehind(first.role, first.officeId).name,
  };
}

function officeName({ recipients }: Foresight, officeId: string | null): OfficeName | null {
  const office = recipients.office(officeId);
  return office === null ? null : { name: office.name, shortName: office.shortName };
}
