/** Enough for the different days of a large plan. */
const MOST = 4096;

/** The same function of a text, for texts that come again and again: what it gave once is found rather than worked out anew. */
export function remembering<V>(read: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
