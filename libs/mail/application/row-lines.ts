import { type RowView } from './german/digest-view.ts';

/** `Klimabeirat · zuständig: Amt für Stadtgrün`; null: nothing to say. */
export function placeLine({ place, office }: RowView): string | null {
  return joined([place, office && `zuständig: ${office}`], ' · ');
}

/** `fällig war Mo 21.06.2027 (Ende 2. Quartal), seit 6 Arbeitstagen überfällig, feste Frist`; null for no single step. */
export function deadlineLine({ deadline }: RowView): string | null {
  if (deadline === null) return null;
  const date = deadline.date ? ` ${deadline.date}` : '';
  const period = deadline.period ? ` (${deadline.period})` : '';
  return joined([`${deadline.label}${date}${period}`, deadline.standing, deadline.original, deadline.hard], ', ');
}

/** Where a row in one line stands: its deadline and what is to be decided. */
export function shortStanding(row: RowView): string | null {
  return joined([deadlineLine(row), row.gist], ', ');
}

const joined = (parts: readonly (string | null)[], between: string): string | null =>
  parts.filter((part) => part !== null && part !== '').join(between) || null;
