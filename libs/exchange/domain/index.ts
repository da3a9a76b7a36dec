export { type Finding, finding, ofTable } from './findings.ts';
export {
  type ExportedGoal,
  type ExportedMeasure,
  type ExportedMeasurement,
  type ExportedOffice,
  type ExportedPlan,
  type ExportedStep,
} from './export-plan.ts';
export {
  type ExportCell,
  type ExportChoices,
  type ExportColumn,
  type ExportKind,
  type ExportSheet,
} from './export-sheet.ts';
export { blankSheets, exportSheets } from './export-sheets.ts';
export {
  type GoalRecord,
  type ImportChange,
  type ImportCount,
  type ImportMessage,
  type ImportRecords,
  type ImportResult,
  type MeasureRecord,
  type OfficeRecord,
  type StepRecord,
} from './import-result.ts';
export { type KnownOffice } from './office-directory.ts';
export { type ImportCode, type Language, type Severity, type Text } from './import-texts.ts';
export { interpretTables, type KnownRecord, type PlanReading } from './interpret-tables.ts';
export {
  type ContactEntry,
  type EntryStatus,
  type GoalEntry,
  type MeasureEntry,
  type MeasurementEntry,
  type OfficeEntry,
  type PlanTables,
  type Precision,
  type Source,
  type StepEntry,
} from './plan-tables.ts';
export { readingOn } from './reading-on.ts';
export { type Table, type TableRow } from './table.ts';
