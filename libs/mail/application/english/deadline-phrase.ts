import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { type DeadlineView } from '../digest-view.ts';
import { isOverdue } from '../silence.ts';
import { workingDays } from './counts.ts';
import { fullDate, periodWords } from './dates.ts';

/** When a step is due and how that stands; null for what is no single step. */
export function deadlinePhrase(item: DigestItem, today: IsoDate): DeadlineView | null {
  if (item.step === null) return null;
  const original = item.originalDueOn === null ? null : `originally ${fullDate(item.originalDueOn)}`;
  const hard = item.hard ? 'fixed deadline' : null;
  if (item.dueOn === null) {
    return { label: 'no date', date: null, period: null, standing: null, overdue: false, original, hard };
  }
  const overdue = isOverdue(item);
  return {
    label: labelOf(item, today, overdue),
    date: fullDate(item.dueOn),
    period: periodWords(item.dueOn, item.precision),
    standing: standingOf(item, today),
    overdue: overdue && item.stage !== 'resolved',
    original,
    hard,
  };
}

const labelOf = (item: DigestItem, today: IsoDate, overdue: boolean): string => {
  if (item.stage === 'resolved') return item.dueOn !== null && item.dueOn > today ? 'new date' : 'was due';
  if (item.precision === 'from') return overdue ? 'was to begin by' : 'to begin by';
  return overdue ? 'was due' : 'due';
};

const standingOf = (item: DigestItem, today: IsoDate): string | null => {
  // How many working days a step from before the start is late says nothing; the date does.
  if (item.stage.startsWith('backlog') || item.stage === 'resolved') return null;
  const begin = item.precision === 'from';
  if (isOverdue(item)) return `${workingDays(item.workingDaysOverdue)} ${begin ? 'ago' : 'overdue'}`;
  if (item.workingDaysLeft > 0) return `in ${workingDays(item.workingDaysLeft)}`;
  // On a day off a deadline ends with the next working day (§ 193 BGB, § 31 Abs. 3 VwVfG).
  if (item.dueOn !== null && item.dueOn < today) return 'the deadline ends today';
  return 'today';
};
