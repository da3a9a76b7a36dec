import { figure } from './counts.ts';

/** Writes working days (dative plural): in full with the short form at first use, then short. One per part of a mail. */
export type WorkingDays = (count: number) => string;

export function workingDaysWriter(): WorkingDays {
  let introduced = false;
  return (count) => {
    if (introduced) return `${figure(count)} AT`;
    introduced = true;
    return count === 1 ? '1 Arbeitstag (AT)' : `${figure(count)} Arbeitstagen (AT)`;
  };
}
