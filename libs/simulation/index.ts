export { type Act, actsOf, playActs } from './application/play-scenario.ts';
export { simulationOfScenario } from './application/from-scenario.ts';
export { readChangedPolicy } from './application/read-policy.ts';
export { readScenario } from './application/read-scenario.ts';
export { simulationOfRecord, type SimulationPorts } from './application/from-record.ts';
export { simulationOfTables, type TablesToSimulate } from './application/from-tables.ts';
export { changedSimulation, type DeadlineMove, type PlanChange } from './application/what-if.ts';
