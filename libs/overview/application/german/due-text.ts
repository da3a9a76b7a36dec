import { fullDate, periodWords } from '#libs/mail/index';
import { type Step } from '#libs/measures/domain/index';

/** A date as people say it, by how exact the plan was: `bis Ende 1. Quartal 2027`, `am Mo 01.02.2027`, `ohne Termin`. */
export function dueText({ dueOn, precision }: Pick<Step, 'dueOn' | 'precision'>): string {
  if (dueOn === null) return 'ohne Termin';
  if (precision === 'from') return `Beginn bis ${fullDate(dueOn)}`;
  if (precision === null || precision === 'day') return `am ${fullDate(dueOn)}`;
  const period = periodWords(dueOn, precision);
  // A date moved into the middle of its period says more than the period.
  return period === null || period.startsWith('im ') ? `bis ${fullDate(dueOn)}` : `bis ${period} ${dueOn.slice(0, 4)}`;
}
