/** A moment that the rules foresee if nothing changes. Days are plain dates (`YYYY-MM-DD`) in the plan's time zone. */
export interface AgendaEntry {
  on: string;
  /** A stage of CADENCE.md, or `resume` for the end of a pause. */
  stage: string;
  /** Number of the step within the measure; null for what concerns the whole measure. */
  step: number | null;
}

/** What a look at a measure found, after everything due was raised. */
export interface MeasureOutlook {
  /** At most ten moments ahead, soonest first. */
  agenda: AgendaEntry[];
  /** Milliseconds until the next moment; 0 when it has come; null when nothing is foreseen. */
  waitMs: number | null;
  /** Nothing is open and nothing foreseen: the workflow may end. */
  closed: boolean;
  /** The run is continued as a new one once its history has so many events. */
  continueAfterEvents: number;
}

export interface MeasureActivities {
  /** Raises everything of the measure that is due, in one transaction. Doing it twice gives nothing new. */
  lookAfterMeasure(measureId: string): Promise<MeasureOutlook>;
}

/** What the query `agenda` of a measure's workflow answers; null before the first look. */
export type MeasureAgenda = Pick<MeasureOutlook, 'agenda' | 'waitMs'> | null;
