/** A name taken apart. */
export interface Decoration {
  readonly base: string;
  readonly mark: string;
  readonly form: 'bracket' | 'number' | 'dash' | 'beside';
}

const unit = 'Amt|Dezernat|Fachbereich|FB|Abteilung|Referat|Sachgebiet';

/** Forms of a name with something beside it: the pattern, and which of its groups is the name. */
const forms: readonly (readonly [Decoration['form'], RegExp, 1 | 2])[] = [
  ['bracket', /^(.+?)\s*[([]([^()[\]]+)[)\]]$/, 1],
  ['bracket', /^[([]([^()[\]]+)[)\]]\s*(.+)$/, 2],
  ['number', new RegExp(`^((?:(?:${unit})\\s+)?\\d(?:[\\d./]*\\d)?)\\s*[-–—:]?\\s+(\\p{L}.*)$`, 'iu'), 2],
  ['dash', /^([^\s:–—]+)\s*(?:\s[-–—]|:)\s+(.+)$/, 2],
  ['dash', /^(.+?)\s+[-–—]\s+(\S+)$/, 1],
  ['beside', /^(\S+)\s+(.+)$/, 2],
  ['beside', /^(.+?)\s+(\S+)$/, 1],
];
const onlyUnit = new RegExp(`^(?:${unit})$`, 'iu');

/** The ways to take a name apart into the name itself and a code, number or remark beside it. */
export function decorations(name: string): readonly Decoration[] {
  return forms.flatMap(([form, pattern, group]) => {
    const match = pattern.exec(name);
    const [base = '', mark = ''] = group === 1 ? [match?.[1], match?.[2]] : [match?.[2], match?.[1]];
    return base === '' || onlyUnit.test(base) || /[,;/|•](?:\n|$)/.test(`${base}\n${mark}`)
      ? []
      : [{ base, mark, form }];
  });
}

const number = new RegExp(`^(?:(?:${unit})\\s+)?\\d[\\d./]*$`, 'iu');

export function isNumber(mark: string): boolean {
  return number.test(mark);
}

export function isCode(mark: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(mark);
}
