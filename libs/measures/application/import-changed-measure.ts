import { type MeasureEntry } from '#libs/exchange/domain/index';
import { type Language, type Measure, type MeasureChanges, type MeasureResult } from '../domain/index.ts';
import { type Line, lineOf, linesOf, notApplied, type Subject } from './import-lines.ts';
import { type MeasureWork } from './import-measure-work.ts';
import { type Ids, resultOf } from './import-new.ts';
import { importNote } from './import-notes.ts';
import { type MeasureTexts } from './ports.ts';

export interface MeasureView {
  language: Language;
  ids: Ids;
  officeName: (id: string | null) => string | null;
  fieldName: (id: string | null) => string | null;
  textsOf: (measure: Measure) => MeasureTexts;
}

/** A number that the tables give the measure, and who still has it; null: it can have it. */
export interface NewNumber {
  number: string;
  heldBy: Measure | null;
}

/**
 * What the row of a measure says otherwise than the record: lines, and what is wanted of the measure for them. Its closing comes
 * last (`wantClosing`).
 */
export function changedMeasure(
  work: MeasureWork,
  entry: MeasureEntry,
  newNumber: NewNumber | null,
  view: MeasureView,
): Line[] {
  const { measure } = work;
  const subject = subjectOf(measure, entry.source);
  const renumbered = newNumber === null ? [] : [renumberedLine(subject, measure.number, newNumber.number)];
  if (newNumber?.heldBy) {
    const { number, title } = newNumber.heldBy;
    notApplied(renumbered, importNote(view.language, 'number-held', { number, title }));
  }
  const described = describedOf(subject, measure, entry, view);
  const lead = leadOf(subject, measure, entry, view);
  const texts = textsOf(work, subject, entry, view);
  const lines = [...renumbered, ...described.lines, ...lead, ...texts.lines];
  if (measure.closed !== null) {
    notApplied(lines, importNote(view.language, 'measure-closed', measure.closed));
    return lines;
  }
  const number = newNumber !== null && newNumber.heldBy === null ? { number: newNumber.number } : {};
  const changes = { ...number, ...described.changes };
  const describing = newNumber?.heldBy ? described.lines : [...renumbered, ...described.lines];
  if (Object.keys(changes).length > 0) work.want({ do: 'describe-measure', changes }, describing);
  if (lead.length > 0) {
    const officeId = view.ids.office(entry.leadKey);
    work.want(officeId === null ? { do: 'clear-lead' } : { do: 'set-lead', officeId }, lead);
  }
  if (texts.lines.length > 0) work.texts = texts.texts;
  return lines;
}

/** What became of the measure, after all that becomes of its steps. */
export function wantClosing(work: MeasureWork, entry: MeasureEntry, language: Language): Line[] {
  const { measure } = work;
  const result = entry.given.has('status') ? resultOf(entry) : null;
  if (result === null) return [];
  const present = measure.closed === null ? 'open' : statusOf[measure.closed.result];
  const lines = linesOf(subjectOf(measure, entry.source), null, { status: [present, entry.status] });
  if (lines.length === 0) return [];
  if (measure.closed !== null) notApplied(lines, importNote(language, 'measure-closed', measure.closed));
  else work.want({ do: 'close-measure', result }, lines);
  return lines;
}

/** As far as tables can say what became of a measure. */
const statusOf: Readonly<Record<MeasureResult, MeasureEntry['status']>> = {
  implemented: 'done',
  'continuously-implemented': 'done',
  partly: 'done',
  'not-implemented': 'dropped',
  dropped: 'dropped',
};

export function subjectOf(measure: Measure, source: Subject['source']): Subject {
  return { of: 'measure', name: measure.number, title: measure.title, source };
}

export function renumberedLine(subject: Subject, old: string, now: string): Line {
  return { ...lineOf('renumbered', subject), attribute: 'number', old, new: now };
}

function describedOf(
  subject: Subject,
  measure: Measure,
  entry: MeasureEntry,
  { ids, officeName, fieldName }: MeasureView,
): { lines: Line[]; changes: MeasureChanges } {
  const fieldId = ids.field(entry.field);
  const participantIds = entry.participantKeys.map((key) => ids.office(key)!);
  const leadId = entry.given.has('lead') ? ids.office(entry.leadKey) : measure.leadOfficeId;
  const others = (of: readonly string[]): string[] => of.filter((id) => id !== leadId).sort();
  const sameParticipants = others(measure.participantIds).join(' ') === others(participantIds).join(' ');
  const namesOf = (of: readonly string[]): string => of.map(officeName).join(', ');
  const present = namesOf(measure.participantIds);
  const now: MeasureChanges = {
    title: entry.title,
    fieldId,
    participantIds,
    startsOn: entry.startsOn,
    endsOn: entry.endsOn,
    priority: entry.priority,
    kind: entry.kind,
    parallel: entry.parallel,
  };
  const lines = linesOf(subject, entry.given, {
    title: [measure.title, entry.title],
    field: fieldId === measure.fieldId ? [null, null] : [fieldName(measure.fieldId), entry.field],
    participants: [present, sameParticipants ? present : namesOf(participantIds)],
    startsOn: [measure.startsOn, entry.startsOn],
    endsOn: [measure.endsOn, entry.endsOn],
    priority: [measure.priority, entry.priority],
    kind: [measure.kind, entry.kind],
    parallel: [measure.parallel, entry.parallel],
  });
  const named = lines.map(({ attribute }) => attributeNames[attribute!] ?? attribute!);
  const changes = Object.fromEntries(named.map((name) => [name, now[name as keyof MeasureChanges]])) as MeasureChanges;
  return { lines, changes };
}

const attributeNames: Readonly<Record<string, string>> = { field: 'fieldId', participants: 'participantIds' };

function leadOf(subject: Subject, measure: Measure, entry: MeasureEntry, { ids, officeName }: MeasureView): Line[] {
  const leadId = ids.office(entry.leadKey);
  if (leadId === measure.leadOfficeId) return [];
  return linesOf(subject, entry.given, { lead: [officeName(measure.leadOfficeId), officeName(leadId)] });
}

function textsOf(
  { measure }: MeasureWork,
  subject: Subject,
  entry: MeasureEntry,
  view: MeasureView,
): { lines: Line[]; texts: MeasureTexts } {
  const present = view.textsOf(measure);
  const goal = entry.given.has('goal') ? entry.goal : present.goal;
  const guidingGoal = entry.given.has('guidingGoal') ? entry.guidingGoal : present.guidingGoal;
  const lines = linesOf(subject, null, {
    goal: [present.goal, goal],
    guidingGoal: [present.guidingGoal, guidingGoal],
  });
  return { lines, texts: { id: measure.id, goal, guidingGoal } };
}
