/** How an answer reached whoever recorded it; null: not said. */
export type Source = 'mail' | 'phone' | 'meeting' | null;

const words = { mail: 'per Mail', phone: 'am Telefon', meeting: 'in einer Besprechung' };

/** `, am Telefon`; empty where it is not said. */
export function cameBy(source: Source): string {
  return source === null ? '' : `, ${words[source]}`;
}
