import { type Column } from './columns.ts';
import { fitOf, repeats, roleOfNumber, type Sample } from './column-content.ts';
import { type HeaderCell, meaningsOfCell, type Side, sideOf } from './header-cells.ts';
import { type HeaderReading, type Hint, notOfIndicator, optionsOf } from './header-reading.ts';
import { headerPhrase } from './header-phrase.ts';
import { type Option, type Placed, placeColumns, sumOfWeights } from './place-columns.ts';

/** Columns that a measure and a step may both have, with how much is left of their weight on the other one's side. */
const twins: readonly (readonly [Column<'measures'>, Column<'steps'>, number])[] = [
  ['number', 'number', 0.4],
  ['lead', 'office', 0],
  ['startsOn', 'startsOn', 0.4],
  ['endsOn', 'dueOn', 0.4],
  ['period', 'dueOn', 0.4],
  ['status', 'status', 0.4],
  ['doneOn', 'doneOn', 0.4],
  ['binding', 'binding', 0.4],
  ['note', 'note', 0.4],
];

/** Read from the measure's columns, or found beforehand. */
const notOfStep: readonly string[] = ['measure', 'measureTitle', 'title'] satisfies Column<'steps'>[];

/** What only the row of a measure has, wherever it stands. */
const ofMeasure: readonly Column<'measures'>[] = ['field', 'lead'];
/** The same, as far as it stands on the measure's side. */
const besideMeasure: readonly Column<'measures'>[] = [
  'participants',
  'priority',
  'goal',
  'guidingGoal',
  'indicator',
  'kind',
];
const datesOfMeasure: readonly Column<'measures'>[] = ['startsOn', 'endsOn', 'period'];

/** A word like "Federführung" names the lead of the measure wherever it stands. */
const SURELY_LEAD = 0.78;

/** A word that means the one so much more surely than the other is not asked where it stands. */
const MUCH = 0.3;

/** Weak words are less than this. */
const SURELY_NUMBER = 0.8;

/** Cells below "Maßnahme" that look like numbers are no titles. */
const NO_TITLE = 0.3;

/**
 * Reads a header of steps: each row names a step and, by number or title, its measure. If the rows hold the measures too, it is a
 * sheet with everything. Words that a measure and a step both use belong to the one whose title stands nearest on their left;
 * a plain number belongs to the title on its right, unless the numbers themselves say otherwise.
 */
export function readStepsHeader(cells: readonly HeaderCell[], sample: Sample, hint: Hint): HeaderReading | null {
  const title = titleOfStep(cells, sample, hint);
  if (title === null) return null;
  const others = cells.filter(({ place }) => place !== title.place);
  const named = placeColumns(others.flatMap((cell) => namesOf(cell, others, sample)));
  const sides = new Sides(
    title.place,
    named.get('title')?.place ?? null,
    named.get('title')?.place ?? named.get('number')?.place,
    sample,
  );
  const options = others.flatMap((cell) => optionsOfBoth(cell, others, sample, sides));
  // Without an indicator a "Target date" is that of the step.
  const measured = options.some(({ column }) => column === 'measures.indicator');
  const placed = placeColumns(measured ? options : options.filter(notOfIndicator));
  const measure = partOf(placed, 'measures');
  const step = partOf(placed, 'steps').set('title', title);
  const [number, titled] = [measure.get('number'), measure.get('title')];
  const reference = number ?? titled;
  const hasTitles = titled !== undefined && titled.weight > NO_TITLE;
  if (!reference || (!titled && !isReference(reference, cells, sample))) return null;
  beginWhereItEnds(measure, step);
  step.set('measure', reference);
  if (number && titled) step.set('measureTitle', titled);
  const score = sumOfWeights(placed.values()) + title.weight + (hint === 'steps' ? 0.5 : 0);
  const combined: HeaderReading = {
    parts: [
      { kind: 'measures', columns: places(measure) },
      { kind: 'steps', columns: places(step) },
    ],
    combined: true,
    score,
    alone: null,
  };
  if (hasTitles && hasMeasures(measure, step, sides)) return combined;
  const bySteps: HeaderReading = {
    parts: [{ kind: 'steps', columns: places(withTwins(step, measure)) }],
    combined: false,
    score,
    alone: null,
  };
  return { ...bySteps, alone: hasTitles ? combined : null };
}

/** Without a title only what is surely the number of a measure refers to one, or what comes again in several rows. */
function isReference({ place, weight }: Placed, cells: readonly HeaderCell[], sample: Sample): boolean {
  const header = headerPhrase(
    cells
      .filter((cell) => cell.place === place)
      .map(({ text }) => text)
      .join(' '),
  );
  return weight >= SURELY_NUMBER || /massnahme|measure|projekt/.test(header.key) || repeats(sample(place));
}

/** "Beginn" and "Ende" on the step's side are both the measure's if the step has a date of its own. */
function beginWhereItEnds(measure: Map<string, Placed>, step: Map<string, Placed>): void {
  const [begin, end] = [step.get('startsOn'), measure.get('endsOn')];
  if (!begin || measure.has('startsOn') || !end || end.place < step.get('title')!.place) return;
  measure.set('startsOn', begin);
  step.delete('startsOn');
}

function titleOfStep(cells: readonly HeaderCell[], sample: Sample, hint: Hint): Placed | null {
  const options = cells.map((cell): Placed => {
    const { text } = cell;
    const own = (meaningsOfCell('steps', cell).get('title') ?? 0) * fitOf('steps', 'title', text, sample(cell.place));
    const plain = meaningsOfCell('measures', { ...cell, group: '' }).get('title') ?? 0;
    const isPlain = plain > 0.7 && !/massnahme|measure/.test(headerPhrase(cell.text).key);
    const bySide = isPlain && sideOf(cell) === 'steps' ? 0.95 : 0;
    const byHint = isPlain && hint === 'steps' && sideOf(cell) === null ? 0.55 : 0;
    const byRows = isPlain && isWhat(cell) && cells.some((each) => isMeasureAgain(each, sample)) ? 0.55 : 0;
    return { place: cell.place, weight: sideOf(cell) === 'measures' ? 0 : Math.max(own, bySide, byHint, byRows) };
  });
  const [best] = options.filter(({ weight }) => weight > 0.3).sort((a, b) => b.weight - a.weight || a.place - b.place);
  return best ?? null;
}

/** "Was", "Wer", "Bis wann" beside a measure that has several rows are its steps. */
function isWhat({ text }: HeaderCell): boolean {
  return /^(?:was|wasistzutun|what|whattodo)$/.test(headerPhrase(text).key);
}

function isMeasureAgain({ place, text }: HeaderCell, sample: Sample): boolean {
  return /^(?:massnahmen?|measures?|actions?|projekte?)$/.test(headerPhrase(text).key) && repeats(sample(place));
}

/** Number and title of the measure, as far as the words alone tell. */
function namesOf(cell: HeaderCell, cells: readonly HeaderCell[], sample: Sample): Option[] {
  if (sideOf(cell) === 'steps') return [];
  return optionsOf('measures', cell, cells, sample).filter(({ column }) => column === 'title' || column === 'number');
}

function optionsOfBoth(cell: HeaderCell, cells: readonly HeaderCell[], sample: Sample, sides: Sides): Option[] {
  const group = sideOf(cell);
  const ofMeasures = group === 'steps' ? [] : optionsOf('measures', cell, cells, sample);
  const ofSteps = group === 'measures' ? [] : optionsOf('steps', cell, cells, sample);
  const lead = ofMeasures.find(({ column }) => column === 'lead');
  const surelyLead = lead !== undefined && lead.weight >= SURELY_LEAD;
  const weighed = (kind: Side, own: readonly Option[], other: readonly Option[]) =>
    own.map((option) => {
      const [twin, factor] = twinOf(option.column, kind, other);
      if (twin === null) return { ...option, column: `${kind}.${option.column}` };
      const surer =
        Math.abs(option.weight - twin.weight) > MUCH ? (option.weight > twin.weight ? kind : otherSide[kind]) : null;
      const there =
        surelyLead && lead === (kind === 'measures' ? option : twin)
          ? 'measures'
          : (surer ?? sides.of(cell, option.column));
      const left = there === kind ? 1 : there === 'neither' ? 0 : factor;
      return { ...option, column: `${kind}.${option.column}`, weight: option.weight * left };
    });
  const usable = ofSteps.filter(({ column }) => !notOfStep.includes(column));
  return [...weighed('measures', ofMeasures, usable), ...weighed('steps', usable, ofMeasures)];
}

const otherSide = { measures: 'steps', steps: 'measures' } as const satisfies Record<Side, Side>;

/** What the column is if it is the other one's, and how much is left of the weight then. */
function twinOf(column: string, kind: Side, other: readonly Option[]): readonly [Option, number] | readonly [null, 1] {
  for (const [measure, step, factor] of twins) {
    if (column !== (kind === 'measures' ? measure : step)) continue;
    const twin = other.find((each) => each.column === (kind === 'measures' ? step : measure));
    if (twin) return [twin, factor];
  }
  return [null, 1];
}

/** Whose column it is, by where it stands. */
class Sides {
  constructor(
    private readonly step: number,
    private readonly measureTitle: number | null,
    private readonly measure: number | undefined,
    private readonly sample: Sample,
  ) {}

  of(cell: HeaderCell, column: string): Side | 'neither' {
    if (sideOf(cell) !== null) return sideOf(cell)!;
    return column === 'number' ? this.ofNumber(cell.place) : this.at(cell.place);
  }

  at(place: number): Side {
    const { step, measure } = this;
    if (measure !== undefined && measure > step) return place < measure ? 'steps' : 'measures';
    return place < step ? 'measures' : 'steps';
  }

  private ofNumber(place: number): Side | 'neither' {
    const { step, measureTitle, sample } = this;
    const numbers = sample(place);
    if (measureTitle === null) {
      const another = this.measure !== undefined && this.measure !== place;
      return !another && repeats(numbers) ? 'measures' : 'steps';
    }
    const before = [measureTitle, step].filter((title) => title > place).sort((a, b) => a - b);
    const byPlace = before[0] === measureTitle ? 'measures' : 'steps';
    const role = roleOfNumber(numbers, sample(measureTitle));
    if (role === 'unknown') return byPlace;
    if (role === 'running') return byPlace === 'steps' ? 'steps' : 'neither';
    return role === 'measure' ? 'measures' : 'steps';
  }
}

/** Whether rows hold what only a measure has, so that they are rows of measures and not only of steps. */
function hasMeasures(measure: ReadonlyMap<string, Placed>, step: ReadonlyMap<string, Placed>, sides: Sides): boolean {
  const beside = (column: string) => measure.has(column) && sides.at(measure.get(column)!.place) === 'measures';
  if (ofMeasure.some((column) => measure.has(column)) || besideMeasure.some(beside)) return true;
  return step.has('dueOn') && datesOfMeasure.some(beside);
}

/** In a table of steps alone nothing is the measure's, whatever its place. */
function withTwins(step: ReadonlyMap<string, Placed>, measure: ReadonlyMap<string, Placed>): Map<string, Placed> {
  const all = new Map(step);
  for (const [ofMeasure, ofStep] of twins) {
    const found = measure.get(ofMeasure);
    if (found && !all.has(ofStep) && found !== all.get('measure')) all.set(ofStep, found);
  }
  return all;
}

function partOf(placed: ReadonlyMap<string, Placed>, kind: Side): Map<string, Placed> {
  const own = [...placed].filter(([column]) => column.startsWith(`${kind}.`));
  return new Map(own.map(([column, found]) => [column.slice(kind.length + 1), found]));
}

function places(placed: ReadonlyMap<string, Placed>): Map<string, number> {
  return new Map([...placed].map(([column, { place }]) => [column, place]));
}
