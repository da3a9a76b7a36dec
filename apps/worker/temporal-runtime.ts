import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Runtime } from '@temporalio/worker';
import { type Logger } from 'pino';
import { temporalLog } from './temporal-log.ts';

const host = '127.0.0.1';

/**
 * Installs the Temporal SDK's runtime. The order of stopping is ours, so it must not take the signals.
 *
 * @returns where it serves its own metrics on this machine.
 */
export async function installTemporalRuntime(log: Logger): Promise<string> {
  const bindAddress = `${host}:${await portOfTheSystem()}`;
  const prometheus = { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true };
  Runtime.install({ shutdownSignals: [], logger: temporalLog(log), telemetryOptions: { metrics: { prometheus } } });
  return `http://${bindAddress}/metrics`;
}

/** The SDK wants to be told a port, and cannot say which one it got. */
async function portOfTheSystem(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
