export { type AlongPreview, type FollowingStep, previewAlong } from './application/along-preview.ts';
export { type Act, actsOf, playActs } from './application/play-scenario.ts';
export { type Replay, replayOfRecord, type ReplayPorts } from './application/replay-record.ts';
export { simulationOfScenario } from './application/from-scenario.ts';
export { readJsonFile } from './application/read-json-file.ts';
export { readChangedPolicy } from './application/read-policy.ts';
export {
  type ChangeEffect,
  effectOfPolicyVersion,
  type PolicyEffect,
  previewPolicy,
  type TouchedNotice,
} from './application/policy-effect.ts';
export { type SavedPolicy, savePolicy } from './application/save-policy.ts';
export { readScenario } from './application/read-scenario.ts';
export { simulationOfRecord, type SimulationPorts } from './application/from-record.ts';
export { simulationOfTables, type TablesToSimulate } from './application/from-tables.ts';
export { changedSimulation, type DeadlineMove, type PlanChange } from './application/what-if.ts';
export {
  type ImportEffect,
  type ImportPreview,
  type ImportPreviewPorts,
  type ImportQuality,
  mostStepsToSimulate,
  previewImport,
  qualityAfter,
} from './application/import-preview.ts';
