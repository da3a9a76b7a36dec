import { type IsoDate } from '#libs/calendar/domain/index';

/** A notice that leadership was told, or is told on the day of the summary. */
export interface Telling {
  stage: 'escalation-2' | 'resolved';
  measureId: string;
  stepId: string;
  /** The office responsible at the time. */
  officeId: string | null;
  dueVersion: number;
  /** The delivery day of the mail that carries it. */
  on: IsoDate;
}
