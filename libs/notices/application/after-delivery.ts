import { type IsoDate } from '#libs/calendar/domain/index';
import { type RecordedNotice } from './ports.ts';
import { type Selection } from './select-digests.ts';

/** The notices as they will stand once the delivery of `day` is done and its mails have arrived. */
export function afterDelivery(
  day: IsoDate,
  { digests, suppressed }: Selection,
  notices: readonly RecordedNotice[],
): RecordedNotice[] {
  const told = new Set(digests.flatMap(({ items }) => items.map(({ id }) => id)));
  const reasons = new Map(suppressed.map(({ id, reason }) => [id, reason]));
  return notices.map((notice): RecordedNotice => {
    const reason = reasons.get(notice.id);
    if (reason !== undefined) return { ...notice, state: 'suppressed', suppressed: reason, arrivedOn: notice.on };
    return told.has(notice.id) ? { ...notice, state: 'told', toldOn: day, arrivedOn: day } : notice;
  });
}
