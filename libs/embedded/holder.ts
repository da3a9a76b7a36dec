import { processIdentity } from './process-identity.ts';

/** This process, written down in something that only one process may have. */
export const thisHolder = (): string => `${process.pid} ${processIdentity(process.pid) ?? ''}`;

/** Whether the process that wrote `text` still runs. */
export const stillRuns = (text: string): boolean => {
  const separator = text.indexOf(' ');
  return processIdentity(Number(text.slice(0, separator))) === text.slice(separator + 1);
};
