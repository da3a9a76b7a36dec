export { lazyClient, type TemporalClient, UnknownWorkflow } from './client/lazy-client.ts';
export {
  ForeignNamespace,
  type InstallationId,
  NamespaceMissing,
  NoInstallation,
  type TemporalAddress,
} from './client/namespace-owner.ts';
export { recordedInstallation } from './client/recorded-installation.ts';
export { TEMPORAL_CLIENT, TemporalClientModule } from './client/temporal-client.module.ts';
export { type RelayOptions, type RelayParts, type WakeupRelay, wakeupRelay } from './relay/relay-wakeups.ts';
export { WakeupRelayModule } from './relay/wakeup-relay.module.ts';
export { activities, type ActivitySetting } from './worker/activities.ts';
export { recordActivities, type RecordActivitiesOptions } from './worker/record-activities.ts';
export { ProcessWorker, type ProcessWorkerOptions, type WorkerTrouble } from './worker/process-worker.ts';
export { TemporalWorkerModule } from './worker/temporal-worker.module.ts';
export { builtWorkflows, bundledWorkflows, failureConverterPath } from './worker/workflow-bundle.ts';
export { workerSettings } from './worker/worker-settings.ts';
