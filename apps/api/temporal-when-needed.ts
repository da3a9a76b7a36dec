import { type Configuration, requireTemporalAddress } from '#libs/config/index';
import { type TemporalClient } from '#libs/process/index';
import { type OnApplicationShutdown } from '@nestjs/common';
import { type DataSource } from 'typeorm';

const deadlineMs = 5000;

/** The way to the Temporal server, made when it is first needed: everything else works without a server. */
export class TemporalWhenNeeded implements OnApplicationShutdown {
  private client: Promise<TemporalClient> | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly source: DataSource,
  ) {}

  /** @throws {PlainError} `NOT_RUNNING` and those of the namespace; otherwise what the client said. */
  readonly lookAgain = async (workflowId: string): Promise<void> => {
    const address = requireTemporalAddress(this.configuration);
    const temporal = await (this.client ??= this.clientAt(address));
    await temporal.lookAgain(workflowId, deadlineMs);
  };

  private async clientAt(address: string): Promise<TemporalClient> {
    // Loaded late as well: it brings a worker's native parts along.
    const { lazyClient, recordedInstallation } = await import('#libs/process/index');
    const { temporalNamespace: namespace } = this.configuration;
    return lazyClient({ address, namespace }, recordedInstallation(this.source));
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.client)?.close();
  }
}
