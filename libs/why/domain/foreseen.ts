import { foreseenDays, type Cadence, type Notice, noticesOf, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';

/** What is to come of a measure if nothing changes. */
export interface Foreseen {
  notices: Notice[];
  late: Late[];
}

/** A stage that waits beyond its own day for the mail of the stage below, until a day or (null) one not known yet. */
export interface Late {
  stepId: string | null;
  stage: Stage;
  ruleDay: IsoDate;
  until: IsoDate | null;
}

/**
 * By the rules of raising themselves, if every mail to come arrives on the day it goes out.
 *
 * @param raised with the days on which their mails arrived or will.
 */
export function foreseenOf(cadence: Cadence, measure: Measure, raised: readonly Notice[]): Foreseen {
  const foreseen: Foreseen = { notices: [], late: [] };
  for (const { planned, on } of foreseenDays(cadence, measure, raised)) {
    const { stepId, stage, on: ruleDay } = planned;
    if (on === null || on > ruleDay) foreseen.late.push({ stepId, stage, ruleDay, until: on });
    if (on !== null) foreseen.notices.push(...noticesOf(cadence, measure, { ...planned, on }, false));
  }
  return foreseen;
}
