/** Words that name many at once. Nobody of them would act (CADENCE, Delivery). */
const collective =
  /^(?:alle[rn]?|sämtliche|verschiedene|diverse|mehrere|jeweilige|gesamte|ganze|umsetzende|beteiligte|all|various)(?!\p{L})|^verteiler|ämter$|\(alle[^()]*\)$/iu;
const committee =
  /^(?:AG|AK|Arbeitsgruppe|Arbeitskreis|Projektgruppe|Runde[rn]? Tisch|Steering Committee|Working Group)(?!\p{L})|^(?:Steuerungs|Lenkungs)|(?:beirat|stadtrat|ausschuss)(?!\p{L})/iu;
const legalForm = /(?<!\p{L})(?:g?GmbH|mbH|AG|KG|SE)(?!\p{L})/u;
const association = /(?<!\p{L})e\. ?V\.?(?!\p{L})|(?<!\p{L})eV(?!\p{L})|verein(?!\p{L})/iu;

/** Whether the name means many at once. */
export function isCollective(name: string): boolean {
  return collective.test(name);
}

/** What an office of this name is when no table says so. */
export function kindOfName(name: string): string {
  if (committee.test(name)) return 'Gremium';
  if (collective.test(name)) return 'Verteiler';
  if (association.test(name)) return 'Verein';
  if (/^(?:Eigenbetrieb|EB)(?!\p{L})/iu.test(name)) return 'Eigenbetrieb';
  return legalForm.test(name) ? 'Gesellschaft' : 'Amt';
}

/** The kinds that are no single addressee who could act; they cannot own a step (CADENCE, Delivery). */
export function ownableKind(kind: string): boolean {
  return !['verteiler', 'gremium'].includes(kind.toLowerCase());
}

const abbreviation = /^\p{Lu}{2,8}$/u;
/** Words for the units of an administration, as a part of a pattern. */
export const units =
  'Stabsstelle|Geschäftsbereich|Dezernat|Fachbereich|Fachdienst|Referat|Abteilung|Sachgebiet|Eigenbetrieb';
/** Nobody would write these for a mere subject ("Amt für Bau und Verkehr"). */
const unmistakable = new RegExp(
  String.raw`(?<!\p{L})(?:${units}|Büro|Jobcenter|Stadtwerke|Caritas|Diakonie|AWO|DRK)|(?<!ges)amt(?!\p{L})|` +
    String.raw`\p{L}(?:büro|betrieb|verein|verband|kammer|agentur|hochschule|schulen?|träger|behörde|stelle|beirat|department)(?!\p{L})|` +
    String.raw`(?<!\p{L})e\. ?V\.|(?<!\p{L})Agentur für|(?<!\p{L})(?:office|department|dept|directorate|agency|authority)(?!\p{L})`,
  'iu',
);
const officeWord =
  /(?:betriebe?|vereine?|verbände?|verband|kammer|agentur|polizei|police|universität|hochschulen?|schulen?|träger|beauftragte[rn]?|feuerwehr|bauhof|kämmerei|klinikum|ministerium)(?!\p{L})/iu;

/** Whether nobody would write the name for a mere subject. */
export function isUnmistakable(name: string): boolean {
  return unmistakable.test(name) || legalForm.test(name) || collective.test(name) || committee.test(name);
}

/** Whether a name on its own can be that of an office. */
export function looksLikeOffice(name: string): boolean {
  return isUnmistakable(name) || abbreviation.test(name) || officeWord.test(name);
}
