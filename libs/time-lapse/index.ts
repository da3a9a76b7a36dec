export { advance, type TimeLapseSetting } from './application/advance.ts';
export { NotADemonstrationInstallation, NothingBeforeThatDay, WorkerSilent } from './application/refusals.ts';
export { timeLapse, type TimeLapseProgress } from './application/time-lapse.ts';
export { type Moments, type TimeLapsePorts } from './application/ports.ts';
export { timeLapseTransaction } from './persistence/time-lapse-ports.ts';
