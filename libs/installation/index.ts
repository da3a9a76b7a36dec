export {
  type Clock,
  type InstallationBeginning,
  type InstallationStore,
  NotADemonstration,
} from './application/ports.ts';
export { InstallationRow } from './persistence/installation-row.ts';
export { installationClock, installationStore, type RealTime } from './persistence/installation-store.ts';
