import { type RowView } from './german/digest-view.ts';

/** `Klimabeirat · zuständig: Amt für Stadtgrün` */
export function placeLine({ measureTitle, office }: RowView): string {
  return office ? `${measureTitle} · zuständig: ${office}` : measureTitle;
}

/** `fällig war Mo 21.06.2027 (Ende 2. Quartal), seit 6 Arbeitstagen überfällig, feste Frist` */
export function deadlineLine({ deadline }: RowView): string {
  const date = deadline.date ? ` ${deadline.date}` : '';
  const period = deadline.period ? ` (${deadline.period})` : '';
  return [`${deadline.label}${date}${period}`, deadline.standing, deadline.original, deadline.hard]
    .filter((part) => part !== null)
    .join(', ');
}
