const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A title or name for comparing: without case, umlauts spelled out, letters and digits only. */
export function folded(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const bare = lower.replace(/[äöüß]/g, (letter) => spelledOut[letter]!).replace(/[^\p{L}\p{N}]+/gu, '');
  // Signs alone are a name too.
  return bare === '' ? lower.trim() : bare;
}

/** The values by a key of theirs; a key can have several. */
export function grouped<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
