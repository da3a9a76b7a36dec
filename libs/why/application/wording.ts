import { type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Absence, type Explanation, type Recipient, type Why } from '../domain/index.ts';

/** How a language says an answer; each entry gives whole sentences. */
export interface Wording {
  subject: (why: Why) => string;
  day: (day: IsoDate) => string;
  stage: (stage: Stage) => string;
  rule: (notice: Explanation) => string;
  dates: (notice: Explanation, why: Why) => string;
  recipient: (recipient: Recipient) => string;
  state: (notice: Explanation, why: Why) => string;
  absence: (absence: Absence, why: Why) => string[];
}
