import { type IsoDate } from '#libs/calendar/domain/index';
import { type Step } from './step.ts';

export type MeasureKind = 'single' | 'continuous';

/** What became of a measure: umgesetzt, laufend umgesetzt, teilweise, nicht umgesetzt, entfallen. */
export type MeasureResult = 'implemented' | 'continuously-implemented' | 'partly' | 'not-implemented' | 'dropped';

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
  closed: { on: IsoDate; result: MeasureResult } | null;
  /** The last day on which an office answered about the measure or one of its steps. */
  lastAnsweredOn: IsoDate | null;
  /** The first day on whose morning the measure may be asked for its status; null while it is not to be asked. */
  askableFrom: IsoDate | null;
  steps: Step[];
  /** Number of events so far; the next one carries `version + 1`. */
  version: number;
}

export function stepOf(measure: Measure, stepId: string): Step | undefined {
  return measure.steps.find((step) => step.id === stepId);
}

/**
 * Whether a measure as a whole is asked for its status: one said to be continuous, or one without an open dated step (CADENCE.md,
 * *Stages of a measure*).
 */
export function asksForStatus({ activeOn, pause, closed, kind, steps }: Measure): boolean {
  if (activeOn === null || pause !== null || closed !== null) return false;
  return kind === 'continuous' || !steps.some((step) => step.status === 'open' && step.dueOn !== null);
}
