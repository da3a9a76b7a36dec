import { type IsoDate } from '#libs/calendar/domain/index';
import { type StepState } from '#libs/overview/domain/index';

/** How every measure stood on a leadership day, by measure id: what the next summary compares with. */
export type Snapshot = Readonly<Record<string, { state: StepState; critical: boolean }>>;

/** The snapshot of an earlier summary. */
export interface EarlierSummary {
  on: IsoDate;
  measures: Snapshot;
}
