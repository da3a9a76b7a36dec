/** A sentence about one step, and the same about several. */
export interface Wording {
  one: string;
  many: string;
}

/** Says the same of one as of several. */
export function same(sentence: string): Wording {
  return { one: sentence, many: sentence };
}
