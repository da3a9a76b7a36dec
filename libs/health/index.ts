export { type Failure, HealthWatch, type Part, type WatchSetting } from './application/health-watch.ts';
export { type Observations } from './application/observations.ts';
export { type RecordFigures } from './application/record-figures.ts';
export { type RecordReader } from './application/record-reader.ts';
export { ObservationRow } from './persistence/observation-row.ts';
export { observations } from './persistence/observations.ts';
export { recordReader } from './persistence/record-reader.ts';
