import { readConfiguration, requireDatabaseUrl, withRunningParts } from '#libs/config/index';
import { dataSource, type RecordPorts, recordTransaction } from '#libs/database/index';
import { type MeasureCommandSetting, type Transaction } from '#libs/measures/index';
import { raiseDueWithin } from '#libs/notices/index';

/** The record as a command at a terminal uses it. */
export interface CommandRecord {
  transaction: Transaction<RecordPorts>;
  /** What commands and imports need. */
  setting: MeasureCommandSetting<RecordPorts>;
}

/**
 * Connects to the record that the environment names, or else to the one that runs in this home, for the time of `work`.
 *
 * @throws {PlainError} `NOT_RUNNING` when there is none.
 */
export async function withRecord<T>(work: (record: CommandRecord) => Promise<T>): Promise<T> {
  const configuration = withRunningParts(readConfiguration(process.env));
  return withRecordAt(requireDatabaseUrl(configuration), configuration.lockTimeoutSeconds, work);
}

export async function withRecordAt<T>(
  url: string,
  lockTimeoutSeconds: number,
  work: (record: CommandRecord) => Promise<T>,
): Promise<T> {
  const source = await dataSource(url, 2).initialize();
  try {
    const transaction = recordTransaction(source, lockTimeoutSeconds);
    const setting = {
      transaction,
      beforeCommand: async (ports: RecordPorts, measureId: string) => void (await raiseDueWithin(ports, measureId)),
    };
    return await work({ transaction, setting });
  } finally {
    await source.destroy();
  }
}
