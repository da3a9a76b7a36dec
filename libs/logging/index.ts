export { nestLog } from './nest-log.ts';
export { processLog } from './process-log.ts';
