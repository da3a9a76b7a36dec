/** One thing that a column of the sheet may be. */
export interface Option<C extends string = string> {
  readonly column: C;
  readonly place: number;
  /** How surely, above 0. */
  readonly weight: number;
  /** Letters of its header: of two that say the same the more explicit one counts. */
  readonly length: number;
}

export interface Placed {
  readonly place: number;
  readonly weight: number;
}

/** Gives each column of the sheet one meaning and each meaning one column: the surest first, then the more explicit, then from the left. */
export function placeColumns<C extends string>(options: readonly Option<C>[]): Map<C, Placed> {
  const byWeight = options
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.length - a.length || a.place - b.place);
  const placed = new Map<C, Placed>();
  const taken = new Set<number>();
  for (const { column, place, weight } of byWeight) {
    if (placed.has(column) || taken.has(place)) continue;
    placed.set(column, { place, weight });
    taken.add(place);
  }
  return placed;
}

export function placesOf<C extends string>(placed: ReadonlyMap<C, Placed>): Map<C, number> {
  return new Map([...placed].map(([column, { place }]) => [column, place]));
}

export function sumOfWeights(placed: Iterable<Placed>): number {
  return [...placed].reduce((sum, { weight }) => sum + weight, 0);
}
