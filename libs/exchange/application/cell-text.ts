import { type Cell, type CellValue } from 'hucre/xlsx';

/**
 * A typed cell as the text that a table holds (see `Table`): what the sheet shows, but never less exact than what it
 * stores. Null for a value that a sheet cannot show either.
 */
export function cellText(value: CellValue, cell: Cell | undefined): string | null {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  const format = shownFormat(cell?.style?.numFmt);
  if (value instanceof Date) return dayText(value, format);
  if (typeof value === 'number') return numberText(value, format);
  // Workbooks of the strict kind store days as text.
  return /^(\d{4}-\d\d-\d\d)T[\d:.]+Z?$/.exec(value)?.[1] ?? value;
}

/** The part of a number format for positive numbers, without colours, literals and spaces. */
function shownFormat(format: string | undefined): string {
  return (format ?? '')
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase()
    .replace(/[\s\u00a0]/g, '');
}

/**
 * A day without its time. A cell that shows only month and year, or only a year, means no single day ("Jun 27" typed
 * into Excel is stored as its first day). Day 0 is what a formula makes of an empty cell, and a time alone has no day.
 */
function dayText(date: Date, format: string): string | null {
  const time = date.getTime();
  if (Number.isNaN(time)) return null;
  const iso = date.toISOString();
  if (iso.startsWith('1899-12-31')) return time % 86_400_000 === 0 ? '' : iso.slice(11, 16);
  if (date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 9999) return null;
  const [year, month, day] = iso.slice(0, 10).split('-') as [string, string, string];
  if (/d|h|s/.test(format) || !format.includes('y')) return `${year}-${month}-${day}`;
  return format.includes('m') ? `${month}/${year}` : year;
}

const decimal = new Intl.NumberFormat('de-DE', {
  useGrouping: false,
  maximumSignificantDigits: 15,
  signDisplay: 'negative',
});

/**
 * Decimal comma, no grouping, and 15 digits as Excel keeps them, so 0.1 + 0.2 is `0,3`. Zeros that a fixed format
 * shows stay (`1,10`, `007`): they may be part of a measure's number.
 */
function numberText(value: number, format: string): string {
  if (format.includes('%')) return `${decimal.format(Number((value * 100).toPrecision(15)))} %`;
  const text = decimal.format(value);
  const fixed = /^(0+)(?:\.(0+))?$/.exec(format);
  if (!fixed) return text;
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:,(\d+))?$/.exec(text)!;
  const shown = decimals.padEnd(fixed[2]?.length ?? 0, '0');
  return sign! + whole!.padStart(fixed[1]!.length, '0') + (shown === '' ? '' : `,${shown}`);
}
