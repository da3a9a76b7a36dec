import { type PartUnit, type PeriodPart } from './period-part.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Years of plans and of what went before; four other digits are a file number or a sum of money. */
const year4 = '(?:19|20|21)\\d\\d';
const year = `(?<year>${year4}|\\d\\d)`;
const anyYear = '(?<year>\\d{4}|\\d\\d)';
const between = '[ ./,-]';

const nothing: PeriodPart = { unit: null, index: 0, month: null, year: null, otherwise: null, edged: false };
const units = { Q: 'quarter', H: 'half' } as const satisfies Record<string, PartUnit>;

/** The notations of one stretch of time in the code of `periodCode`, the first that fits counts. */
const notations: readonly (readonly [pattern: string, part: (groups: Groups) => Partial<PeriodPart> | null])[] = [
  // 30.06.2027, 30/6/27, 30-06-2027 (always the day first); 2027-06-30, 2027/06/30
  [`(?<day>\\d{1,2})(?<sign>[./])(?<month>\\d{1,2})\\k<sign>${anyYear}`, day],
  ['(?<day>\\d{1,2})-(?<month>\\d{1,2})-(?<year>\\d{4})', day],
  ['(?<year>\\d{4})(?<sign>[-/])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})', day],
  // 30. Juni 2027, 30-Jun-27, 30. Juni; June 30, 2027
  [`(?<day>\\d{1,2})[ .-]M(?<month>\\d\\d)(?:${between}${anyYear})?`, day],
  ['M(?<month>\\d\\d) (?<day>\\d{1,2})[ ,](?<year>\\d{4})', day],
  // Juni 2027, Jun-27, Juni; 2027 Juni
  [`M(?<index>\\d\\d)(?:${between}${year})?`, of('month')],
  [`(?<year>${year4})${between}M(?<index>\\d\\d)`, of('month')],
  // 2027-06, 2027/06, but not 2027-29, which is a span
  [`(?<year>${year4})[-/](?<index>\\d\\d)`, monthBehindYear],
  // 6/2027, 06.2027; 6/27, 6.27 only where it cannot be a day of a month
  [`(?<index>\\d{1,2})[./ -](?<year>${year4})`, number('month')],
  ['(?<index>0?[1-9]|1[0-2])[./](?<year>1[3-9]|[2-9]\\d)', number('month')],
  // 30.6. and 1. at the beginning of a span
  ['(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.?', day],
  ['(?<index>\\d{1,2})\\.?', number(null)],
  // II/2027, II.
  [`R(?<index>\\d)\\.?(?:[./ -]?${year})?`, number('quarter')],
  // Q2/2027, Q2; 2. Quartal 2027, 2/Q 2027; 2027 Q2; 2027/II. Quartal; the same of halves
  [`(?<unit>[QH]) ?R?(?<index>\\d)(?:${between}${year})?`, quarterOrHalf],
  [`R?(?<index>\\d)[ /.]?(?<unit>[QH])(?:${between}${year})?`, quarterOrHalf],
  [`(?<year>${year4})${between}(?<unit>[QH]) ?R?(?<index>\\d)`, quarterOrHalf],
  [`(?<year>${year4})${between}R?(?<index>\\d) ?(?<unit>[QH])`, quarterOrHalf],
  // KW 12/2027, 12. KW 2027, 2027-W12
  [`W ?(?<index>\\d{1,2})(?:[ /.,]${year})?`, of('week')],
  [`(?<index>\\d{1,2}) ?W(?:[ /.,]${year})?`, of('week')],
  [`(?<year>${year4})[ /-]W ?(?<index>\\d{1,2})`, of('week')],
  // Frühjahr 2027, Winter 2027/28
  [`S(?<index>\\d)(?:[ /.,]${year})?`, of('season')],
  [`S(?<index>4) ${year}[/-](?<next>${year4}|\\d\\d)`, winter],
  // Anfang 2028, Mitte; 2029, also as a number that came with its decimals
  [`E(?<index>\\d)(?: ${year})?`, of('edge')],
  [`(?<year>${year4})(?:[.,]0+)?`, of('year')],
];

const compiled = notations.map(([pattern, part]) => [new RegExp(`^${pattern}$`), part] as const);

/** Reads code as one stretch of time, however incomplete; null when it is none. */
export function readPart(code: string): PeriodPart | null {
  for (const [pattern, partOf] of compiled) {
    const groups = pattern.exec(code)?.groups;
    const part = groups && partOf(groups);
    if (part) return { ...nothing, ...part };
  }
  const [, edged] = /^E\d (.+)$/.exec(code) ?? [];
  const part = edged === undefined ? null : readPart(edged);
  const unit = part?.unit ?? part?.otherwise;
  // The beginning, middle or end of what is fine enough already.
  return part && (unit === 'month' || unit === 'quarter' || unit === 'half') ? { ...part, unit, edged: true } : null;
}

function yearIn({ year }: Groups): number | null {
  if (year === undefined) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function of(unit: PartUnit) {
  return (groups: Groups): Partial<PeriodPart> => ({ unit, index: Number(groups['index'] ?? 0), year: yearIn(groups) });
}

function number(otherwise: PartUnit | null) {
  return (groups: Groups): Partial<PeriodPart> => ({ index: Number(groups['index']), year: yearIn(groups), otherwise });
}

function day(groups: Groups): Partial<PeriodPart> {
  return { unit: 'day', index: Number(groups['day']), month: Number(groups['month']), year: yearIn(groups) };
}

function monthBehindYear(groups: Groups): Partial<PeriodPart> | null {
  const index = Number(groups['index']);
  const [year, shortYear] = [Number(groups['year']), Number(groups['year']) % 100];
  return (index >= 1 && index <= 12) || index < shortYear ? { unit: 'month', index, year } : null;
}

function quarterOrHalf(groups: Groups): Partial<PeriodPart> {
  return of(units[groups['unit'] as keyof typeof units])(groups);
}

function winter(groups: Groups): Partial<PeriodPart> | null {
  const year = yearIn(groups);
  const next = yearIn({ year: groups['next'] });
  return year !== null && next === year + 1 ? { unit: 'season', index: 4, year } : null;
}
