import { type AnswerSource, type GivenMeasureCommand, type MeasureRequest } from '#libs/measures/index';
import { type Report } from '#libs/measures/domain/index';
import { z } from 'zod';
import { command, count, day, measure, office, oneOf, only, reason, step, words } from './fields.ts';
import { type InMeasure, officeId, officeIdIfNamed, stepId } from './looking-up.ts';

/** How an answer came, for whoever records it on behalf of an office. */
const fromOffice = {
  source: oneOf(['mail', 'phone', 'meeting']).optional().meta({ description: 'How the answer reached coordination' }),
  text: words.optional().meta({ description: 'What the office wrote or said' }),
  reference: words.optional().meta({ description: 'Where the file lies that shows it', example: '86.20-12/2027' }),
};

const said = z
  .discriminatedUnion(
    'kind',
    [
      only({ kind: z.literal('on-course') }),
      only({ kind: z.literal('note') }),
      only({ kind: z.literal('at-risk'), reason }),
      only({ kind: z.literal('partly'), share: count.meta({ description: 'Per cent, 1 to 99' }) }),
      only({ kind: z.literal('waiting-for'), office }),
    ],
    {
      error: ({ code }) =>
        code === 'invalid_union'
          ? 'bitte eins davon angeben: on-course, note, at-risk, partly, waiting-for'
          : 'bitte angeben, was die Stelle sagt, zum Beispiel { "kind": "on-course" }',
    },
  )
  .meta({ example: { kind: 'at-risk', reason: 'staff' } });

/** What offices say (CADENCE.md, *Answers*). */
export const answerBodies = [
  command('complete-step', 'The step is done.', {
    measure,
    step,
    doneOn: day,
    donePrecision: oneOf(['day', 'quarter'])
      .default('day')
      .meta({ description: '"quarter": the office knows the quarter only, and `doneOn` is its last day' }),
    ...fromOffice,
  }),
  command('report', 'Says how a step stands; changes no date.', { measure, step, said, ...fromOffice }),
  command('take-answer-back', 'Takes an answer back; its number stands at the measure.', {
    measure,
    step,
    answer: count.meta({ description: 'Number of the answer within the step' }),
  }),
  command('ask-for-date', 'Granted at once where the rules allow it; else coordination decides.', {
    measure,
    step,
    to: day,
    reason,
    ...fromOffice,
  }),
  command('say-not-mine', 'Another office is responsible; coordination decides.', {
    measure,
    step,
    office: office.optional().meta({ description: 'Key of the office proposed', example: 'SKK' }),
    ...fromOffice,
  }),
  command('ask-to-drop', 'The step is not needed any more; coordination decides.', { measure, step, ...fromOffice }),
  command('report-status', 'An answer about the measure as a whole.', { measure, ...fromOffice }),
] as const;

export type AnswerBody = z.output<(typeof answerBodies)[number]>;

export async function answer(at: InMeasure, body: AnswerBody): Promise<GivenMeasureCommand> {
  switch (body.do) {
    case 'complete-step': {
      const { doneOn, donePrecision } = body;
      return { do: body.do, stepId: stepId(at, body.step), doneOn, donePrecision };
    }
    case 'report':
      return { do: body.do, stepId: stepId(at, body.step), said: await report(at, body.said) };
    case 'take-answer-back':
      return { do: body.do, stepId: stepId(at, body.step), answer: body.answer };
    case 'ask-for-date':
      return { do: body.do, stepId: stepId(at, body.step), to: body.to, reason: body.reason };
    case 'say-not-mine': {
      const proposedOfficeId = await officeIdIfNamed(at, body.office);
      return { do: body.do, stepId: stepId(at, body.step), proposedOfficeId };
    }
    case 'ask-to-drop':
      return { do: body.do, stepId: stepId(at, body.step) };
    case 'report-status':
      return { do: body.do };
  }
}

async function report(at: InMeasure, given: z.output<typeof said>): Promise<Report> {
  if (given.kind !== 'waiting-for') return given;
  return { kind: given.kind, officeId: await officeId(at, given.office) };
}

/** How an answer came, and what was written with it; nothing for any other command. */
export function cameBy(body: {
  do: string;
  source?: AnswerSource;
  text?: string;
  reference?: string;
}): Pick<MeasureRequest, 'source' | 'remark'> {
  const text = body.text?.trim() || null;
  const reference = body.reference?.trim() || null;
  return { source: body.source, remark: text === null && reference === null ? undefined : { text, reference } };
}
