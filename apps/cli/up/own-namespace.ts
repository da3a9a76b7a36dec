import { type Configuration, requireDatabaseUrl, requireTemporalAddress } from '#libs/config/index';
import { dataSource } from '#libs/database/index';
import { lazyClient, recordedInstallation } from '#libs/process/index';

const deadlineMs = 20_000;

/**
 * Makes sure that the namespace and the record belong together, before anything is started that would use both.
 *
 * @throws {PlainError} `FOREIGN_NAMESPACE`
 */
export const demandOwnNamespace = async (configuration: Configuration): Promise<void> => {
  const source = await dataSource(requireDatabaseUrl(configuration), 1).initialize();
  const address = requireTemporalAddress(configuration);
  const temporal = lazyClient({ address, namespace: configuration.temporalNamespace }, recordedInstallation(source));
  try {
    await temporal.verify(deadlineMs);
  } finally {
    await temporal.close();
    await source.destroy();
  }
};
