export { formatImportResult } from './application/format-import-result.ts';
export { type Existing, saveCsvFolder, saveWorkbook } from './application/save-export.ts';
export { type ExportedWorkbook, type WorkbookHead, writeXlsx } from './application/write-xlsx.ts';
export { type ReadingOptions, readPlanTables, type ReadPlanFiles } from './application/read-plan-tables.ts';
export { type OnProgress, type ReadingProgress } from './application/table-reading.ts';
export {
  FolderWithoutTables,
  NotATable,
  TableFileError,
  TableFileNotFound,
  TableFileUnreadable,
} from './application/table-file-errors.ts';
export {
  type ImportChange,
  type ImportMessage,
  type ImportResult,
  type KnownRecord,
  type PlanReading,
  type PlanTables,
  readingOn,
} from './domain/index.ts';
