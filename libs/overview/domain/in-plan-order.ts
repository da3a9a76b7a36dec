import { type Measure, type Plan } from '#libs/measures/domain/index';

const numbers = new Intl.Collator('de', { numeric: true });

/** The order of the plan: field of action as the plan counts them (none last), then number. */
export function inPlanOrder(measures: readonly Measure[], { fields }: Pick<Plan, 'fields'>): Measure[] {
  const places = new Map<string | null, number>(fields.map(({ id }, place) => [id, place]));
  const placeOf = ({ fieldId }: Measure): number => places.get(fieldId) ?? fields.length;
  return [...measures].sort((a, b) => placeOf(a) - placeOf(b) || numbers.compare(a.number, b.number));
}
