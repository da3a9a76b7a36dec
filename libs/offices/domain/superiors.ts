import { type Office } from './office.ts';

/** Whether `officeId` is the office `above` or stands below it, by however many offices in between. */
export function isAtOrBelow(
  offices: readonly Pick<Office, 'id' | 'superiorId'>[],
  officeId: string,
  above: string,
): boolean {
  const superiors = new Map(offices.map(({ id, superiorId }) => [id, superiorId]));
  const passed = new Set<string>();
  // What was imported may go round in circles.
  for (let at: string | null = officeId; at !== null && !passed.has(at); at = superiors.get(at) ?? null) {
    if (at === above) return true;
    passed.add(at);
  }
  return false;
}
