import { type GivenMeasureCommand, stepNumbered } from '#libs/measures/index';
import { type Step, type StepPart } from '#libs/measures/domain/index';
import { randomUUID } from 'node:crypto';
import { type z } from 'zod';
import {
  along,
  command,
  day,
  list,
  measure,
  office,
  oneOf,
  only,
  otherStep,
  precision,
  step,
  title,
  yes,
} from './fields.ts';
import { alongIds, type InMeasure, officeId, officeIdIfNamed, stepId } from './looking-up.ts';

const part = only({ title, dueOn: day.optional() });

/** What coordination changes about steps. */
export const stepBodies = [
  command('move-deadline', 'Moves the deadline to another day.', { measure, step, to: day, along }),
  command('set-predecessor', 'Another step of the measure comes before this one, whichever office has it.', {
    measure,
    step,
    predecessor: otherStep('Number of the step that comes before; null: none is named any more').nullable(),
  }),
  command('reassign-step', 'Hands the step to another office.', { measure, step, office }),
  command('reopen-step', 'Opens a closed step again.', { measure, step }),
  command('add-step', 'A new step.', {
    measure,
    step: step.meta({ description: 'A number that is free within the measure' }),
    title,
    office: office.optional(),
    dueOn: day.optional(),
    precision: precision.optional(),
    hard: yes.default(false).meta({ description: 'An outer deadline that cannot slip' }),
    binding: oneOf(['council', 'funding', 'law'])
      .optional()
      .meta({ description: 'What the date is bound to, so that no office can move it alone' }),
    milestone: yes.default(false),
  }),
  command('give-first-date', 'A date for a step that has none.', { measure, step, dueOn: day, precision }),
  command('rename-step', 'Another text for a step.', { measure, step, title }),
  command('split-step', "The step becomes the first part; the others come after the measure's last step.", {
    measure,
    step,
    title,
    dueOn: day.optional().meta({ description: 'Of the first part; it keeps its date when none is given' }),
    others: list(part, 'bitte die anderen Teile angeben, zum Beispiel [{ "title": "Vergabe" }]'),
  }),
] as const;

export type StepBody = z.output<(typeof stepBodies)[number]>;

export async function stepChange(at: InMeasure, body: StepBody): Promise<GivenMeasureCommand> {
  switch (body.do) {
    case 'move-deadline':
      return moved(at, body);
    case 'set-predecessor': {
      const predecessorId = body.predecessor === null ? null : stepId(at, body.predecessor);
      return { do: body.do, stepId: stepId(at, body.step), predecessorId };
    }
    case 'reassign-step':
      return { do: body.do, stepId: stepId(at, body.step), officeId: await officeId(at, body.office) };
    case 'reopen-step':
      return { do: body.do, stepId: stepId(at, body.step) };
    case 'add-step':
      return added(body, await officeIdIfNamed(at, body.office));
    case 'give-first-date': {
      const { dueOn, precision } = body;
      return { do: body.do, stepId: stepId(at, body.step), dueOn, precision };
    }
    case 'rename-step':
      return { do: body.do, stepId: stepId(at, body.step), title: body.title };
    case 'split-step':
      return split(stepNumbered(at.measure, body.step), body);
  }
}

type BodyOf<Name extends StepBody['do']> = Extract<StepBody, { do: Name }>;

function moved(at: InMeasure, { do: name, step, to, along }: BodyOf<'move-deadline'>): GivenMeasureCommand {
  const command = { do: name, stepId: stepId(at, step), to };
  return along === undefined ? command : { ...command, along: alongIds(at, along) };
}

function added(body: BodyOf<'add-step'>, officeId: string | null): GivenMeasureCommand {
  const { step: number, title, dueOn = null, precision = null, hard, binding = null, milestone } = body;
  const stepId = randomUUID();
  return { do: body.do, stepId, number, title, officeId, dueOn, precision, hard, binding, milestone };
}

function split(step: Step, body: BodyOf<'split-step'>): GivenMeasureCommand {
  const others = body.others.map(({ title, dueOn = null }): StepPart => ({ stepId: randomUUID(), title, dueOn }));
  return { do: body.do, stepId: step.id, title: body.title, dueOn: body.dueOn ?? step.dueOn, others };
}
