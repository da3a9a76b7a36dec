export { NotADemonstrationInstallation, NothingBeforeThatDay, WorkerSilent } from './application/refusals.ts';
export { timeLapse, type TimeLapseProgress, type TimeLapseSetting } from './application/time-lapse.ts';
export { type MailsUnderWay, type TimeLapsePorts } from './application/ports.ts';
export { timeLapseTransaction } from './persistence/time-lapse-ports.ts';
