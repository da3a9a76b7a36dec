import { type IsoDate } from '#libs/calendar/domain/index';
import { type StepEntry } from '#libs/exchange/domain/index';
import { type Language, type Measure, type Step, type StepChanges } from '../domain/index.ts';
import { type Line, lineOf, linesOf, notApplied, type Subject } from './import-lines.ts';
import { matchSteps } from './import-match-steps.ts';
import { type MeasureWork } from './import-measure-work.ts';
import { doneOnOf, type NewSources, requireDone, stepDescription } from './import-new.ts';
import { importNote } from './import-notes.ts';
import { type Renumbering, type RenumberedChoice } from './import-planned.ts';
import { stepNumbers } from './import-step-numbers.ts';

export interface StepView extends NewSources {
  language: Language;
  choice: RenumberedChoice;
  officeName: (id: string | null) => string | null;
}

export interface ChangedSteps {
  lines: Line[];
  renumberings: Renumbering[];
  /** Open steps that the tables do not name any more. */
  gone: Step[];
}

/** What the rows of a measure's steps say otherwise than the record: lines, and what is wanted of the measure for them. */
export function changedSteps(work: MeasureWork, entries: readonly StepEntry[], view: StepView): ChangedSteps {
  const { measure } = work;
  const matches = matchSteps(entries, measure.steps, view.choice);
  const matched = new Set(matches.map(({ step }) => step));
  const gone = measure.steps.filter((step) => step.status === 'open' && !matched.has(step));
  const numbers = stepNumbers(measure.steps, matches);
  const renumbered = new Set(matches.filter((match) => match.renumbered).map(({ step }) => step));
  const sourceOf = new Map(matches.map(({ step, entry }) => [step, entry.source]));

  const numberLines = [...numbers.changed].map(([step, number]): Line => {
    const line = lineOf(renumbered.has(step) ? 'renumbered' : 'changed', {
      ...subjectOf(measure, step),
      source: sourceOf.get(step) ?? null,
    });
    return { ...line, attribute: 'number', old: String(step.number), new: String(number) };
  });
  if (numberLines.length > 0) {
    const steps = [...numbers.changed].map(([{ id }, number]) => ({ stepId: id, changes: { number } }));
    work.want({ do: 'describe-steps', steps }, numberLines);
  }
  const changed = matches.flatMap(({ entry, step }) => (step === null ? [] : changedStep(work, entry, step, view)));
  const added = matches.flatMap(({ entry, step }) =>
    step === null ? [addedStep(work, entry, numbers.ofNew.get(entry)!, view)] : [],
  );
  const closed = matches.flatMap(({ entry, step }) => (step === null ? [] : closing(work, entry, step, view)));
  const lines = [...numberLines, ...changed, ...added, ...closed];
  if (measure.closed !== null) notApplied(lines, importNote(view.language, 'measure-closed', measure.closed));
  const renumberings = matches
    .filter((match) => match.renumbered)
    .map(({ entry, step }): Renumbering => {
      const to = `${measure.number}/${entry.number}`;
      return { of: 'step', name: nameOf(measure, step!), title: step!.title, to };
    });
  return { lines, renumberings, gone };
}

export function nameOf({ number }: Measure, step: Pick<Step, 'number'>): string {
  return `${number}/${step.number}`;
}

export function subjectOf(measure: Measure, step: Pick<Step, 'number' | 'title'>): Subject {
  return { of: 'step', name: nameOf(measure, step), title: step.title, source: null };
}

function changedStep(work: MeasureWork, entry: StepEntry, step: Step, view: StepView): Line[] {
  const subject = { ...subjectOf(work.measure, step), source: entry.source };
  const { given } = entry;
  const stepId = step.id;
  const title = linesOf(subject, given, { title: [step.title, entry.title] });
  const date = linesOf(subject, given, {
    dueOn: [step.dueOn, entry.dueOn],
    precision: entry.dueOn === null ? [null, null] : [step.precision, entry.precision],
    hard: [step.hard, entry.hard],
  });
  const described = linesOf(subject, given, {
    binding: [step.binding, entry.binding],
    milestone: [step.milestone, entry.milestone],
  });
  const officeId = view.ids.office(entry.officeKey);
  const office =
    officeId === step.officeId || !saysOwner(work.measure, entry, step)
      ? []
      : linesOf(subject, null, { office: [view.officeName(step.officeId), view.officeName(officeId)] });
  const lines = [...title, ...date, ...described, ...office];
  if (step.status !== 'open') {
    notApplied(lines, importNote(view.language, 'step-closed', { on: step.closedOn! }));
    return lines;
  }
  if (title.length > 0) work.want({ do: 'rename-step', stepId, title: entry.title }, title);
  if (office.length > 0 && officeId === null) notApplied(office, importNote(view.language, 'owner-emptied'));
  else if (office.length > 0) work.want({ do: 'reassign-step', stepId, officeId: officeId! }, office);
  if (date.length > 0) wantDate(work, entry, step, date, view.language);
  if (described.length > 0) {
    const changes = Object.fromEntries(
      described.map(({ attribute }) => [attribute, entry[attribute as 'binding' | 'milestone']]),
    ) as StepChanges;
    work.want({ do: 'describe-steps', steps: [{ stepId, changes }] }, described);
  }
  return lines;
}

/**
 * An empty cell says nothing about who has a step. One that the lead has goes with the lead: the tables took it for the owner when the
 * step came.
 */
function saysOwner({ leadOfficeId }: Measure, { given, officeKey }: StepEntry, { officeId }: Step): boolean {
  return given.has('office') || (officeKey !== null && officeId !== null && officeId === leadOfficeId);
}

/** What an office gave itself or was granted moved the date since, and the tables still have the first one: that is its life. */
function wasMovedSince({ dueOn }: StepEntry, step: Step): boolean {
  const last = step.pastDeadlines.at(-1);
  return dueOn !== step.dueOn && dueOn === step.originalDueOn && last !== undefined && last.by !== 'coordination';
}

/** A date of the tables moves nothing along: they say each date themselves. */
function wantDate(work: MeasureWork, entry: StepEntry, step: Step, lines: readonly Line[], language: Language): void {
  const stepId = step.id;
  const says = (attribute: string): boolean => lines.some((line) => line.attribute === attribute);
  const hard = says('hard') ? { hard: entry.hard } : {};
  if (says('dueOn') && entry.dueOn === null) return notApplied(lines, importNote(language, 'date-emptied'));
  if (says('dueOn') && wasMovedSince(entry, step)) return notApplied(lines, importNote(language, 'moved-since'));
  const dueOn = entry.given.has('dueOn') ? entry.dueOn : step.dueOn;
  if (dueOn === null) return notApplied(lines, importNote(language, 'date-first'));
  if (step.dueOn === null) {
    const precision = entry.precision ?? 'quarter';
    return work.want({ do: 'give-first-date', stepId, dueOn, precision, ...hard }, lines);
  }
  const precision = says('precision') && entry.precision !== null ? { precision: entry.precision } : {};
  work.want({ do: 'move-deadline', stepId, to: dueOn, ...precision, ...hard }, lines);
}

function addedStep(work: MeasureWork, entry: StepEntry, number: number, view: StepView): Line {
  const line = lineOf('new', { ...subjectOf(work.measure, { number, title: entry.title }), source: entry.source });
  const described = stepDescription(entry, number, view);
  // The tables may not know the lead of a measure that only the plan has.
  const officeId = described.officeId ?? work.measure.leadOfficeId;
  const description = { ...described, officeId };
  const { stepId } = description;
  work.want({ do: 'add-step', ...description }, [line]);
  if (entry.status === 'dropped') work.want({ do: 'drop-step', stepId }, []);
  if (entry.status === 'done') {
    const doneOn = requireDone(entry, view.today);
    work.want({ do: 'complete-step', stepId, doneOn, donePrecision: 'day' }, []);
  }
  return line;
}

/**
 * What became of a step, once everything else is said about all of them. A step that the tables call open may have been closed in the
 * record since: that is its life and no difference.
 */
function closing(work: MeasureWork, entry: StepEntry, step: Step, { language, today }: StepView): Line[] {
  const said = entry.given.has('status') || entry.given.has('doneOn');
  if (!said || entry.status === 'open') return [];
  const subject = { ...subjectOf(work.measure, step), source: entry.source };
  const doneOn: IsoDate | null = entry.status === 'done' ? (entry.doneOn ?? step.doneOn) : null;
  const lines = linesOf(subject, null, { status: [step.status, entry.status], doneOn: [step.doneOn, doneOn] });
  if (lines.length === 0) return [];
  if (step.status !== 'open') {
    notApplied(lines, importNote(language, 'step-closed', { on: step.closedOn! }));
  } else if (entry.status === 'dropped') {
    work.want({ do: 'drop-step', stepId: step.id }, lines);
  } else {
    const on = doneOnOf(entry, today);
    work.want({ do: 'complete-step', stepId: step.id, doneOn: on, donePrecision: 'day' }, lines);
  }
  return lines;
}
