import { randomBytes } from 'node:crypto';
import { ensureNamespace } from '#libs/embedded/index';

export interface FreshNamespace {
  /** host:port of the run's Temporal server. */
  readonly address: string;
  readonly namespace: string;
}

/** A namespace of the real Temporal server for one suite; only in workflow, replay and end-to-end tests. */
export const freshNamespace = async (): Promise<FreshNamespace> => {
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  if (address === undefined)
    throw new Error('This suite needs a Temporal server: put it into test/workflows, test/replay or test/e2e.');
  const namespace = `suite-${randomBytes(6).toString('hex')}`;
  await ensureNamespace(address, namespace);
  return { address, namespace };
};
