import { isIsoDate } from '#libs/calendar/domain/index';
import { PlainError } from '#libs/config/index';
import { type CadencePolicy } from '#libs/cadence/domain/index';
import { z } from 'zod';
import { readJsonFile } from './read-json-file.ts';

/** A calendar holds a few years around a plan's dates, so no stage may lie further from its deadline than about a year. */
const LONGEST = 250;

const whole = (from: number, to: number) => {
  const expected = `erwartet eine ganze Zahl von ${from} bis ${to}`;
  return z.int(expected).min(from, expected).max(to, expected);
};
const days = whole(1, LONGEST);
const months = whole(0, 60);
const list = 'erwartet eine Liste';
const group = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'invalid_type' ? 'erwartet eine Gruppe von Angaben: { … }' : undefined),
  });
const day = z.string('erwartet einen Kalendertag').refine(isIsoDate, 'erwartet einen Kalendertag wie 2027-02-28');
/** Of every year: 29 February is none. */
const monthDay = z
  .string('erwartet einen Tag im Jahr')
  .refine((text) => isIsoDate(`2027-${text}`), 'erwartet einen Tag jedes Jahres wie 12-24');
const time = z.string('erwartet eine Uhrzeit').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'erwartet eine Uhrzeit wie 08:00');
const span = group({ from: time, to: time });

const schema: z.ZodType<CadencePolicy> = group({
  checkpoint: group({ daysBefore: days, onlyIfDaysBefore: days }),
  reminder1DaysBefore: days,
  reminder2DaysBefore: days,
  onCourseDaysBefore: days,
  grace: group({ hard: days, day: days, other: days }),
  overdue2After: days,
  escalation1After: days,
  escalation2After: days,
  arrival: group({ beforeOverdue2: days, beforeEscalation1: days, beforeEscalation2: days }),
  backlog2After: days,
  backlog3After: days,
  standstillLead: days,
  decision1After: days,
  decision2After: days,
  status: group({
    days: z.array(monthDay, list).min(1, 'erwartet mindestens einen Tag'),
    silentMonths: months,
    deputyAfter: days,
    coordinationAfter: days,
  }),
  answers: group({
    undoDays: whole(0, LONGEST),
    extensionDays: days,
    tacitGrant: group({ afterDays: days, upToMonths: months }),
    objectionDays: whole(0, LONGEST),
    longestHold: whole(0, LONGEST),
  }),
  closingDays: z.array(monthDay, list),
  closingPeriods: z.array(group({ from: day, to: day }), list),
  quietPeriods: z.array(group({ from: monthDay, to: monthDay }), list),
  raising: span,
  deliveryTime: time,
  deliveryHours: span,
});

/**
 * `policy` with the numbers that a file changes (JSON; groups are merged, lists replaced).
 *
 * @throws {PlainError} `FILE_UNREADABLE`, `FILE_NOT_JSON`, `POLICY_INVALID` with the first places that are wrong.
 */
export async function readChangedPolicy(path: string, policy: CadencePolicy): Promise<CadencePolicy> {
  const result = changedPolicy(policy, await readJsonFile(path));
  if (!('wrong' in result)) return result.policy;
  throw new PlainError(
    'POLICY_INVALID',
    `Die Datei ${path} beschreibt keine Regeln, nach denen erinnert werden kann. Bitte prüfen Sie:${lines(result.wrong)}`,
    `The file ${path} describes no rules by which reminders can be sent. Check the places named above.`,
  );
}

/** `policy` with what `change` names, or what is wrong with it: sentences that begin with a path. */
export function changedPolicy(policy: CadencePolicy, change: unknown): { policy: CadencePolicy } | { wrong: string[] } {
  const result = schema.safeParse(merged(policy, change));
  if (!result.success) return { wrong: result.error.issues.flatMap(sentencesOf) };
  const wrong = disorderOf(result.data);
  return wrong.length > 0 ? { wrong } : { policy: result.data };
}

function merged(base: unknown, change: unknown): unknown {
  if (!isGroup(base) || !isGroup(change)) return change;
  const changes = Object.entries(change).map(([key, value]) => [key, merged(base[key], value)]);
  return { ...base, ...Object.fromEntries(changes) };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sentencesOf(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${[...place, key].join('.')}: diese Angabe gibt es nicht`);
  }
  return [`${place.length === 0 ? 'die ganze Datei' : place.join('.')}: ${issue.message}`];
}

/** Stages that follow upon each other keep their order, and a period ends after it began. */
function disorderOf(policy: CadencePolicy): string[] {
  const { status, raising, deliveryHours, deliveryTime, checkpoint } = policy;
  const inOrder: [earlier: [string, string | number], later: [string, string | number]][] = [
    [
      ['reminder2DaysBefore', policy.reminder2DaysBefore],
      ['reminder1DaysBefore', policy.reminder1DaysBefore],
    ],
    [
      ['reminder1DaysBefore', policy.reminder1DaysBefore],
      ['checkpoint.daysBefore', checkpoint.daysBefore],
    ],
    [
      ['overdue2After', policy.overdue2After],
      ['escalation1After', policy.escalation1After],
    ],
    [
      ['escalation1After', policy.escalation1After],
      ['escalation2After', policy.escalation2After],
    ],
    [
      ['backlog2After', policy.backlog2After],
      ['backlog3After', policy.backlog3After],
    ],
    [
      ['decision1After', policy.decision1After],
      ['decision2After', policy.decision2After],
    ],
    [
      ['status.deputyAfter', status.deputyAfter],
      ['status.coordinationAfter', status.coordinationAfter],
    ],
    [
      ['raising.from', raising.from],
      ['raising.to', raising.to],
    ],
    [
      ['raising.to', raising.to],
      ['deliveryTime', deliveryTime],
    ],
    [
      ['deliveryHours.from', deliveryHours.from],
      ['deliveryHours.to', deliveryHours.to],
    ],
  ];
  const wrong = inOrder.flatMap(([[earlier, a], [later, b]]) =>
    a < b ? [] : [`${earlier}: muss kleiner sein als ${later} (${b})`],
  );
  policy.closingPeriods.forEach(({ from, to }, index) => {
    if (to < from) wrong.push(`closingPeriods.${index}: endet vor dem Beginn`);
  });
  return deliveryTime < deliveryHours.from || deliveryTime > deliveryHours.to
    ? [...wrong, `deliveryTime: liegt nicht zwischen ${deliveryHours.from} und ${deliveryHours.to}`]
    : wrong;
}

function lines(places: readonly string[]): string {
  return places
    .slice(0, 5)
    .map((place) => `\n  ${place}`)
    .join('');
}
