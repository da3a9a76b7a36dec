import { pino, type Logger } from 'pino';

/** One log per process, a line of JSON per entry, on standard output. */
export function processLog(part: 'api' | 'worker', level: string): Logger {
  return pino({ level, base: { part } });
}
