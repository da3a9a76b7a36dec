import type { MeasureOverview, OfficeName, StepState } from '#libs/overview/domain/index';

/** Which measures are shown, and how they are arranged. */
export interface Selection {
  /** null: every state. */
  state: StepState | null;
  /** Words that all must occur somewhere in the measure; empty: no search. */
  search: string;
  order: 'field' | 'due';
}

/** Measures under one heading; `title` null where the arrangement has no headings. */
export interface MeasureGroup {
  title: string | null;
  measures: MeasureOverview[];
}

/** The measures to show. By field they keep the plan's order; by date the earliest comes first, undated ones last. */
export function selected(measures: readonly MeasureOverview[], selection: Selection): MeasureGroup[] {
  const words = selection.search.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const found = measures.filter(
    (measure) =>
      (selection.state === null || measure.state === selection.state) &&
      words.every((word) => textOf(measure).includes(word)),
  );
  return selection.order === 'due' ? byDueDate(found) : byField(found);
}

function byDueDate(measures: MeasureOverview[]): MeasureGroup[] {
  const dueOn = ({ nextStep }: MeasureOverview): string => nextStep?.dueOn ?? '9999';
  const sorted = measures.toSorted((a, b) => dueOn(a).localeCompare(dueOn(b)));
  return sorted.length === 0 ? [] : [{ title: null, measures: sorted }];
}

function byField(measures: MeasureOverview[]): MeasureGroup[] {
  const fields = Map.groupBy(measures, ({ field }) => field ?? 'Ohne Handlungsfeld');
  return [...fields].map(([title, ofField]) => ({ title, measures: ofField }));
}

function textOf({ number, title, field, lead, nextStep, reason, nextMail }: MeasureOverview): string {
  const parts = [
    number,
    title,
    field,
    nextStep?.title,
    reason,
    nextMail?.to,
    ...names(lead),
    ...names(nextStep?.office),
  ];
  return parts.join('\n').toLocaleLowerCase('de');
}

function names(office: OfficeName | null | undefined): (string | null)[] {
  return office === null || office === undefined ? [] : [office.name, office.shortName];
}
