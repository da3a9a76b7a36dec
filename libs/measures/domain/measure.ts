import { type IsoDate } from '#libs/calendar/domain/index';
import { type Step } from './step.ts';

export type MeasureKind = 'single' | 'continuous';

/** One measure (German: Maßnahme) with its steps: the fold of its events. */
export interface Measure {
  id: string;
  planId: string;
  /** The number in the plan's document, for example `G.3-01`. */
  number: string;
  title: string;
  fieldId: string | null;
  leadOfficeId: string | null;
  participantIds: string[];
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
  priority: number | null;
  kind: MeasureKind;
  /** Steps of one office need not wait for each other. */
  parallel: boolean;
  /** The day from which the process runs; null until the plan is activated. */
  activeOn: IsoDate | null;
  /** Paused after `on` until the morning of `until`. */
  pause: { on: IsoDate; until: IsoDate } | null;
  steps: Step[];
  /** Number of events so far; the next one carries `version + 1`. */
  version: number;
}

export function stepOf(measure: Measure, stepId: string): Step | undefined {
  return measure.steps.find((step) => step.id === stepId);
}
