import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { responsibleAddress } from '#libs/offices/domain/index';
import { type Notice } from './notice.ts';
import { type Cadence } from './planned-notice.ts';

/**
 * `takeover` for every office whose contact changed to another one, if it has open dated steps by then: one notice per office
 * and day (CADENCE.md, *Answers*).
 *
 * @param after the last day that was looked at before; `upTo`: the last day to look at. Both plain dates of the plan.
 */
export function takeovers(
  { calendar, directory }: Cadence,
  measures: readonly Measure[],
  after: IsoDate,
  upTo: IsoDate,
): Notice[] {
  const notices: Notice[] = [];
  for (const office of directory.offices.values()) {
    const days = new Set(office.contactChangedOn.map((on) => calendar.contact.add(on, 1)));
    for (const on of days) {
      if (on <= after || on > upTo || openDatedStepsOf(measures, office.id).length === 0) continue;
      notices.push({
        measureId: null,
        stepId: null,
        officeId: office.id,
        stage: 'takeover',
        role: 'responsible',
        dueVersion: 0,
        enteredOn: on,
        cause: office.id,
        on,
        to: responsibleAddress(directory, office.id, on),
        suppressed: null,
        arrivedOn: null,
      });
    }
  }
  return notices;
}

/** Ids of the open dated steps of an office. */
export function openDatedStepsOf(measures: Iterable<Measure>, officeId: string): string[] {
  return [...measures].flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.status === 'open' && step.dueOn !== null && step.officeId === officeId ? [step.id] : [],
    ),
  );
}
