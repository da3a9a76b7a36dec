type Field = string | number | null;

/** Compares by the named fields in turn: texts by code points, numbers by size, nulls first. */
export function byFields<K extends string>(...fields: K[]): (a: Record<K, Field>, b: Record<K, Field>) => number {
  return (a, b) => {
    for (const field of fields) {
      const order = compare(a[field], b[field]);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compare(a: Field, b: Field): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareCodePoints(Array.from(String(a)), Array.from(String(b)));
}

/** Not `<` on strings: that compares UTF-16 units. */
function compareCodePoints(a: string[], b: string[]): number {
  const at = a.findIndex((character, index) => character !== b[index]);
  if (at < 0) return a.length - b.length;
  return (a[at]?.codePointAt(0) ?? -1) - (b[at]?.codePointAt(0) ?? -1);
}
