import { type Configuration } from '#libs/config/index';
import { type LoggerService } from '@nestjs/common';
import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import { pino, type Logger } from 'pino';

/** One log per process, a line of JSON per entry. */
export function processLog({ logLevel }: Pick<Configuration, 'logLevel'>): Logger {
  return pino({ level: logLevel, base: { part: 'worker' } });
}

/** Nest tells what it starts only at level debug. */
export function nestLog(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    debug: (message: unknown) => log.debug(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    error: (message: unknown, stack?: unknown) => log.error({ stack }, String(message)),
  };
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** The Temporal SDK's own messages, of their details only the workflow's id and the error. */
export function temporalLog(log: Logger): TemporalLogger {
  return new DefaultLogger('TRACE', ({ level, message, meta }) => {
    log[levels[level]]({ workflowId: meta?.['workflowId'], err: meta?.['error'] }, message);
  });
}
