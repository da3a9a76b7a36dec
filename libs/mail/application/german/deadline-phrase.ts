import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { type DeadlineView } from '../digest-view.ts';
import { isOverdue } from '../silence.ts';
import { fullDate, periodWords } from './dates.ts';
import { type WorkingDays } from './working-days.ts';

/** When a step is due and how that stands; null for what is no single step. */
export function deadlinePhrase(item: DigestItem, today: IsoDate, workingDays: WorkingDays): DeadlineView | null {
  if (item.step === null) return null;
  const original = item.originalDueOn === null ? null : `ursprünglich ${fullDate(item.originalDueOn)}`;
  const hard = item.hard ? 'feste Frist' : null;
  if (item.dueOn === null) {
    return { label: 'ohne Termin', date: null, period: null, standing: null, overdue: false, original, hard };
  }
  const overdue = isOverdue(item);
  return {
    label: labelOf(item, today, overdue),
    date: fullDate(item.dueOn),
    period: periodWords(item.dueOn, item.precision),
    standing: standingOf(item, today, workingDays),
    overdue: overdue && item.stage !== 'resolved',
    original,
    hard,
  };
}

const labelOf = (item: DigestItem, today: IsoDate, overdue: boolean): string => {
  if (item.stage === 'resolved') return item.dueOn !== null && item.dueOn > today ? 'neuer Termin' : 'fällig war';
  if (item.precision === 'from') return overdue ? 'Beginn war bis' : 'Beginn bis';
  return overdue ? 'fällig war' : 'fällig am';
};

const standingOf = (item: DigestItem, today: IsoDate, workingDays: WorkingDays): string | null => {
  // How many working days a step from before the start is late says nothing; the date does.
  if (item.stage.startsWith('backlog') || item.stage === 'resolved') return null;
  const begin = item.precision === 'from';
  if (isOverdue(item)) return `seit ${workingDays(item.workingDaysOverdue)} ${begin ? 'vorbei' : 'überfällig'}`;
  if (item.workingDaysLeft > 0) return `in ${workingDays(item.workingDaysLeft)}`;
  // On a day off a deadline ends with the next working day (§ 193 BGB, § 31 Abs. 3 VwVfG).
  if (item.dueOn !== null && item.dueOn < today) return 'die Frist endet heute';
  return 'heute';
};
