import { PlainError } from '#libs/config/index';
import { type ConnectionLike } from '@temporalio/client';

export interface TemporalAddress {
  /** host:port */
  address: string;
  namespace: string;
}

/** Reads the id of the installation that the record belongs to; null before its first start. */
export type InstallationId = () => Promise<string | null>;

/** The namespace holds the process of another record: its workflows would be told of ours, and ours of theirs. */
export class ForeignNamespace extends PlainError {
  constructor({ address, namespace }: TemporalAddress) {
    super(
      'FOREIGN_NAMESPACE',
      `Der Namensraum ${namespace} auf dem Temporal-Server ${address} gehört zu einer anderen Installation. Hier wurde nichts gestartet. Bitte prüfen Sie TEMPORAL_NAMESPACE, TEMPORAL_ADDRESS und DATABASE_URL: Datenbank und Namensraum müssen zusammengehören. Eine neue Installation braucht einen eigenen Namensraum.`,
      `The namespace ${namespace} on the Temporal server ${address} belongs to another installation. Nothing was started here. Check TEMPORAL_NAMESPACE, TEMPORAL_ADDRESS and DATABASE_URL: database and namespace must belong together. A new installation needs a namespace of its own.`,
    );
  }
}

/** The server answers, but the namespace is not registered there. */
export class NamespaceMissing extends PlainError {
  constructor({ address, namespace }: TemporalAddress, options: ErrorOptions) {
    super(
      'NAMESPACE_MISSING',
      `Auf dem Temporal-Server ${address} gibt es den Namensraum ${namespace} nicht. Bitte prüfen Sie TEMPORAL_ADDRESS und TEMPORAL_NAMESPACE. Ist er verloren, legt „npx schrittmacher rebuild“ ihn neu an.`,
      `The Temporal server ${address} has no namespace ${namespace}. Check TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE. If it is lost, "npx schrittmacher rebuild" makes it anew.`,
      options,
    );
  }
}

/** A record without an installation has no process yet, and must not take a namespace that it may never need. */
export class NoInstallation extends PlainError {
  constructor() {
    super(
      'NO_INSTALLATION',
      'Diese Datenbank hat noch keine Installation. Bitte zuerst „npm start“ ausführen, oder DATABASE_URL prüfen.',
      'This database holds no installation yet. Run "npm start" first, or check DATABASE_URL.',
    );
  }
}

/** Key in the namespace's own data on the server. */
const installationKey = 'schrittmacher.installation';
const notFound = 5; // gRPC status

/**
 * Sees to it that the namespace belongs to this record's installation. One that belongs to nobody is taken: by the
 * installation that comes first.
 *
 * @throws {ForeignNamespace | NamespaceMissing | NoInstallation} and what the record says when it does not answer.
 */
export async function demandNamespace(
  connection: ConnectionLike,
  temporal: TemporalAddress,
  installationId: InstallationId,
): Promise<void> {
  const own = await installationId();
  if (own === null) throw new NoInstallation();
  if ((await ownerOf(connection, temporal)) === null) await take(connection, temporal, own);
  // Read again: another installation may have come first.
  if ((await ownerOf(connection, temporal)) !== own) throw new ForeignNamespace(temporal);
}

async function ownerOf({ workflowService }: ConnectionLike, temporal: TemporalAddress): Promise<string | null> {
  try {
    const { namespaceInfo } = await workflowService.describeNamespace({ namespace: temporal.namespace });
    return namespaceInfo?.data?.[installationKey] ?? null;
  } catch (error) {
    if ((error as { code?: unknown }).code === notFound) throw new NamespaceMissing(temporal, { cause: error });
    throw error;
  }
}

async function take({ workflowService }: ConnectionLike, { namespace }: TemporalAddress, own: string): Promise<void> {
  // The server adds this to the namespace's data and leaves the rest as it is.
  await workflowService.updateNamespace({ namespace, updateInfo: { data: { [installationKey]: own } } });
}
