import { type Notice } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';

/** What a change makes of one notice: it moves, falls away (`after` null) or is new (`before` null). */
export interface NoticeShift {
  notice: Pick<Notice, 'measureId' | 'stepId' | 'officeId' | 'stage' | 'role'>;
  before: IsoDate | null;
  after: IsoDate | null;
}

/**
 * What is different between the notices of two simulations. The same stage of the same step to the same role counts as one
 * notice, also when it comes on another day; what comes several times is paired in the order of its days.
 */
export function shiftsBetween(before: readonly Notice[], after: readonly Notice[]): NoticeShift[] {
  const days = new Map<string, { notice: Notice; before: IsoDate[]; after: IsoDate[] }>();
  const collect = (side: 'before' | 'after', notices: readonly Notice[]): void => {
    for (const notice of notices) {
      const { measureId, stepId, officeId, stage, role } = notice;
      const key = JSON.stringify([measureId, stepId, officeId, stage, role]);
      if (!days.has(key)) days.set(key, { notice, before: [], after: [] });
      days.get(key)![side].push(notice.on);
    }
  };
  collect('before', before);
  collect('after', after);
  return [...days.values()].flatMap((it) => {
    const left = without(it.before, it.after).sort();
    const right = without(it.after, it.before).sort();
    const count = Math.max(left.length, right.length);
    return Array.from({ length: count }, (_, index) => ({
      notice: it.notice,
      before: left[index] ?? null,
      after: right[index] ?? null,
    }));
  });
}

/** What occurs twice is taken away only as often as it occurs in `others`. */
function without(all: readonly IsoDate[], others: readonly IsoDate[]): IsoDate[] {
  const left = [...others];
  return all.filter((day) => {
    const place = left.indexOf(day);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
