import { foldText } from './fold-text.ts';
import { readDecimal } from './read-decimal.ts';

/** A number with the unit that stands beside it. */
export interface Quantity {
  /** A decimal as of `readDecimal`. */
  readonly value: string;
  readonly unit: string | null;
}

const amount =
  '(?:t|kg|g|km|m|cm|km²|m²|m2|qm|m³|m3|ha|l|W|kW|MW|GW|kWp|MWp|Wh|kWh|MWh|GWh|TWh|h|Std\\.|Tage|°C|dB|dB\\(A\\))';
/** Units that nobody takes for a word of a sentence. */
const plainUnit = new RegExp(
  `^(?:%|Prozent|Prozentpunkte|percent|€|EUR|Euro|T€|TEUR|Mio\\. ?€|Mio\\. ?Euro|Stück|Stk\\.?|St\\.?|` +
    `${amount}(?: ?CO[2₂](?:e|eq|-Äq\\.)?)?(?: ?/ ?(?:a|Jahr|Tag|d|h|EW|m²|km|m³))?)$`,
);

/**
 * Reads a target as a number, alone or with nothing but a unit beside it (`75 %`, `120 t`). Beside a unit that stands elsewhere
 * (`given`) only that one counts, and a percent sign. "≥ 80" and "ca. 100" say something else than a number and are null.
 */
export function readQuantity(text: string, given: string | null): Quantity | null {
  const alone = readDecimal(text);
  if (alone !== null) return { value: alone, unit: /%$/.test(text) ? '%' : null };
  const [, number, unit] = /^([-+\u2212\u2013]?\s?\d(?:[\d.,\s]*\d)?)\s?([^\d\s.,].*)$/u.exec(text) ?? [];
  if (number === undefined || unit === undefined) return null;
  const fits = given === null ? plainUnit.test(unit) : foldText(given) === foldText(unit);
  const value = fits ? readDecimal(number) : null;
  return value === null ? null : { value, unit };
}
