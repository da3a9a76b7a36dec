import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../domain/index.ts';

/** Nothing was heard since it was asked after the deadline, or else since it was asked last. */
export function isSilent(item: DigestItem): boolean {
  if (item.lastAnswer === null) return true;
  const since = inquiriesOf(item)[0] ?? [...item.askedOn].sort().at(-1);
  return since !== undefined && item.lastAnswer.on < since;
}

/** Days on which it was asked after the deadline, in order: what was asked before was a reminder, not an inquiry. */
export function inquiriesOf({ askedOn, dueOn }: DigestItem): IsoDate[] {
  return askedOn.filter((day) => dueOn === null || day > dueOn).sort();
}

/** Past its deadline; for backlog steps too. */
export function isOverdue(item: DigestItem): boolean {
  return item.workingDaysOverdue > 0;
}
