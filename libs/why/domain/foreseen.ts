import {
  type Cadence,
  dayToRaise,
  type Notice,
  noticesOf,
  plannedNotices,
  seriesOf,
  type Stage,
} from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';

/** What is to come of a measure if nothing changes. */
export interface Foreseen {
  notices: Notice[];
  late: Late[];
}

/** A stage whose day has come and that waits for the mail of the stage below, until a day or (null) one not known yet. */
export interface Late {
  stepId: string | null;
  stage: Stage;
  ruleDay: IsoDate;
  until: IsoDate | null;
}

/** By the rules of raising themselves (`plannedNotices`, `dayToRaise`); later stages as if the mails before them arrive. */
export function foreseenOf(cadence: Cadence, measure: Measure, raised: readonly Notice[], today: IsoDate): Foreseen {
  const foreseen: Foreseen = { notices: [], late: [] };
  const ahead = plannedNotices(cadence, measure, raised);
  for (const planned of ahead) {
    const { stepId, stage, on: ruleDay } = planned;
    const until = dayToRaise(planned, ahead, raised, seriesOf(cadence.calendar, measure, planned), cadence.policy);
    if (ruleDay <= today && (until === null || until > today)) foreseen.late.push({ stepId, stage, ruleDay, until });
    const on = until ?? (ruleDay > today ? ruleDay : null);
    if (on !== null) foreseen.notices.push(...noticesOf(cadence, measure, { ...planned, on }, false));
  }
  return foreseen;
}
