import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BenchSink {
  /** For SMTP_URL. */
  url: string;
  /** Mails and connections taken since it was last asked. */
  taken(): Promise<{ mails: number; connections: number }>;
  stop(): Promise<void>;
}

/** A local SMTP server in a process of its own, so that it does not take turns with the sender. */
export async function startBenchSink(): Promise<BenchSink> {
  const child = fork(fileURLToPath(new URL('./mail-sink-main.ts', import.meta.url)));
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: async () => {
      child.send('taken');
      const [counts] = (await once(child, 'message')) as [{ mails: number; connections: number }];
      return counts;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
