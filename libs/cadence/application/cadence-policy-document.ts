import { dayInReach, earliestDay, isIsoDate, latestDay } from '#libs/calendar/domain/index';
import { z } from 'zod';
import { type CadencePolicy } from '../domain/index.ts';
import { faultsOfOrder } from './policy-order.ts';

/** What is wrong with a policy: sentences that begin with the path of the place. */
export interface PolicyFault {
  german: string;
  english: string;
}

/** The library carries one text for each fault: both languages travel in it. */
const BETWEEN = '\u001f';
const says = (german: string, english: string): string => `${german}${BETWEEN}${english}`;

/** A calendar holds a few years around a plan's dates, so no stage may lie further from its deadline than about a year. */
const LONGEST = 250;

const whole = (from: number, to: number) => {
  const expected = says(
    `erwartet eine ganze Zahl von ${from} bis ${to}`,
    `expects a whole number from ${from} to ${to}`,
  );
  return z.int(expected).min(from, expected).max(to, expected);
};
const days = whole(1, LONGEST);
const months = whole(0, 60);
const list = says('erwartet eine Liste', 'expects a list');
const few = <S extends z.ZodType>(entry: S) =>
  z
    .array(entry, list)
    .max(LONGEST, says(`erwartet höchstens ${LONGEST} Einträge`, `expects ${LONGEST} entries at most`));
const group = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'invalid_type' ? says('erwartet eine Gruppe von Angaben: { … }', 'expects a group: { … }') : undefined,
  });
const aDay = says('erwartet einen Kalendertag wie 2027-02-28', 'expects a day like 2027-02-28');
const aNearDay = says(
  `erwartet einen Tag von ${earliestDay} bis ${latestDay}`,
  `expects a day from ${earliestDay} to ${latestDay}`,
);
const day = z.string(aDay).refine(isIsoDate, aDay).refine(dayInReach, aNearDay);
/** Of every year: 29 February is none. */
const everyYear = says('erwartet einen Tag jedes Jahres wie 12-24', 'expects a day of every year like 12-24');
const monthDay = z.string(everyYear).refine((text) => isIsoDate(`2027-${text}`), everyYear);
const aTime = says('erwartet eine Uhrzeit wie 08:00', 'expects a time like 08:00');
const time = z.string(aTime).regex(/^([01]\d|2[0-3]):[0-5]\d$/, aTime);
const span = group({ from: time, to: time });

/** A whole policy. */
export const cadencePolicyDocument: z.ZodType<CadencePolicy> = group({
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
    days: z.array(monthDay, list).min(1, says('erwartet mindestens einen Tag', 'expects one day at least')),
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
  silentAfter: days,
  escalationsAhead: days,
  allOnCourseAfter: days,
  loadWarning: whole(1, 10_000),
  closingDays: few(monthDay),
  closingPeriods: few(group({ from: day, to: day })),
  quietPeriods: few(group({ from: monthDay, to: monthDay })),
  raising: span,
  deliveryTime: time,
  deliveryHours: span,
});

/** `policy` with what `change` names (groups are merged, lists replaced), or what is wrong with it. */
export function changedPolicy(
  policy: CadencePolicy,
  change: unknown,
): { policy: CadencePolicy } | { wrong: PolicyFault[] } {
  const result = cadencePolicyDocument.safeParse(merged(policy, change));
  if (!result.success) return { wrong: result.error.issues.flatMap(faultsOf) };
  const wrong = faultsOfOrder(result.data);
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

function faultsOf(issue: z.core.$ZodIssue): PolicyFault[] {
  const place = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...place, key].join('.');
      return { german: `${path}: diese Angabe gibt es nicht`, english: `${path}: there is no such entry` };
    });
  }
  const path = place.join('.');
  const [german, english] = issue.message.split(BETWEEN);
  return [
    {
      german: `${path || 'die ganze Änderung'}: ${german}`,
      english: `${path || 'the whole change'}: ${english ?? german}`,
    },
  ];
}
