import { type ReportedMail, type ReportedNotice, type SimulationReport } from './report.ts';

/** What only one of two simulations holds, each in the order of its report. */
export interface SimulationDifference {
  /** What a change takes away. */
  before: SimulationReport;
  /** What a change brings. */
  after: SimulationReport;
}

/** A mail with other steps or stages in it is another mail. Addresses say whom, so the role makes no difference. */
export function differenceOf(before: SimulationReport, after: SimulationReport): SimulationDifference {
  const notices = onlyInOne(before.notices, after.notices, nameOfNotice);
  const mails = onlyInOne(before.mails, after.mails, nameOfMail);
  return {
    before: { notices: notices.before, mails: mails.before },
    after: { notices: notices.after, mails: mails.after },
  };
}

function onlyInOne<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (it: T) => string,
): { before: T[]; after: T[] } {
  return { before: without(before, after, nameOf), after: without(after, before, nameOf) };
}

/** What occurs twice is taken away only as often as it occurs in `others`. */
function without<T>(all: readonly T[], others: readonly T[], nameOf: (it: T) => string): T[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(nameOf(other), (left.get(nameOf(other)) ?? 0) + 1);
  return all.filter((it) => {
    const name = nameOf(it);
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    return count === 0;
  });
}

function nameOfNotice({ on, measure, step, stage, to }: ReportedNotice): string {
  return JSON.stringify([on, measure, step, stage, to]);
}

function nameOfMail({ on, to, kind, items }: ReportedMail): string {
  return JSON.stringify([on, to, kind, items.map(({ measure, step, stage }) => [measure, step, stage])]);
}
