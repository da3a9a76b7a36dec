import { type Finding, type Table } from '../domain/index.ts';

/** What a reader makes of one file: its sheets, and what there is to say about the file itself. */
export interface TableReading {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

/** How far reading is: so many rows of this sheet. `sheet` is null where a file has only one by nature. */
export interface ReadingProgress {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
}

export type OnProgress = (done: ReadingProgress) => void;

/**
 * Reads one kind of file. `name` is the file's name as people are shown it.
 *
 * @throws UnusableFile if the content is no table
 */
export type TableReader = (name: string, bytes: Uint8Array, onProgress: OnProgress) => Promise<TableReading>;
