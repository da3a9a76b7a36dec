import { addressBehind, noLongerHolds, type Stage } from '#libs/cadence/domain/index';
import { stepOf } from '#libs/measures/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type DeliveryDay } from './digest-items.ts';
import { type LostNotice, type NoticeStore } from './ports.ts';

/**
 * Offers notices again that went into a mail which failed or came back, so that this delivery tells them to the address that is
 * right by now, and what waits for their arrival goes on (CADENCE.md, *No step up unless the step below arrived*). That holds for
 * a notice
 * - to the superior, to leadership or to coordination, also in place of an office without an address: an office's own new
 *   address gets `takeover` instead;
 * - whose address is another one now than that of the mail;
 * - that still holds, under the step's present deadline;
 * - after which nothing about the same has arrived in the same role.
 *
 * True when there was one: what was read of the plan's notices no longer holds.
 */
export async function offerAgain(
  { notices }: { notices: Pick<NoticeStore, 'lost' | 'offerAgain' | 'suppress'> },
  planId: string,
  on: DeliveryDay,
): Promise<boolean> {
  const again = (await notices.lost(planId)).filter((lost) => isForAnother(on, lost) && stillHolds(on, lost));
  if (again.length === 0) return false;
  await notices.offerAgain(again.map(({ notice }) => notice.id));
  for (const { notice } of again) {
    const tellsNobodyNew =
      notice.stage === 'escalation-1' && on.recipients.escalationIsSkipped(notice.officeId, on.day);
    if (tellsNobodyNew) await notices.suppress(notice.id, 'same-recipient');
  }
  return true;
}

function isForAnother(
  { cadence: { directory }, recipients, day }: DeliveryDay,
  { notice, sentTo }: LostNotice,
): boolean {
  const to = recipients.addressOf(notice, day);
  if (to === null || sameAddress(to, sentTo)) return false;
  switch (notice.role) {
    case 'superior':
    case 'leadership':
    case 'coordination':
    case 'coordinationDeputy':
      return true;
    case 'responsible':
    case 'office':
      return sameAddress(to, addressBehind(directory, 'coordination', null, day));
    case 'deputy':
      return false;
  }
}

function stillHolds({ cadence, measures, raised }: DeliveryDay, { notice }: LostNotice): boolean {
  if (notice.measureId === null) return true;
  const measure = measures.get(notice.measureId)!;
  const step = notice.stepId === null ? undefined : stepOf(measure, notice.stepId);
  if (ofDeadline.has(notice.stage) && step?.enteredOn !== notice.enteredOn) return false;
  if (noLongerHolds(notice, { measure, ...cadence, told: true }) !== null) return false;
  return !raised
    .get(notice.measureId)!
    .some(
      (other) =>
        other.stepId === notice.stepId &&
        other.role === notice.role &&
        other.on > notice.on &&
        other.state === 'told' &&
        other.arrivedOn !== null,
    );
}

/** What begins anew with the step's `entered`. */
const ofDeadline: ReadonlySet<Stage> = new Set<Stage>([
  'checkpoint',
  'reminder-1',
  'reminder-2',
  'due',
  'overdue-1',
  'overdue-2',
  'escalation-1',
  'escalation-2',
  'your-turn',
  'backlog-1',
  'backlog-2',
  'backlog-3',
]);
