import { type FilledCell } from './row-kinds.ts';

const filter = /^(?:[(<[]?(?:alle|all|filter|\*)[)>\]]?|[▼▽▾⏷↓*])$/iu;
const form =
  /^[(<[]?(?:pflichtfeld|pflicht|optional|freitext|freies textfeld|auswahl|auswahlliste|auswahlfeld|(?:bitte )?(?:auswählen|ausfüllen|eintragen)|text|datum|zahl|ja\/nein|tt\.mm\.jj(?:jj)?|mm\/jjjj|jjjj|required|mandatory|free text|drop-?down|date|number|yes\/no|dd[./]mm[./]yyyy|yyyy-mm-dd|yyyy|name@\S*)[)>\]]?$/iu;

/**
 * Whether a row directly below a header is still a part of it: the choices of a filter, the numbers of the columns from 1 on, or
 * what to write in them.
 */
export function belongsToHeader(cells: readonly FilledCell[]): boolean {
  if (cells.length < 2) return false;
  const texts = cells.map(({ text }) => text);
  if (texts.every((text) => filter.test(text)) || texts.every((text) => form.test(text))) return true;
  return cells.length > 2 && texts.every((text, index) => columnNumber(text) === index + 1);
}

function columnNumber(text: string): number {
  const letter = /^[(]?([a-z])[).]?$/iu.exec(text)?.[1];
  if (letter !== undefined) return letter.toLowerCase().charCodeAt(0) - 96;
  return Number(/^[(]?(?:Sp(?:alte|\.)\s*)?(\d{1,2})[).]?$/iu.exec(text)?.[1] ?? Number.NaN);
}
