import { type DigestContent } from '#libs/mail/domain/index';
import { type DeliveryDay } from './digest-items.ts';
import { type RecordedNotice } from './ports.ts';

/**
 * The open steps whose office said that it waits for one of the offices that `items` speak to. Within one office steps wait for
 * each other without anybody saying so; that is no news to it.
 */
export function waitingFor(on: DeliveryDay, items: readonly RecordedNotice[]): DigestContent['waitingForYou'] {
  const spokenTo = new Set(items.filter((item) => item.role === 'responsible').map((item) => item.officeId));
  return [...on.measures.values()]
    .flatMap((measure) =>
      measure.steps.flatMap((step) => {
        const said = step.status === 'open' ? step.answers.at(-1)?.said : undefined;
        if (said?.kind !== 'waiting-for' || !spokenTo.has(said.officeId)) return [];
        const officeName = on.recipients.office(step.officeId)?.name;
        return officeName === undefined ? [] : [{ officeName, measureNumber: measure.number, stepNumber: step.number }];
      }),
    )
    .sort((a, b) =>
      a.measureNumber < b.measureNumber ? -1 : a.measureNumber > b.measureNumber ? 1 : a.stepNumber - b.stepNumber,
    );
}
