import { type Measure } from '#libs/measures/domain/index';
import { identityKey, identityKeysOf, type Notice } from './notice.ts';
import { type Cadence, type PlannedNotice } from './planned-notice.ts';
import { plannedAnnouncements } from './planned-announcements.ts';
import { plannedResolutions } from './planned-resolutions.ts';
import { plannedStages } from './planned-stages.ts';
import { plannedStatus } from './planned-status.ts';

/**
 * All notices foreseen for a measure from its present state that are not among `raised`, by day. An escalation that will be
 * skipped is among them: only its day shows to whom it would go. What goes beside such a notice (`secondRoleOf`) is not.
 *
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function plannedNotices(cadence: Cadence, measure: Measure, raised: readonly Notice[]): PlannedNotice[] {
  const known = new Set(raised.map(identityKey));
  const isNew = (notice: PlannedNotice): boolean => {
    if (identityKeysOf(notice).some((key) => known.has(key))) return false;
    known.add(identityKey(notice));
    return true;
  };
  const ofSteps = measure.steps.flatMap((step) => [
    ...plannedStages(cadence, measure, step, raised),
    ...plannedAnnouncements(cadence, measure, step),
    ...plannedResolutions(cadence, measure, step, raised),
  ]);
  return [...ofSteps, ...plannedStatus(cadence, measure, raised)]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .filter(isNew);
}
