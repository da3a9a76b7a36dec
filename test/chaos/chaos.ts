import { isLeadershipDay, standardPolicy, wallClockMoment } from '#libs/cadence/domain/index';
import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { calendarFor, yearsAround } from '#libs/calendar/index';
import { busyMeasures, nextDue } from './due.ts';
import { faultNamed, scriptOf, shortScript } from './faults.ts';
import { forgottenNotices } from './invariants/notices.ts';
import { beginPlan } from './plans.ts';
import { randomOf } from './random.ts';
import { check, playRound, type Stage } from './round.ts';
import { type Undone, untilQuiet } from './quiescence.ts';

export interface Play {
  readonly seed: number;
  /** Null: the short form. */
  readonly rounds: number | null;
  readonly say: (line: string) => void;
}

/** With fewer measures that have something ahead, another plan begins. */
const BUSY_ENOUGH = 14;
const QUIET_WITHIN_MS = 120_000;

/** Plays all rounds, or up to the first in which something broke. Returns what is broken. */
export const playAll = async (stage: Stage, { seed, rounds, say }: Play): Promise<string[]> => {
  const script = rounds === null ? shortScript : scriptOf(rounds, randomOf(seed, 'script'));
  for (const [index, names] of script.entries()) {
    const began = performance.now();
    const round = index + 1;
    const random = randomOf(seed, `round ${round}`);
    const unrest = await keepBusy(stage, seed);
    if (unrest !== null) return [`round ${round}: a new plan never came to rest: ${JSON.stringify(unrest)}`];
    const faults = names.map((name) => faultNamed(name, random));
    const due = await nextDue(stage.installation, random);
    const broken = await playRound(stage, faults, due, random);
    stage.report.count('rounds', broken.length === 0 ? 'passed' : 'failed');
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `${broken.length === 0 ? 'ok' : 'BROKEN'} ${round}/${script.length} ${due.slice(0, 16)} ${seconds} s: ${names.join(', ')}`,
    );
    if (broken.length > 0) return broken.map((what) => `round ${round}: ${what}`);
  }
  return [...neverCameAbout(stage, script), ...(await theEnd(stage))];
};

/** A fault that chance passes by every time is one that the tests no longer know how to bring about. */
const OFTEN = 3;

const neverCameAbout = ({ report, sink }: Stage, script: readonly string[][]): string[] => {
  const cameAbout = new Set([
    ...Object.keys(report.counts['the worker died'] ?? {}).map((where) => `kill ${where}`),
    ...[...sink.shown.keys()].map((reaction) => `smtp: ${reaction}`),
  ]);
  const drawn = script.flat().filter((name) => /^(kill|smtp)/.test(name));
  return [...new Set(drawn)]
    .filter((name) => !cameAbout.has(name) && drawn.filter((other) => other === name).length >= OFTEN)
    .map((name) => `"${name}" never came about`);
};

/** What is ahead is known when the new plans were looked at. Null: they were. */
const keepBusy = async ({ installation, report }: Stage, seed: number): Promise<Undone | null> => {
  while ((await busyMeasures(installation)) < BUSY_ENOUGH) {
    report.count('plans', 'begun');
    const key = `p${report.of('plans', 'begun')}`;
    await beginPlan(installation, key, randomOf(seed, `plan ${key}`));
  }
  return untilQuiet(installation, QUIET_WITHIN_MS);
};

const LAST_LEAP_DAYS = 31;

/** Undisturbed, on a later day on which leadership too is told, everything that still waited goes out. */
const theEnd = async (stage: Stage): Promise<string[]> => {
  const { installation } = stage;
  const day = leadershipDayFrom(addDays((await installation.now()).slice(0, 10), LAST_LEAP_DAYS));
  await installation.moveClockTo(wallClockMoment(day, '10:00', 'Europe/Berlin'));
  const left = await untilQuiet(installation, QUIET_WITHIN_MS);
  if (left !== null) return [`never came to rest at the end: ${JSON.stringify(left)}`];
  return [...(await check(stage)), ...(await forgottenNotices(installation, day))];
};

const leadershipDayFrom = (day: IsoDate): IsoDate => {
  const { firstYear, lastYear } = yearsAround([day]);
  const calendar = calendarFor('DE-SN', standardPolicy, firstYear, lastYear);
  let found = day;
  while (!isLeadershipDay(found, calendar)) found = addDays(found, 1);
  return found;
};
