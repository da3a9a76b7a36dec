import { decorations, isCode, isNumber } from './office-decorations.ts';
import { looksLikeOffice } from './office-kinds.ts';
import { foldName, longestName } from './office-names.ts';
import { isNobody } from './office-placeholders.ts';
import { oneLine } from './table.ts';

/** An office that can be named: a row of the tables, or an office of the record. */
export interface KnownOffice {
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly ownable: boolean;
}

/** An office that was found; `variant`: its name is written otherwise. */
export interface Hit {
  readonly office: KnownOffice;
  readonly variant: boolean;
}

/** Finds an office by its name, as it is or as people write it. What is added first is found first. */
export class OfficeIndex {
  private readonly names = new Map<string, KnownOffice>();
  private readonly keys = new Map<string, KnownOffice>();
  private readonly shortNames = new Map<string, KnownOffice>();
  private readonly folded = new Map<string, KnownOffice>();
  /** What was looked up since something was added. */
  private readonly hits = new Map<string, Hit | null>();
  /** By the name without the number or code that stands in it. */
  private readonly bare = new Map<string, { readonly office: KnownOffice; readonly mark: string }[]>();

  add(office: KnownOffice): void {
    this.hits.clear();
    keepFirst(this.names, oneLine(office.name) ?? '', office);
    keepFirst(this.folded, foldName(office.name), office);
  }

  addCodes(office: KnownOffice): void {
    keepFirst(this.keys, lower(office.key), office);
    if (office.shortName !== null) keepFirst(this.shortNames, lower(office.shortName), office);
    for (const code of [office.shortName ?? '', office.key]) keepFirst(this.folded, foldName(code), office);
  }

  /** Makes it known by a part of its name too: "Stadtplanungsamt (61)" as "Stadtplanungsamt", "Umweltamt (UA)" as "UA". */
  addMarks(office: KnownOffice): void {
    for (const { base, mark, form } of decorations(office.name)) {
      if (form === 'beside' || !(isNumber(mark) || isCode(mark))) continue;
      const others = this.bare.get(foldName(base)) ?? [];
      this.bare.set(foldName(base), [...others, { office, mark: foldName(mark) }]);
      if (isCode(mark)) keepFirst(this.folded, foldName(mark), office);
    }
  }

  find(name: string): Hit | null {
    if (name.length > longestName) return null;
    let hit = this.hits.get(name);
    if (hit === undefined) this.hits.set(name, (hit = this.search(name)));
    return hit;
  }

  private search(name: string): Hit | null {
    const exact = this.names.get(name) ?? this.keys.get(lower(name)) ?? this.shortNames.get(lower(name));
    if (exact) return { office: exact, variant: false };
    // "TBA" may be the Tiefbauamt, but "k. A." is never the Kulturamt.
    if (isNobody(name) && !isCode(name)) return null;
    const folded = foldName(name);
    const [bare, ...ambiguous] = this.bare.get(folded) ?? [];
    const office =
      this.folded.get(folded) ?? (ambiguous.length === 0 ? bare?.office : undefined) ?? this.decorated(name);
    return office ? { office, variant: true } : null;
  }

  /** "61 Stadtplanungsamt", "Name (KEY)", "KEY – Name": what stands beside the name must not mean another office. */
  private decorated(name: string): KnownOffice | undefined {
    for (const { base, mark, form } of decorations(name)) {
      const marked = this.bare.get(foldName(base))?.find((bare) => bare.mark === foldName(mark));
      const office = this.plain(base) ?? marked?.office;
      const other = this.plain(mark);
      if (!office || (other && other !== office)) continue;
      if (other || marked || isNumber(mark) || (form === 'bracket' && !looksLikeOffice(mark))) return office;
    }
    const [, digits] = /^(?:Amt|Fachbereich|FB|Dezernat)\s+(\d[\d.]*)$/iu.exec(name) ?? [];
    return digits === undefined ? undefined : this.keys.get(digits);
  }

  private plain(name: string): KnownOffice | undefined {
    return (
      this.names.get(name) ??
      this.keys.get(lower(name)) ??
      this.shortNames.get(lower(name)) ??
      this.folded.get(foldName(name))
    );
  }
}

function keepFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}

function lower(text: string): string {
  return text.toLowerCase();
}
