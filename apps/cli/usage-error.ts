const sentences: readonly [RegExp, string][] = [
  [/required option '([^']+)' not specified/, 'Die Angabe „$1“ fehlt.'],
  [/missing required argument '([^']+)'/, 'Die Angabe „$1“ fehlt.'],
  [/option '([^']+)' argument missing/, 'Zur Option „$1“ fehlt der Wert.'],
  [/unknown option '([^']+)'/, 'Die Option „$1“ gibt es nicht.'],
  [/unknown command '([^']+)'/, 'Den Befehl „$1“ gibt es nicht.'],
  [/option '([^']+)' cannot be used with option '([^']+)'/, '„$1“ und „$2“ schließen einander aus.'],
  [/too many arguments.*/, 'Das sind zu viele Angaben.'],
  [
    /option '([^']+)' argument '([^']*)' is invalid\. Allowed choices are (.*)\./,
    '„$2“ ist für „$1“ nicht vorgesehen. Möglich ist: $3.',
  ],
];

/** A value that a reader in options.ts refused: its sentence is German already. */
const refusedValue = /option '([^']+)' argument '([^']*)' is invalid\. (.*)/;

/** A wrong command line, in German and with where to look; the original sentence follows in English. */
export function germanUsageError(text: string): string {
  const original = text.replace(/^error: /, '').trim();
  for (const [pattern, german] of sentences) {
    const match = pattern.exec(original);
    if (match === null) continue;
    const sentence = german.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    return `${sentence} „--help“ zeigt, was möglich ist.\n${original}\n`;
  }
  const refused = refusedValue.exec(original);
  return refused === null ? `${original}\n` : `„${refused[2]}“ bei „${refused[1]}“: ${refused[3]}\n`;
}
