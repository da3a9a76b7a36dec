import { type MeasureEntry, type PlanTables, type StepEntry } from '#libs/exchange/domain/index';
import { evolveMeasure, type Measure, type MeasureEvent, Refusal, refusalText } from '../domain/index.ts';
import {
  changedMeasure,
  type MeasureView,
  type NewNumber,
  renumberedLine,
  subjectOf,
  wantClosing,
} from './import-changed-measure.ts';
import { changedSteps, nameOf, type StepView, subjectOf as subjectOfStep } from './import-changed-steps.ts';
import { grouped } from './import-folded.ts';
import { type Line, lineOf, linesOf, notApplied, type Subject } from './import-lines.ts';
import { matchMeasures, type MeasureMatch } from './import-match-measures.ts';
import { type Deciding, MeasureWork } from './import-measure-work.ts';
import { newMeasure, resultOf } from './import-new.ts';
import { importNote } from './import-notes.ts';
import { measureNumbers, type MeasureNumbers } from './import-numbers.ts';
import { type Planned, type Renumbering } from './import-planned.ts';
import { stepNumbers } from './import-step-numbers.ts';
import { type MeasureTexts } from './ports.ts';

export interface MeasurePlanning {
  view: MeasureView & StepView;
  deciding: Deciding;
  /** What vanished from the tables is dropped if it is named here. */
  drop: ReadonlySet<string>;
}

export interface PlannedMeasures {
  lines: Line[];
  renumberings: Renumbering[];
  planned: Planned<Measure, MeasureEvent>[];
  texts: MeasureTexts[];
  /** The measure that the tables name by this key; null: nobody knows it, or it does not come. */
  measureOf: (key: string) => { id: string; closedOn: string | null } | null;
}

/** What tables say about measures and their steps: one pass over the rows, one decision per measure. */
export function plannedMeasures(
  recorded: readonly Measure[],
  tables: PlanTables,
  planning: MeasurePlanning,
): PlannedMeasures {
  const { view, drop } = planning;
  const matches = matchMeasures(tables.measures, recorded, view.ids.office, view.choice);
  const rows = rowsOfSteps(matches, recorded, tables.steps);
  const named = new Set([...matches.map(({ measure }) => measure), ...rows.beside.keys()]);
  const gone = tables.measures.length === 0 ? [] : recorded.filter((it) => it.closed === null && !named.has(it));
  const dropped = new Set(gone.filter(({ number }) => drop.has(number)));
  const numbers = measureNumbers(recorded, matches, dropped);
  const ids = new Map<string, { id: string; closedOn: string | null }>(
    recorded.map((measure) => [measure.number, { id: measure.id, closedOn: measure.closed?.on ?? null }]),
  );
  const result: PlannedMeasures = {
    lines: [],
    renumberings: [],
    planned: [],
    texts: [],
    measureOf: (key) => ids.get(key) ?? null,
  };
  const pass = new Pass(planning, result, numbers, tables.steps.length > 0);
  // A key of the tables comes before a number of the record.
  for (const { entry, measure } of matches) {
    if (measure === null) ids.delete(entry.key);
    else ids.set(entry.key, { id: measure.id, closedOn: measure.closed?.on ?? null });
  }
  for (const match of matches) {
    const steps = rows.ofEntry.get(match.entry) ?? [];
    if (match.measure !== null) {
      pass.known(match.measure, { ...match, measure: match.measure }, [
        ...steps,
        ...(rows.beside.get(match.measure) ?? []),
      ]);
    } else {
      const id = pass.fresh(match.entry, steps);
      if (id !== null) ids.set(match.entry.key, { id, closedOn: null });
    }
  }
  const matched = new Set(matches.map(({ measure }) => measure));
  for (const [measure, steps] of rows.beside) if (!matched.has(measure)) pass.known(measure, null, steps);
  for (const entry of rows.unknown) pass.unknownMeasure(entry);
  for (const measure of gone) pass.gone(measure, dropped.has(measure));
  result.renumberings.sort((a, b) => Number(a.of === 'step') - Number(b.of === 'step'));
  return result;
}

interface StepRows {
  ofEntry: Map<MeasureEntry, StepEntry[]>;
  /** Of measures that have no row of this name, but the record knows them. */
  beside: Map<Measure, StepEntry[]>;
  unknown: StepEntry[];
}

function rowsOfSteps(
  matches: readonly MeasureMatch[],
  recorded: readonly Measure[],
  entries: readonly StepEntry[],
): StepRows {
  const byKey = new Map(matches.map(({ entry }) => [entry.key, entry]));
  const byNumber = new Map(recorded.map((measure) => [measure.number, measure]));
  const rows: StepRows = { ofEntry: new Map(), beside: new Map(), unknown: [] };
  for (const [key, steps] of grouped(entries, ({ measureKey }) => measureKey)) {
    const [entry, measure] = [byKey.get(key), byNumber.get(key)];
    if (entry !== undefined) rows.ofEntry.set(entry, steps);
    else if (measure !== undefined) rows.beside.set(measure, steps);
    else rows.unknown.push(...steps);
  }
  return rows;
}

/** Takes up one measure after the other. */
class Pass {
  constructor(
    private readonly planning: MeasurePlanning,
    private readonly result: PlannedMeasures,
    private readonly numbers: MeasureNumbers,
    private readonly hasSteps: boolean,
  ) {}

  /** @param match null: only its steps have rows. */
  known(recorded: Measure, match: MeasureMatch | null, entries: readonly StepEntry[]): void {
    const { view, deciding } = this.planning;
    const work = new MeasureWork(recorded, deciding);
    const { lines, renumberings } = this.result;
    if (match !== null) {
      lines.push(...changedMeasure(work, match.entry, this.newNumber(recorded, match), view));
      const { entry } = match;
      if (match.renumbered) {
        renumberings.push({ of: 'measure', name: recorded.number, title: recorded.title, to: entry.number! });
      }
    }
    if (this.hasSteps) this.steps(work, entries);
    if (match !== null) lines.push(...wantClosing(work, match.entry, view.language));
    this.decide(work);
  }

  private newNumber(measure: Measure, { entry }: MeasureMatch): NewNumber | null {
    const { number } = entry;
    if (number === null || number === measure.number) return null;
    const hasIt = this.numbers.newNumberOf(measure) === number;
    return { number, heldBy: hasIt ? null : (this.numbers.holderOf(number) ?? null) };
  }

  private steps(work: MeasureWork, entries: readonly StepEntry[]): void {
    const { view, drop } = this.planning;
    const { measure } = work;
    const steps = changedSteps(work, entries, view);
    this.result.lines.push(...steps.lines);
    this.result.renumberings.push(...steps.renumberings);
    if (measure.closed !== null) return;
    for (const step of steps.gone) {
      const name = nameOf(measure, step);
      const line = lineOf('gone', subjectOfStep(measure, step));
      if (drop.has(name)) work.want({ do: 'drop-step', stepId: step.id }, [line]);
      else notApplied([line], importNote(view.language, 'gone', { name }));
      this.result.lines.push(line);
    }
  }

  gone(measure: Measure, isDropped: boolean): void {
    const { view, deciding } = this.planning;
    const subject = subjectOf(measure, null);
    const line = lineOf('gone', subject);
    this.result.lines.push(line);
    if (!isDropped) return notApplied([line], importNote(view.language, 'gone', { name: measure.number }));
    const work = new MeasureWork(measure, deciding);
    const number = this.numbers.newNumberOf(measure);
    if (number !== undefined) {
      const renumbered = [renumberedLine(subject, measure.number, number)];
      work.want({ do: 'describe-measure', changes: { number } }, renumbered);
      this.result.lines.push(...renumbered);
    }
    for (const { id, status } of work.measure.steps) {
      if (status === 'open') work.want({ do: 'drop-step', stepId: id }, [line]);
    }
    work.want({ do: 'close-measure', result: 'dropped' }, [line]);
    this.decide(work);
  }

  /** The id of the new measure; null when its number belongs to another one. */
  fresh(entry: MeasureEntry, entries: readonly StepEntry[]): string | null {
    const { view } = this.planning;
    const holder = entry.number === null ? undefined : this.numbers.holderOf(entry.number);
    const number = entry.number ?? this.numbers.nextFree();
    const subject: Subject = { of: 'measure', name: number, title: entry.title, source: entry.source };
    const line = lineOf('new', subject);
    const numbered = stepNumbers(
      [],
      entries.map((it) => ({ entry: it, step: null, renumbered: false })),
    );
    const steps = entries.map((it) => ({ entry: it, number: numbered.ofNew.get(it)! }));
    const stepLines = steps.map((step): Line => {
      const { title, source } = step.entry;
      return lineOf('new', { of: 'step', name: `${number}/${step.number}`, title, source });
    });
    this.result.lines.push(line, ...stepLines);
    if (holder !== undefined) {
      notApplied([line], importNote(view.language, 'number-held', { number, title: holder.title }));
      notApplied(stepLines, importNote(view.language, 'measure-not-taken'));
      return null;
    }
    const id = view.newId();
    const { events, openSteps } = newMeasure(id, { ...entry, number }, steps, view);
    this.result.planned.push({ id, before: null, events });
    if (entry.goal !== null || entry.guidingGoal !== null) {
      this.result.texts.push({ id, goal: entry.goal, guidingGoal: entry.guidingGoal });
    }
    if (resultOf(entry) !== null && openSteps.length > 0) {
      const status = linesOf(subject, null, { status: ['open', entry.status] });
      const refusal = new Refusal('steps-open', { steps: openSteps.join(', ') });
      notApplied(status, refusalText(refusal, view.language));
      this.result.lines.push(...status);
    }
    return id;
  }

  unknownMeasure({ measureKey, number, title, source }: StepEntry): void {
    const line = lineOf('new', { of: 'step', name: `${measureKey}/${number}`, title, source });
    notApplied([line], importNote(this.planning.view.language, 'measure-unknown', { measure: measureKey }));
    this.result.lines.push(line);
  }

  private decide(work: MeasureWork): void {
    const planned = work.decided();
    if (planned !== null) this.result.planned.push(planned);
    if (work.texts !== null) this.result.texts.push(work.texts);
  }
}

/** All measures as they are then. */
export function measuresAfter(recorded: readonly Measure[], planned: PlannedMeasures['planned']): Measure[] {
  const after = new Map(recorded.map((measure) => [measure.id, measure]));
  for (const { id, before, events } of planned) {
    after.set(
      id,
      events.reduce<Measure | null>((measure, event) => evolveMeasure(measure, event, id), before)!,
    );
  }
  return [...after.values()];
}
