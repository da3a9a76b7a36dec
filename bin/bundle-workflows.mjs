// The workflow bundle that the worker loads: built once, from the sources, so that every worker runs the same code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { root } from './project.mjs';

const quiet = () => undefined;
const { code } = await bundleWorkflowCode({
  workflowsPath: join(root, 'workflows/index.ts'),
  webpackConfigHook: (configuration) => ({
    ...configuration,
    resolve: { ...configuration.resolve, conditionNames: ['source', '...'] },
  }),
  logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error },
});
mkdirSync(join(root, 'dist/workflows'), { recursive: true });
writeFileSync(join(root, 'dist/workflows/bundle.js'), code);
