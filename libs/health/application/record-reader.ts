import { type RecordFacts } from '../domain/index.ts';
import { type RecordFigures } from './record-figures.ts';

/** What the record says about how the installation is. Every method rejects with the database's error. */
export interface RecordReader {
  /** Whether the tables have the shape that this code knows. */
  isCurrent(): Promise<boolean>;
  facts(): Promise<RecordFacts>;
  figures(): Promise<RecordFigures>;
}
