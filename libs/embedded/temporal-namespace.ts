import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { PlainError } from '#libs/config/index';

const RETENTION = '7 days';
const ALREADY_EXISTS = 6; // gRPC status

const withConnection = async <T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address, connectTimeout: '5s' });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
};

export const serverAnswers = async (address: string): Promise<boolean> =>
  withConnection(address, async (connection) => {
    await connection.workflowService.listNamespaces({ pageSize: 1 });
    return true;
  });

/**
 * Registers a namespace unless it exists. Closed workflow runs are kept there for seven days.
 * @throws PlainError TEMPORAL_UNREACHABLE
 */
export const ensureNamespace = async (address: string, namespace: string): Promise<void> => {
  try {
    await withConnection(address, (connection) => register(connection, namespace));
  } catch (cause) {
    throw new PlainError(
      'TEMPORAL_UNREACHABLE',
      `Der Temporal-Server ${address} antwortet nicht oder lässt den Namensraum ${namespace} nicht anlegen. Bitte TEMPORAL_ADDRESS und TEMPORAL_NAMESPACE prüfen.`,
      `The Temporal server ${address} does not answer or does not let the namespace ${namespace} be registered. Check TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.`,
      { cause },
    );
  }
};

const register = async (connection: Connection, namespace: string): Promise<void> => {
  const { workflowService } = connection;
  try {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(RETENTION) });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  }
  await connection.withDeadline(Date.now() + 10_000, async () => {
    await workflowService.describeNamespace({ namespace });
  });
};
