import { inTransaction, recordPorts } from '#libs/database/index';
import { type Transaction } from '#libs/measures/index';
import { type DataSource } from 'typeorm';
import { type TimeLapsePorts } from '../application/ports.ts';
import { moments } from './moments.ts';

/** Transactions of a time-lapse on the record. */
export function timeLapseTransaction(source: DataSource, lockTimeoutSeconds: number): Transaction<TimeLapsePorts> {
  return (work) =>
    inTransaction(source, lockTimeoutSeconds, (manager) =>
      work({ ...recordPorts(manager), moments: moments(manager) }),
    );
}
