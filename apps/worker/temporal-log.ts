import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import { type Logger } from 'pino';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** The Temporal SDK's own messages, of their details only the workflow's id and the error. */
export function temporalLog(log: Logger): TemporalLogger {
  return new DefaultLogger('TRACE', ({ level, message, meta }) => {
    log[levels[level]]({ workflowId: meta?.['workflowId'], err: meta?.['error'] }, message);
  });
}
