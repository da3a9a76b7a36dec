import { bundledWorkflows, failureConverterPath } from '#libs/process/index';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { quietRuntime } from '../workflows/running/quiet-runtime.ts';
import { sourceWorkflows } from '../workflows/running/workflows.ts';
import { storedHistories } from './stored-histories.ts';

quietRuntime();
const stored = storedHistories();

describe('the stored histories', () => {
  let present: { code: string };
  let changed: { code: string };

  beforeAll(async () => {
    present = await sourceWorkflows();
    changed = await bundledWorkflows(fileURLToPath(new URL('changed/index.ts', import.meta.url)));
  });

  const replay = (workflowBundle: { code: string }, history: unknown): Promise<void> =>
    Worker.runReplayHistory({ workflowBundle, dataConverter: { failureConverterPath } }, history);

  it('are there', () => {
    expect(stored.length).toBeGreaterThanOrEqual(5);
  });

  it.each(stored)('replay with the present workflows: $release $name', async ({ history }) => {
    await replay(present, history);
  });

  it.each(stored)('do not replay with a carelessly changed workflow: $release $name', async ({ history }) => {
    await expect(replay(changed, history)).rejects.toThrow(DeterminismViolationError);
  });
});
