import { dayInReach, earliestDay, type IsoDate, latestDay } from '#libs/calendar/domain/index';
import { type TablesCommand } from './decide-measure.ts';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} `day-out-of-reach` for a day at which no calendar is built. */
export function requireInReach(...days: readonly IsoDate[]): void {
  const on = days.find((day) => !dayInReach(day));
  if (on !== undefined) throw new Refusal('day-out-of-reach', { on, from: earliestDay, to: latestDay });
}

/** The days that `command` brings to a measure. */
export function daysIn(command: TablesCommand): IsoDate[] {
  switch (command.do) {
    case 'pause':
      return [command.until];
    case 'complete-step':
      return [command.doneOn];
    case 'ask-for-date':
      return [command.to];
    case 'move-deadline':
      return [command.to, ...(command.along ?? []).map(({ to }) => to)];
    case 'grant-request':
      return (command.along ?? []).map(({ to }) => to);
    case 'give-first-date':
      return [command.dueOn];
    case 'add-step':
      return command.dueOn === null ? [] : [command.dueOn];
    case 'split-step':
      return [command, ...command.others].map(({ dueOn }) => dueOn).filter((dueOn) => dueOn !== null);
    default:
      return [];
  }
}
