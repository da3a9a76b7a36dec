import { type Aim, aimIsReached, type Figure, median, ratioOf } from './figure.ts';

/** The figures as a table in Markdown: medians, and every run in brackets. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['What', 'Unit', 'Schrittmacher', 'Bare', 'Ratio', 'Aim', 'Reached'];
  const rows = figures.map((figure) => [
    figure.name,
    figure.unit,
    valuesOf(figure.own),
    valuesOf(figure.bare),
    ratioOf(figure).toFixed(2),
    aimInWords(figure.aim),
    { true: 'yes', false: '**no**', null: '' }[`${aimIsReached(figure)}`],
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function valuesOf(values: readonly number[]): string {
  const middle = rounded(median(values));
  return values.length < 2 ? middle : `${middle} (${values.map(rounded).join(', ')})`;
}

function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

function aimInWords(aim: Aim): string {
  if (aim === 'none') return '';
  if ('own' in aim) return `below ${aim.than}`;
  return `ratio ${aim.ratio === 'at-least' ? '≥' : '≤'} ${aim.than}`;
}
