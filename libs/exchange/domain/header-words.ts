import { columns, type ColumnWords, type TableKind, wordsOf } from './columns.ts';
import { anyOrder, headerPhrase, isWordingOfThePlan, saysOtherwise, withoutFillers } from './header-phrase.ts';

/** What a header may mean in a table of one kind: columns with how surely, from 0 to 1. */
export type Meanings = ReadonlyMap<string, number>;

/** From here on the header is the very phrase, or the phrase with words that add nothing. */
export const SURE = 0.6;

const nothing: Meanings = new Map();

/** How much each way of matching is worth. */
const worth = {
  phrase: 1,
  weak: 0.75,
  withoutFillers: 0.9,
  anyOrder: 0.85,
  sureWord: 0.8,
  word: 0.5,
  faint: 0.45,
} as const;

/** A column of a long header is told by its first word that says anything; each word before costs this. */
const LATER = 0.04;

/** Longer texts are no headers of a column. */
const LONGEST = 90;

interface WordPattern {
  readonly column: string;
  readonly pattern: RegExp;
  readonly worth: number;
}

interface Vocabulary {
  readonly exact: ReadonlyMap<string, Meanings>;
  readonly ordered: ReadonlyMap<string, Meanings>;
  readonly words: readonly WordPattern[];
}

const kinds = Object.keys(columns) as TableKind[];
/** The same header is asked about again and again. */
const answers = new Map<string, Meanings>();
const MOST_ANSWERS = 5000;
const vocabularies = new Map<TableKind, Vocabulary>();

/**
 * What a header cell may mean in a table of this kind: by its very phrase, by the phrase without fillers or in another order, or by
 * the first telling word in it. Of these the first that says something decides.
 */
export function meaningsOf(kind: TableKind, text: string): Meanings {
  if (text.length > LONGEST) return nothing;
  const asked = `${kind} ${text}`;
  const before = answers.get(asked);
  if (before) return before;
  // Headers are few; rows that are asked whether they are headers are not.
  if (answers.size >= MOST_ANSWERS) answers.clear();
  const meanings = meaningsOfPhrase(kind, text);
  answers.set(asked, meanings);
  return meanings;
}

function meaningsOfPhrase(kind: TableKind, text: string): Meanings {
  const phrase = headerPhrase(text);
  if (phrase.key === '' || isWordingOfThePlan(phrase)) return nothing;
  const vocabulary = vocabularyOf(kind);
  const exact = vocabulary.exact.get(phrase.key);
  if (exact) return exact;
  if (saysOtherwise(phrase)) return nothing;
  const bare = withoutFillers(phrase);
  return (
    scaled(vocabulary.exact.get(bare.join('')), worth.withoutFillers) ??
    scaled(vocabulary.ordered.get(anyOrder(bare)), worth.anyOrder) ??
    byWord(bare, vocabulary)
  );
}

/** Whether the text is a phrase for a column of any kind: a cheap question, asked of many cells. */
export function isColumnPhrase(text: string): boolean {
  const phrase = headerPhrase(text);
  return isPhrase(phrase.key) || isPhrase(withoutFillers(phrase).join(''));
}

function isPhrase(key: string): boolean {
  return kinds.some((kind) => vocabularyOf(kind).exact.has(key));
}

/** Whether the header is a phrase of this column, in whatever kind of table. */
export function isPhraseOf(kind: TableKind, column: string, text: string): boolean {
  return (meaningsOf(kind, text).get(column) ?? 0) >= SURE;
}

function byWord(words: readonly string[], { words: patterns }: Vocabulary): Meanings {
  for (const [place, word] of words.entries()) {
    const found = patterns.filter(({ pattern }) => pattern.test(word));
    if (found.length > 0)
      return new Map(found.map(({ column, worth: most }) => [column, most - Math.min(place, 5) * LATER]));
  }
  return nothing;
}

function scaled(meanings: Meanings | undefined, by: number): Meanings | undefined {
  return meanings && new Map([...meanings].map(([column, weight]) => [column, weight * by]));
}

function vocabularyOf(kind: TableKind): Vocabulary {
  const before = vocabularies.get(kind);
  if (before) return before;
  const [exact, ordered] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  for (const [column, words] of wordsOf(kind)) {
    addPhrases(column, words.faint, worth.faint, exact, ordered);
    addPhrases(column, words.weak, worth.weak, exact, ordered);
    addPhrases(column, words.phrases, worth.phrase, exact, ordered);
  }
  const words = wordsOf(kind).flatMap(([column, each]) => patternsOf(column, each));
  const vocabulary = { exact, ordered, words };
  vocabularies.set(kind, vocabulary);
  return vocabulary;
}

function addPhrases(
  column: string,
  phrases: readonly string[],
  weight: number,
  exact: Map<string, Map<string, number>>,
  ordered: Map<string, Map<string, number>>,
): void {
  for (const phrase of phrases.map(headerPhrase)) {
    add(exact, phrase.key, column, weight);
    const bare = withoutFillers(phrase);
    if (bare.length > 0) add(ordered, anyOrder(bare), column, weight);
  }
}

function add(index: Map<string, Map<string, number>>, key: string, column: string, weight: number): void {
  const meanings = index.get(key) ?? new Map<string, number>();
  index.set(key, meanings.set(column, Math.max(weight, meanings.get(column) ?? 0)));
}

function patternsOf(column: string, { words }: ColumnWords): WordPattern[] {
  return words.map((word) => {
    const letters = word.replace(/!$/, '').replaceAll('*', '\\p{L}*');
    return {
      column,
      pattern: new RegExp(`^${letters}$`, 'u'),
      worth: word.endsWith('!') ? worth.sureWord : worth.word,
    };
  });
}
