import { foldName, longestName } from './office-names.ts';

const none = words('nn none nobody niemand kein keine keiner keines entfaellt');
const unknown = words(
  'offen nochoffen derzeitoffen tbd tba tbc tobedetermined tobedefined unknown unbekannt nochunbekannt unklar nochunklar ' +
    'folgt nochzubenennen zubenennen wirdbenannt wirdnochbenannt nochnichtbenannt nichtbekannt nochnichtbekannt ' +
    'zubestimmen nochzubestimmen festzulegen nochfestzulegen wirdnochfestgelegt nochnichtfestgelegt stehtnochnichtfest ' +
    'zuklaeren nochzuklaeren inklaerung wirdgeklaert wirdnochgeklaert nochnichtgeklaert',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Whether the text holds the place of a name that nobody knows yet: N. N., k. A., –, offen. */
export function isNobody(text: string): boolean {
  return saysNone(text) || (text.length <= longestName && unknown.has(foldName(text)));
}

/** Whether a field was only not left empty: lines, N. N., k. A., keine. */
export function saysNone(text: string): boolean {
  if (text.length > longestName) return false;
  const folded = foldName(text);
  return folded === '' || none.has(folded) || /^(?:[kn]\.\s?a\.?|[kn]\/a)$/i.test(text.trim());
}
