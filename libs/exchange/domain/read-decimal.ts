/**
 * Reads a number as German tables write it (`1.234.567`, `5,07`, `-12`), or with a decimal point where that cannot be
 * meant as grouping (`0.322`). Gives a decimal with a point, exact to the digit, or null.
 */
export function readDecimal(text: string): string | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[\u2212\u2013]/, '-');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(compact)) return compact.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+([.,]\d+)?$/.test(compact)) return compact.replace(',', '.');
  return null;
}
