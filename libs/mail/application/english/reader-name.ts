const readers: Readonly<Record<string, string>> = { Koordination: 'coordination', Leitung: 'leadership' };

/**
 * The names of offices are those of the plan; only who steers it has an English one. One mailbox may serve several:
 * `Umweltamt / coordination`.
 */
export function readerName(name: string): string {
  return name
    .split(' / ')
    .map((part) => readers[part] ?? part)
    .join(' / ');
}
