import { CalendarRangeError } from '#libs/calendar/domain/index';
import { type MeasurePorts } from '#libs/measures/index';
import { type NoticeStore } from './ports.ts';

/**
 * Whether an error lies in what is recorded of one measure, so that it would come again and again, and for this measure only.
 * Whatever the database says concerns all.
 */
export function isOfOneMeasure(error: unknown): boolean {
  return error instanceof CalendarRangeError || error instanceof TypeError || error instanceof RangeError;
}

/** The record as if these measures were not there: what is pending about them waits. */
export function without<Ports extends Pick<MeasurePorts, 'measures'> & { notices: NoticeStore }>(
  ports: Ports,
  measureIds: ReadonlySet<string>,
): Ports {
  if (measureIds.size === 0) return ports;
  const { measures, notices } = ports;
  const rest = <Entry extends { measureId: string | null }>(all: readonly Entry[]): Entry[] =>
    all.filter(({ measureId }) => measureId === null || !measureIds.has(measureId));
  const others = <Entry extends { id: string }>(all: readonly Entry[]): Entry[] =>
    all.filter(({ id }) => !measureIds.has(id));
  return {
    ...ports,
    measures: {
      ...measures,
      ofPlan: async (planId: string) => others(await measures.ofPlan(planId)),
      lockAllShared: async (planId: string) => others(await measures.lockAllShared(planId)),
      idsWithMomentUpTo: async (planId: string, upTo: string) =>
        (await measures.idsWithMomentUpTo(planId, upTo)).filter((id) => !measureIds.has(id)),
    },
    notices: {
      ...notices,
      ofPlan: async (planId: string) => rest(await notices.ofPlan(planId)),
      pending: async (planId: string, upTo: string) => rest(await notices.pending(planId, upTo)),
      lost: async (planId: string) => (await notices.lost(planId)).filter(({ notice }) => rest([notice]).length > 0),
    },
  };
}
