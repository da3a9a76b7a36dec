const dangling =
  /^(und|oder|für|der|die|das|des|den|dem|von|vom|zu|zur|zum|in|im|am|an|auf|aus|bei|mit|nach|über|gegen|ohne|and|or|of|the|for|with|&|–|-|\/|\()$/i;

/**
 * The longest run of whole words within `length` characters, without a word or sign left hanging at the end
 * (`Amt für Stadtplanung und` → `Amt für Stadtplanung`); '' when not even the first word fits.
 */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept: string[] = [];
  for (const word of text.split(' ')) {
    if ([...kept, word].join(' ').length > length) break;
    kept.push(word);
  }
  while (kept.length > 0 && dangling.test(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ').replace(/[\s,;:.–-]+$/, '');
}
