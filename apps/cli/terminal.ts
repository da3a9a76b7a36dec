/** The command's own output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What a person should know besides; keeps standard output clean for programs. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Nothing else is written to standard output with `--format json`. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Columns as wide as their widest cell, two spaces apart. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
