import { type DeliveryAgenda } from '#libs/process/contracts/delivery';
import { agendaQuery, lookAgainSignal } from '#libs/process/contracts/messages';
import { continueAsNew, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { handlersFinished } from './attention.ts';
import { DeliveryRound } from './delivery-round.ts';

const lookAgain = defineSignal(lookAgainSignal);
const agenda = defineQuery<DeliveryAgenda>(agendaQuery);

/**
 * The deliveries of a plan: at each delivery time raise what is due and compose the digests, then wait for the next one or
 * for a change, as long as there is a plan. Every run begins by delivering what is due, so starting anew is always safe.
 */
export async function delivery(planId: string): Promise<void> {
  const round = new DeliveryRound(planId);
  setHandler(lookAgain, () => round.call());
  setHandler(agenda, () => round.agenda);

  await round.deliver();
  while (!round.isOver) {
    if (round.isLong) {
      await handlersFinished();
      return continueAsNew<typeof delivery>(planId);
    }
    await round.untilNextDeliveryOrCall();
    await round.deliver();
  }
  await handlersFinished();
}
