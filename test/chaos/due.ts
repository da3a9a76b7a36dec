import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { wallClockMoment, wallClockOf } from '#libs/cadence/domain/index';
import { type Installation } from './installation.ts';
import { type Random } from './random.ts';

const TIME_ZONE = 'Europe/Berlin';
const SOON_DAYS = 20;

const NEXT = `
  SELECT min(next_moment_at) AS at FROM measure
    JOIN plan ON plan.id = plan_id AND activated_on IS NOT NULL WHERE next_moment_at IS NOT NULL`;

/** An instant later than now at which something is due: mostly within the delivery hours of the next such day. */
export const nextDue = async (installation: Installation, random: Random): Promise<string> => {
  const now = await installation.now();
  const [next] = await installation.rows<{ at: Date | null }>(NEXT);
  const from = Math.max(next?.at?.getTime() ?? 0, Date.parse(now));
  const day = weekday(
    addDays(wallClockOf(new Date(from).toISOString(), TIME_ZONE).day, random.pick([0, 0, 0, 0, 0, 1, 3])),
  );
  const time = random.chance(94)
    ? `${String(random.integer(8, 16)).padStart(2, '0')}:${String(random.integer(10, 59))}`
    : random.pick(['00:30', '04:10', '23:30']);
  const due = wallClockMoment(day, time, TIME_ZONE);
  return Date.parse(due) > Date.parse(now) ? due : wallClockMoment(weekday(addDays(day, 1)), time, TIME_ZONE);
};

/** Mail goes out from Monday to Friday. */
const weekday = (day: IsoDate): IsoDate => addDays(day, [1, 0, 0, 0, 0, 0, 2][new Date(`${day}T12:00Z`).getUTCDay()]!);

const BUSY = `
  SELECT count(*)::int AS count FROM measure JOIN plan ON plan.id = plan_id AND activated_on IS NOT NULL
   WHERE next_moment_at <= $1`;

/** How many measures have something ahead in the coming weeks. */
export const busyMeasures = async (installation: Installation): Promise<number> => {
  const until = Date.parse(await installation.now()) + SOON_DAYS * 86_400_000;
  return (await installation.rows<{ count: number }>(BUSY, new Date(until).toISOString()))[0]!.count;
};
