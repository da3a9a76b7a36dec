import { type RowWords } from './digest-view.ts';

/** `O.2-01 Schritt 3: Beirat einberufen` */
export function headLine({ name, title }: RowWords): string {
  return name === null ? title : `${name}: ${title}`;
}

/** `fällig war Mo 21.06.2027 (Ende 2. Quartal), seit 6 Arbeitstagen überfällig, feste Frist`; null for no single step. */
export function deadlineLine({ deadline }: RowWords): string | null {
  if (deadline === null) return null;
  const date = deadline.date ? ` ${deadline.date}` : '';
  const period = deadline.period ? ` (${deadline.period})` : '';
  return joined([`${deadline.label}${date}${period}`, deadline.standing, deadline.original, deadline.hard]);
}

/** Where a row in one line stands: its deadline and what is to be decided. */
export function shortStanding(row: RowWords): string | null {
  return joined([deadlineLine(row), row.gist]);
}

const joined = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(', ') || null;
