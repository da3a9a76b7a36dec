const words = [
  'keine',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const german = new Intl.NumberFormat('de-DE');

/** `1.234` */
export function figure(count: number): string {
  return german.format(count);
}

/** `drei Schritte`, from thirteen on in figures; the case is accusative: `einen Schritt`. */
export function stepsInWords(count: number): string {
  if (count === 1) return 'einen Schritt';
  return `${words[count] ?? figure(count)} Schritte`;
}

/** `eine Maßnahme`, `zwei Maßnahmen`; accusative. */
export function measuresInWords(count: number): string {
  if (count === 1) return 'eine Maßnahme';
  return `${words[count] ?? figure(count)} Maßnahmen`;
}

/** Dative: `zu einem Schritt`, `zu drei Schritten`. */
export function stepsInWordsDative(count: number): string {
  if (count === 1) return 'einem Schritt';
  return `${words[count] ?? figure(count)} Schritten`;
}

/** `1 Schritt`, `4 Schritte` */
export function steps(count: number): string {
  return `${figure(count)} ${count === 1 ? 'Schritt' : 'Schritte'}`;
}

/** Genitive after "trotz": `zweier Nachfragen`. */
export function despiteInquiries(count: number): string {
  if (count === 1) return 'trotz einer Nachfrage';
  if (count === 2) return 'trotz zweier Nachfragen';
  if (count === 3) return 'trotz dreier Nachfragen';
  return `trotz ${figure(count)} Nachfragen`;
}

/** `28.06., 05.07. und 12.07.` */
export function enumerated(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
}
