import { inFull } from './office-names.ts';

const smallWords = new Set(
  'für und der die das des den dem zur zum im in am an bei von vom mit of for and the ev gmbh ggmbh mbh kg co'.split(
    ' ',
  ),
);

/**
 * A short code for an office without one: its own name if that is an abbreviation, else the initials of its words. It is the
 * same for every spelling of the name; when it is taken (in lower case) a number from 2 follows.
 */
export function officeKey(name: string, taken: ReadonlySet<string>): string {
  const code = codeOf(name);
  for (let number = 1; ; number++) {
    const key = number === 1 ? code : `${code}${number}`;
    if (!taken.has(key.toLowerCase())) return key;
  }
}

function codeOf(name: string): string {
  const [, inBrackets = name] = /[([](\p{Lu}{2,8})[)\]]$/u.exec(name) ?? [];
  if (/^\p{Lu}{2,8}$/u.test(inBrackets)) return inBrackets;
  const words = inFull(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/e\. ?v\./g, ''),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word));
  const initials = words.map(
    (word) => (/^(?:\d.*|[ivx]+)$/.test(word) ? word : (word[0] ?? '')) + (/.amt$/.test(word) ? 'a' : ''),
  );
  const letters = initials.join('').length > 1 ? initials.join('') : (words[0] ?? 'stelle').slice(0, 3);
  return letters.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().slice(0, 8);
}
