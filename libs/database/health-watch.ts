import { HealthWatch, recordReader } from '#libs/health/index';
import { type DataSource } from 'typeorm';
import { troubleOf } from './trouble.ts';

const deadlineMs = 5000;
/** Of the times in what people read. Plans may lie elsewhere; the machine's keepers are here. */
const timeZone = 'Europe/Berlin';

/** How the installation is whose record `source` reaches, as this process sees it. */
export function healthWatch(source: DataSource): HealthWatch {
  return new HealthWatch({
    record: recordReader(source),
    troubleOf,
    connectionsAreExhausted: () => waitingForConnection(source) > 0,
    deadlineMs,
    timeZone,
    realTime: Date.now,
  });
}

function waitingForConnection({ driver }: DataSource): number {
  const pool = 'master' in driver ? (driver.master as { waitingCount?: number } | undefined) : undefined;
  return pool?.waitingCount ?? 0;
}
