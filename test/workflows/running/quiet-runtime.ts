import { DefaultLogger, Runtime } from '@temporalio/worker';

/** What the SDK says of failures that a test brings about would hide what the test says. */
export function quietRuntime(): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
  });
}
