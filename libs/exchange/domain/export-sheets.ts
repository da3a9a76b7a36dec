import { goalColumns, measurementColumns } from './export-goal-columns.ts';
import { dueOnOfPlan, measureColumns, stepColumns } from './export-measure-columns.ts';
import { contactColumns, officeColumns } from './export-office-columns.ts';
import { officeWords } from './export-office-words.ts';
import { type ExportedOffice, type ExportedPlan } from './export-plan.ts';
import { type ExportSheet, sheetOf } from './export-sheet.ts';

/** Names of the sheets and how many of their first columns tell which row it is. */
const sheets = {
  measures: { kind: 'measures', name: 'Maßnahmen', telling: 1 },
  steps: { kind: 'steps', name: 'Schritte', telling: 2 },
  offices: { kind: 'offices', name: 'Stellen', telling: 1 },
  contacts: { kind: 'contacts', name: 'Ansprechstellen', telling: 1 },
  goals: { kind: 'goals', name: 'Ziele', telling: 0 },
  measurements: { kind: 'measurements', name: 'Messwerte', telling: 2 },
} as const;

/**
 * A plan as tables of the words that the import reads, so that importing them changes nothing. Kinds of which the plan has
 * nothing have no sheet: an empty table of measurements would say that measurements are missing.
 */
export function exportSheets(plan: ExportedPlan): readonly ExportSheet[] {
  return allSheets(plan).filter(({ kind, rows }) => rows.length > 0 || kind === 'measures' || kind === 'steps');
}

/** The same tables without content, to be filled in; with the offices of a plan that has some. */
export function blankSheets(offices: readonly ExportedOffice[]): readonly ExportSheet[] {
  return allSheets({ key: '', title: '', offices, measures: [], steps: [], goals: [], measurements: [] });
}

function allSheets(plan: ExportedPlan): ExportSheet[] {
  const { offices, measures, steps, goals, measurements } = plan;
  const words = officeWords(offices);
  const moved = steps.some(({ dueOn, originalDueOn }) => dueOn !== originalDueOn && originalDueOn !== null);
  return [
    sheetOf(sheets.measures, measureColumns(words), measures),
    sheetOf(sheets.steps, moved ? [...stepColumns(words), dueOnOfPlan] : stepColumns(words), steps),
    sheetOf(sheets.offices, officeColumns(offices), offices),
    sheetOf(
      sheets.contacts,
      contactColumns,
      offices.filter(({ contact }) => contact !== null),
    ),
    sheetOf(sheets.goals, goalColumns, goals),
    sheetOf(sheets.measurements, measurementColumns, measurements),
  ];
}
