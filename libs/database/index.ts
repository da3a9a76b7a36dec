export { dataSource, dataSourceOptions } from './data-source.ts';
export { inTransaction } from './in-transaction.ts';
export { migrate } from './migrate.ts';
export { type RecordPorts, recordPorts, recordTransaction } from './record.ts';
