export { formatImportResult } from './application/format-import-result.ts';
export { readPlanTables } from './application/read-plan-tables.ts';
export {
  FolderWithoutTables,
  NotATable,
  TableFileError,
  TableFileNotFound,
  TableFileUnreadable,
} from './application/table-file-errors.ts';
export { type ImportMessage, type ImportResult, type PlanReading, type PlanTables, readingOn } from './domain/index.ts';
