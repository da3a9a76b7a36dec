export { type Observations } from './application/observations.ts';
export { ObservationRow } from './persistence/observation-row.ts';
export { observations } from './persistence/observations.ts';
