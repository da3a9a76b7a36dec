import { type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import {
  type Absence,
  type Computed,
  type Explanation,
  type MailItemWhy,
  type MailWhy,
  type Reader,
  type Recipient,
  type Why,
} from '../domain/index.ts';

/** How a language says an answer; each entry gives whole sentences. */
export interface Wording {
  /** Null for what concerns an office or a mail as a whole. */
  subject: (about: Pick<MailItemWhy, 'measure' | 'step'>) => string | null;
  day: (day: IsoDate) => string;
  stage: (stage: Stage) => string;
  rule: (notice: Computed) => string;
  /** @param asked the day that is asked about. */
  dates: (notice: Computed, asked: IsoDate) => string;
  recipient: (recipient: Recipient) => string;
  reader: (reader: Reader) => string;
  state: (notice: Explanation, why: Why) => string;
  absence: (absence: Absence, why: Why) => string[];
  mail: (mail: MailWhy) => string[];
}
