import {
  PlainError,
  readConfiguration,
  requireDatabaseUrl,
  requireTemporalAddress,
  withRunningParts,
} from '#libs/config/index';
import { dataSource } from '#libs/database/index';
import { lazyClient, recordedInstallation } from '#libs/process/index';
import { type TimeLapseSetting, timeLapseTransaction } from '#libs/time-lapse/index';

const deadlineMs = 10_000;
const patienceMs = 60_000;

/**
 * What moves the clock of the running demonstration in lock-step with its workflows, for the time of `work`.
 *
 * @throws {PlainError} `NOT_RUNNING`, `TEMPORAL_UNREACHABLE`
 */
export async function withTimeLapse<T>(work: (setting: TimeLapseSetting) => Promise<T>): Promise<T> {
  const configuration = withRunningParts(readConfiguration(process.env));
  const source = await dataSource(requireDatabaseUrl(configuration), 4).initialize();
  const address = { address: requireTemporalAddress(configuration), namespace: configuration.temporalNamespace };
  const temporal = lazyClient(address, recordedInstallation(source));
  try {
    const transaction = timeLapseTransaction(source, configuration.lockTimeoutSeconds);
    const lookAgain = (workflowId: string): Promise<void> =>
      temporal.lookAgain(workflowId, deadlineMs).catch((cause: unknown) => {
        throw cause instanceof PlainError ? cause : temporalSilent(configuration.temporalAddress, cause);
      });
    return await work({ transaction, lookAgain, patienceMs });
  } finally {
    await temporal.close();
    await source.destroy();
  }
}

function temporalSilent(address: string | null, cause: unknown): PlainError {
  return new PlainError(
    'TEMPORAL_UNREACHABLE',
    `Der Temporal-Server (${address}) antwortet nicht. Bitte prüfen Sie, ob „npm start“ noch läuft; danach geht es mit demselben Befehl weiter.`,
    `The Temporal server (${address}) does not answer. Check that "npm start" is still running; then repeat the same command.`,
    { cause },
  );
}
