import { type MeasureAgenda } from '#libs/process/contracts/measure';
import { agendaQuery, lookAgainSignal } from '#libs/process/contracts/messages';
import { continueAsNew, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { handlersFinished } from './attention.ts';
import { MeasureLife } from './measure-life.ts';

const lookAgain = defineSignal(lookAgainSignal);
const agenda = defineQuery<MeasureAgenda>(agendaQuery);

/**
 * The life of a measure: look at it, raise what is due, wait for its next moment or for a change, until it is closed.
 *
 * What is due and when the next moment comes is computed by the rules outside, from the record, and reaches this function
 * as data only. So rules and calendars change without touching a running history, and ending a run and starting it anew is
 * always safe: every run begins by looking.
 */
export async function measure(measureId: string): Promise<void> {
  const life = new MeasureLife(measureId);
  setHandler(lookAgain, () => life.call());
  setHandler(agenda, () => life.agenda);

  await life.look();
  while (!life.isOver) {
    if (life.isLong) {
      await handlersFinished();
      return continueAsNew<typeof measure>(measureId);
    }
    await life.untilNextMomentOrCall();
    await life.look();
  }
  await handlersFinished();
}
