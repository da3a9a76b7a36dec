import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from './measure.ts';
import { type Binding, type Precision } from './step.ts';

/** What is new about a measure when it is added: its description without its life. */
export type MeasureDescription = Pick<
  Measure,
  | 'number'
  | 'title'
  | 'fieldId'
  | 'leadOfficeId'
  | 'participantIds'
  | 'startsOn'
  | 'endsOn'
  | 'priority'
  | 'kind'
  | 'parallel'
>;

export interface StepDescription {
  stepId: string;
  number: number;
  title: string;
  officeId: string | null;
  dueOn: IsoDate | null;
  precision: Precision | null;
  hard: boolean;
  binding: Binding | null;
  milestone: boolean;
}

/** Facts of a measure's life. They carry ids and dates, never a person's name or address. */
export type MeasureEventData =
  | ({ type: 'measure-added'; planId: string } & MeasureDescription)
  | { type: 'measure-activated' }
  | ({ type: 'step-added' } & StepDescription)
  | { type: 'step-completed'; stepId: string; doneOn: IsoDate }
  | { type: 'deadline-moved'; stepId: string; from: IsoDate; to: IsoDate }
  | { type: 'step-reassigned'; stepId: string; from: string | null; to: string }
  | { type: 'step-unblocked'; stepId: string }
  | { type: 'measure-paused'; until: IsoDate }
  | { type: 'measure-resumed' };

/** An event and the day from which it counts. */
export type MeasureEvent = MeasureEventData & { effectiveOn: IsoDate };
