import { type ImportCode, type Severity } from './import-texts.ts';

/** `rows` hold data; `accepted` of them could be used. Superiors without a row of their own are not counted. */
export interface ImportCount {
  readonly rows: number;
  readonly accepted: number;
}

/** `cell` is a name like `D17`; `row` and `cell` are null where the message is about a whole table or row. */
export interface ImportMessage {
  readonly severity: Severity;
  readonly code: ImportCode;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
  readonly text: string;
  readonly raw: string | null;
}

/** What `import --format json` prints. */
export interface ImportResult {
  readonly measures: ImportCount;
  readonly steps: ImportCount;
  readonly offices: ImportCount;
  readonly contacts: ImportCount;
  readonly goals: ImportCount;
  readonly measurements: ImportCount;
  readonly messages: readonly ImportMessage[];
}
