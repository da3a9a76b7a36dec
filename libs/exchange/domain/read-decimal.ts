/**
 * Reads a number as German tables write it (`1.234.567`, `1 234,5`, `5,07`, `-12`), or as English ones do where that cannot
 * be meant otherwise (`0.322`, `1,234.5`). A single comma is the decimal comma: `12,000` is twelve. A percent sign is the
 * unit, not a factor. Gives a decimal with a point, exact to the digit, or null.
 */
export function readDecimal(text: string): string | null {
  const compact = text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/^\+\s*(?=\d)/, '')
    .replace(/(?<=^[-\u2212\u2013])\s+/, '')
    .replace(/^[\u2212\u2013]/, '-')
    // A space inside groups thousands or means nothing.
    .replace(/\s/g, '');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(compact)) return compact.replaceAll('.', '').replace(',', '.');
  if (/^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(compact)) return compact.replaceAll(',', '');
  if (/^-?[1-9]\d{0,2}(,\d{3}){2,}$/.test(compact)) return compact.replaceAll(',', '');
  if (/^-?\d+([.,]\d+)?$/.test(compact)) return compact.replace(',', '.');
  return null;
}
