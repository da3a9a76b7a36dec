import { type GivenMeasureCommand } from '#libs/measures/index';
import { type z } from 'zod';
import { command, day, list, measure, office, oneOf, step } from './fields.ts';
import { type InMeasure, officeId, stepId } from './looking-up.ts';

/** What coordination does with a measure as a whole. */
export const measureBodies = [
  command('pause', 'Nothing is asked after today, until the morning of that day.', { measure, until: day }),
  command('resume', 'Goes on with a paused measure.', { measure }),
  command('reorder-steps', 'Numbers the steps anew.', {
    measure,
    order: list(step, 'bitte die Nummern aller Schritte angeben, zum Beispiel [2, 1, 3]').meta({
      description: 'The present numbers of all steps in their new order',
      example: [2, 1, 3],
    }),
  }),
  command('set-lead', 'The office that leads the measure and is asked about it as a whole.', { measure, office }),
  command('close-measure', 'Every step must be closed before.', {
    measure,
    result: oneOf(['implemented', 'continuously-implemented', 'partly', 'not-implemented', 'dropped']),
  }),
  command('reopen-measure', 'Opens a closed measure again.', { measure }),
] as const;

export type MeasureLifeBody = z.output<(typeof measureBodies)[number]>;

export async function measureLife(at: InMeasure, body: MeasureLifeBody): Promise<GivenMeasureCommand> {
  switch (body.do) {
    case 'pause':
      return { do: body.do, until: body.until };
    case 'reorder-steps':
      return { do: body.do, stepIds: body.order.map((number) => stepId(at, number)) };
    case 'set-lead':
      return { do: body.do, officeId: await officeId(at, body.office) };
    case 'close-measure':
      return { do: body.do, result: body.result };
    default:
      return { do: body.do };
  }
}
