export { type Finding, finding, ofTable } from './findings.ts';
export { type ImportCount, type ImportMessage, type ImportResult } from './import-result.ts';
export { type ImportCode, type Language, type Severity, type Text } from './import-texts.ts';
export { interpretTables, type PlanReading } from './interpret-tables.ts';
export {
  type ContactEntry,
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
