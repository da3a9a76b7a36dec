/** One thing measured, of Schrittmacher and of the raw parts on the same servers, in the same run. */
export interface Figure {
  name: string;
  unit: string;
  /** One value per run. */
  own: number[];
  bare: number[];
  aim: Aim;
}

export type Aim =
  /** Own divided by bare. */
  { ratio: 'at-least' | 'at-most'; than: number } | { own: 'below'; than: number } | 'none';

/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

export function ratioOf({ own, bare }: Figure): number {
  return median(own) / median(bare);
}

export function aimIsReached(figure: Figure): boolean | null {
  const { aim } = figure;
  if (aim === 'none') return null;
  if ('own' in aim) return median(figure.own) < aim.than;
  return aim.ratio === 'at-least' ? ratioOf(figure) >= aim.than : ratioOf(figure) <= aim.than;
}
