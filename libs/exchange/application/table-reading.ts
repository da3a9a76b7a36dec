import { type Finding, type Table } from '../domain/index.ts';

/** What a reader makes of one file: its sheets, and what there is to say about the file itself. */
export interface TableReading {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

/** Reads one kind of file. `name` is the file's name as people are shown it. */
export type TableReader = (name: string, bytes: Uint8Array) => TableReading;
