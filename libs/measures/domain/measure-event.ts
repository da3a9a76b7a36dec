import { type IsoDate } from '#libs/calendar/domain/index';
import { type Reason, type Report, type StepRequest } from './answer.ts';
import { type Measure, type MeasureResult } from './measure.ts';
import { type Binding, type DonePrecision, type MovedBy, type Precision, type Step } from './step.ts';

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

/** What coordination writes anew about a measure. Who leads it is an event of its own. */
export type MeasureChanges = Partial<Omit<MeasureDescription, 'leadOfficeId'>>;

/** What coordination writes anew about a step, besides its text, its date and its office. */
export type StepChanges = Partial<Pick<Step, 'number' | 'milestone' | 'binding'>>;

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
  | { type: 'measure-paused'; until: IsoDate }
  | { type: 'measure-resumed' }
  | { type: 'status-reported' }
  | { type: 'measure-closed'; result: MeasureResult }
  | { type: 'measure-reopened' }
  | { type: 'lead-set'; officeId: string | null }
  | { type: 'steps-reordered'; stepIds: string[] }
  | { type: 'measure-described'; changes: MeasureChanges }
  | StepEventData;

/** How exact and how hard a date is from then on; what is absent stays as it was. */
export interface DateNature {
  precision?: Precision;
  hard?: boolean;
}

/** Facts of the life of one of its steps. */
export type StepEventData =
  | ({ type: 'step-added' } & StepDescription)
  | { type: 'step-completed'; stepId: string; doneOn: IsoDate; donePrecision: DonePrecision }
  | { type: 'step-reported'; stepId: string; said: Report }
  | { type: 'answer-taken-back'; stepId: string; answer: number }
  | ({ type: 'request-made'; stepId: string } & Pick<StepRequest, 'kind' | 'to' | 'reason' | 'proposedOfficeId'>)
  | { type: 'request-rejected'; stepId: string }
  | { type: 'responsibility-disputed'; stepId: string }
  | ({
      type: 'deadline-moved';
      stepId: string;
      from: IsoDate;
      to: IsoDate;
      by: MovedBy;
      reason: Reason | null;
    } & DateNature)
  | ({ type: 'first-date-given'; stepId: string; dueOn: IsoDate; precision: Precision } & Pick<DateNature, 'hard'>)
  | { type: 'step-reassigned'; stepId: string; from: string | null; to: string; granted: boolean }
  | { type: 'step-unblocked'; stepId: string }
  /** Null: no step is named any more. */
  | { type: 'predecessor-set'; stepId: string; predecessorId: string | null }
  | { type: 'escalation-held'; stepId: string; days: number }
  | { type: 'step-released'; stepId: string }
  | { type: 'step-dropped'; stepId: string }
  | { type: 'step-reopened'; stepId: string }
  | { type: 'step-renamed'; stepId: string; title: string }
  | { type: 'step-described'; stepId: string; changes: StepChanges };

/** An event and the day from which it counts. */
export type MeasureEvent = MeasureEventData & { effectiveOn: IsoDate };
export type StepEvent = StepEventData & { effectiveOn: IsoDate };
