import { inTransaction, recordPorts } from '#libs/database/index';
import { type Transaction } from '#libs/measures/index';
import { type DataSource } from 'typeorm';
import { type RestorePorts, type SnapshotPorts } from '../application/ports.ts';
import { histories } from './histories.ts';
import { processRows } from './process-rows.ts';
import { rowWriter } from './row-writer.ts';

/** Everything in it is read as it was at one instant, while others go on. */
export function recordSnapshot(source: DataSource): Transaction<SnapshotPorts> {
  return (read) =>
    source.transaction('REPEATABLE READ', (manager) =>
      read({ ...recordPorts(manager), process: processRows(manager), histories: () => histories(manager) }),
    );
}

export function restoreTransaction(source: DataSource, lockTimeoutSeconds: number): Transaction<RestorePorts> {
  return (work) =>
    inTransaction(source, lockTimeoutSeconds, (manager) => work({ ...recordPorts(manager), rows: rowWriter(manager) }));
}
