import { isCollective, isUnmistakable, looksLikeOffice, units } from './office-kinds.ts';
import { longestName } from './office-names.ts';
import { isNobody } from './office-placeholders.ts';
import { isPerson, withoutRemarks } from './office-remarks.ts';
import { oneLine } from './table.ts';

/** One office as a cell names it. */
export interface NamedOffice {
  /** Its name without what the cell says about its part in the matter. */
  readonly name: string;
  /** As it stood there, on one line. */
  readonly written: string;
  /** Marked as leading: "(federführend)", "(FF)", "FF: …". */
  readonly lead: boolean;
}

const legalEnd = /(?:GmbH|e\. ?V\.?|eV|AG|KG)$/u;
const openName = new RegExp(
  String.raw`\p{L}\s+(?:für|f\.)\s|^(?:${units}|GB|FB|FD|SG|Dez\.?|Abt\.?|Ref\.?|Bereich)\s+(?:\d[\d.]*\s+)?\p{L}`,
  'iu',
);

/** Whether a name may go on after "und" or a comma: "Amt für Bau", "Geschäftsbereich Umwelt". */
function mayGoOn(name: string): boolean {
  return openName.test(name);
}

type Separator = 'strong' | 'comma' | 'and' | 'dash';

/** A stretch of a cell between two separators, or several that belong together. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly after: Separator;
  readonly known: boolean;
}

const phrase = 'in (?:Zusammenarbeit|Abstimmung|Kooperation) mit|gemeinsam mit|mit Unterstützung (?:von|durch)|sowie';
const separator = new RegExp(
  String.raw`(?<strong>\s*[;|•\n]\s*|\s+(?:${phrase})\s+)` +
    String.raw`|(?<comma>\s*[,+]\s*|\s*(?:(?<!\d)\/|\/(?!\d))(?!-?in(?:nen)?(?!\p{L}))\s*)` +
    String.raw`|(?<and>\s+(?:und|and)\s+|\s*&(?!\s*Co(?!\p{L}))\s*|\s+u\.(?!\s*a\.)\s*)|(?<dash>\s+[-–—]\s+)`,
  'giu',
);

/** Whether a name is in the directory: as it is, written otherwise, or not at all. */
export type Lookup = (name: string) => 'exact' | 'variant' | null;

/**
 * The offices that a cell names, in order. The longest known name counts, because names hold commas and "und". What is not
 * known is cut only where both sides can be offices.
 */
export function splitOffices(cell: string, lookup: Lookup): readonly NamedOffice[] {
  const text = withNumbersApart(withWrappedLinesJoined(cell), lookup);
  // A known office counts, even where its name or short code could be a placeholder.
  const nobody = (name: string) => isNobody(name) && lookup(name) === null;
  if (nobody(text)) return [];
  const read = new Map<string, NamedOffice>();
  const named = ({ start, end }: Stretch): NamedOffice => {
    const written = oneLine(text.slice(start, end)) ?? '';
    const office = read.get(written) ?? asNamed(written, lookup);
    read.set(written, office);
    return office;
  };
  const side = (stretch: Stretch): Side => ({ name: named(stretch).name, known: stretch.known });
  const stretches = stretchesOf(text).filter((stretch) => !nobody(named(stretch).name));
  const offices: Stretch[] = [];
  const runs = longestKnown(stretches, (run) => lookup(named(run).name) !== null);
  for (const [index, right] of runs.entries()) {
    const left = offices.at(-1);
    const next = runs[index + 1];
    const then = next?.after === 'and' ? named(next).name : null;
    if (!left || separates(side(left), right.after, side(right), then)) offices.push(right);
    else offices.splice(-1, 1, { ...left, end: right.end, known: false });
  }
  const found = offices.map(named);
  const withoutPersons = found.filter(({ name }) => !isPerson(name));
  return withoutPersons.length > 0 ? withoutPersons : found;
}

function asNamed(written: string, lookup: Lookup): NamedOffice {
  const plain = { ...withoutRemarks(written), written };
  const asItStands = lookup(written) === 'exact' || (lookup(plain.name) === null && lookup(written) !== null);
  return asItStands ? { name: written, written, lead: false } : plain;
}

/** A line that ends or begins in the middle of a name is no line of its own. */
function withWrappedLinesJoined(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^1[.)]\s.*\n2[.)]\s[^]*$/u, (lines) => lines.replace(/^\d{1,2}[.)]\s+/gm, ''))
    .replace(/(?<=\p{L})[-\u00ad][^\S\n]*\n\s*(?=\p{Ll})(?!(?:und|oder)\s)/gu, '')
    .replace(/(?<=[,/&+(-]|(?<!\p{L})(?:und|u\.|für|f\.|der|des|von|zur|zum|mit))[^\S\n]*\n\s*/giu, ' ')
    .replace(/\s*\n\s*(?=\(|(?:und|u\.|&|\+|für|f\.|sowie|gemeinsam|in|mit)\s)/giu, ' ');
}

/** "20/66" are two offices where both numbers are known; else it may be the number of one. */
function withNumbersApart(text: string, lookup: Lookup): string {
  return text.replace(/(?<![\d/])\d[\d.]*(?:\/\d[\d.]*)+(?![\d/])/g, (numbers) => {
    const parts = numbers.split('/');
    return lookup(numbers) === null && parts.every((part) => lookup(part) !== null) ? parts.join(' / ') : numbers;
  });
}

/** Cuts at every separator outside of brackets. */
function stretchesOf(text: string): Stretch[] {
  const brackets = [...text.matchAll(/[([][^()[\]]*[)\]]/g)].map(
    ({ index, 0: all }) => [index, index + all.length] as const,
  );
  const stretches: Stretch[] = [];
  let start = 0;
  let after: Separator = 'strong';
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') stretches.push({ start, end, after, known: false });
  };
  for (const { index, 0: all, groups = {} } of text.matchAll(separator)) {
    if (brackets.some(([from, to]) => index >= from && index < to)) continue;
    const [here = 'strong'] = (['comma', 'and', 'dash'] as const).filter((each) => groups[each] !== undefined);
    const empty = text.slice(start, index).trim() === '';
    add(index);
    after = empty && (after === 'strong' || here === 'and') ? after : here;
    start = index + all.length;
  }
  add(text.length);
  return stretches;
}

/** No name is made of more stretches than this; keeps long cells cheap. */
const mostStretches = 12;

function longestKnown(stretches: readonly Stretch[], isKnown: (of: Stretch) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < stretches.length;) {
    let run = { ...(stretches[from] as Stretch) };
    let to = Math.min(stretches.length, from + mostStretches) - 1;
    for (; to >= from; to--) {
      run = { ...run, end: (stretches[to] as Stretch).end, known: true };
      if (run.end - run.start <= longestName && isKnown(run)) break;
    }
    found.push(to < from ? (stretches[from] as Stretch) : run);
    from = Math.max(to, from) + 1;
  }
  return found;
}

interface Side {
  readonly name: string;
  readonly known: boolean;
}

/** Whether one office ends and another begins; `then` is what follows the right side after an "und". */
function separates(left: Side, between: Separator, right: Side, then: string | null): boolean {
  if (between === 'strong' || (left.known && right.known) || left.name.length > longestName) return true;
  if (between === 'dash' || (left.name.endsWith('-') && !left.known)) return false;
  if (between === 'comma') {
    if (left.known || right.known || !mayGoOn(left.name) || isUnmistakable(right.name)) return true;
    return looksLikeOffice(right.name) && (then === null || looksLikeOffice(then));
  }
  if (isCollective(left.name)) return right.known;
  if (/^(?:Verein|Verband|Bündnis|Initiative)\s/iu.test(left.name) && !legalEnd.test(left.name)) return false;
  if (mayGoOn(left.name)) return looksLikeOffice(left.name) && isUnmistakable(right.name);
  return (
    (left.known && isUnmistakable(left.name)) ||
    ((left.known || looksLikeOffice(left.name)) && (right.known || looksLikeOffice(right.name)))
  );
}
