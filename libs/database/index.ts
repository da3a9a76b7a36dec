export { dataSource, dataSourceOptions } from './data-source.ts';
export { healthWatch } from './health-watch.ts';
export { inTransaction } from './in-transaction.ts';
export { migrate } from './migrate.ts';
export { type RecordPorts, recordPorts, recordTransaction } from './record.ts';
export { DatabaseTrouble, type TroubleCode, troubleOf } from './trouble.ts';
