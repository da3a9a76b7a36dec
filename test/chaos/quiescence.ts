import { setTimeout as pause } from 'node:timers/promises';
import { type Installation } from './installation.ts';

/** What is still to be done at the installation's present time. */
export interface Undone {
  readonly wakeups: number;
  readonly measures: number;
  readonly deliveries: number;
  readonly mails: number;
}

const LOOK_EVERY_MS = 50;

const UNDONE = `
  WITH clock AS (SELECT now() + coalesce(max(clock_offset_ms), 0) * interval '1 millisecond' AS reads FROM installation)
  SELECT
    (SELECT count(*) FROM workflow_wakeup)::int AS wakeups,
    (SELECT count(*) FROM measure JOIN plan ON plan.id = plan_id AND activated_on IS NOT NULL
      WHERE next_moment_at <= clock.reads)::int AS measures,
    (SELECT count(*) FROM plan WHERE activated_on IS NOT NULL AND next_delivery_at <= clock.reads)::int AS deliveries,
    (SELECT count(*) FROM mail WHERE state IN ('claimed', 'sending')
         OR state = 'pending' AND send_until > clock.reads)::int AS mails
  FROM clock`;

export const undone = async (installation: Installation): Promise<Undone> =>
  (await installation.rows<Undone>(UNDONE))[0]!;

export const isNothing = ({ wakeups, measures, deliveries, mails }: Undone): boolean =>
  wakeups + measures + deliveries + mails === 0;

/** Null once nothing is left to do; what is left when the patience ends. */
export const untilQuiet = async (installation: Installation, patienceMs: number): Promise<Undone | null> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const left = await undone(installation);
    if (isNothing(left)) return null;
    if (performance.now() > deadline) return left;
    await pause(LOOK_EVERY_MS);
  }
};
