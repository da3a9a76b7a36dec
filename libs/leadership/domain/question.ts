import { type IsoDate } from '#libs/calendar/domain/index';

/** What coordination asks leadership to decide. */
export interface Question {
  id: string;
  planId: string;
  /** Null: about the plan as a whole. */
  measureId: string | null;
  question: string;
  /** What follows, or what happens if nothing is decided. */
  consequence: string | null;
  /** None: the answer is free. */
  options: string[];
  askedOn: IsoDate;
  untilOn: IsoDate;
  answer: { on: IsoDate; text: string } | null;
}

/** What coordination wrote for the next summary. */
export interface Note {
  text: string;
  writtenOn: IsoDate;
}
