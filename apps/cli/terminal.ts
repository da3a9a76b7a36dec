/** The command's own output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What a person should know besides; keeps standard output clean for programs. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Nothing else is written to standard output with `--format json`. Piece by piece: a large plan is many megabytes of it. */
export function printJson(value: unknown): void {
  let pieces = '';
  for (const piece of jsonPieces(value, '')) {
    pieces += piece;
    if (pieces.length < PIECE) continue;
    process.stdout.write(pieces);
    pieces = '';
  }
  print(pieces);
}

/** Characters written at once. */
const PIECE = 65_536;

/** Together what `JSON.stringify(value, null, 2)` gives; long lists are taken apart. */
function* jsonPieces(value: unknown, indent: string): Generator<string> {
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    for (const [place, entry] of value.entries()) {
      yield `${place === 0 ? '[' : ','}\n${deeper}${indented(entry ?? null, deeper)}`;
    }
    yield `\n${indent}]`;
  } else if (holdsLists(value)) {
    let opening = '{';
    for (const [key, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      yield `${opening}\n${deeper}${JSON.stringify(key)}: `;
      yield* jsonPieces(entry, deeper);
      opening = ',';
    }
    yield opening === '{' ? '{}' : `\n${indent}}`;
  } else yield indented(value, indent);
}

function holdsLists(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
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
