export { simulationOfRecord, type SimulationPorts } from './application/from-record.ts';
export { simulationOfTables, type TablesToSimulate } from './application/from-tables.ts';
