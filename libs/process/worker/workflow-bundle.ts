import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDirectory } from '#libs/config/index';
import { bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';

const own = import.meta.url;

/** The SDK loads the failure converter by path, from the sources as well as from `dist/`. */
export const failureConverterPath = fileURLToPath(new URL(`./failure-converter${extname(own)}`, own));

/** The bundle made by the build, so that every worker runs the same workflow code. */
export function builtWorkflows(): WorkflowBundleOption {
  const codePath = join(projectDirectory(), 'dist/workflows/bundle.js');
  if (!existsSync(codePath)) throw new Error('dist/workflows/bundle.js is missing: run "npm run build".');
  return { codePath };
}

/** A bundle of the sources. @param workflowsPath absolute path of the file that exports the workflows. */
export async function bundledWorkflows(workflowsPath: string): Promise<{ code: string }> {
  const quiet = (): void => undefined;
  return bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
    webpackConfigHook: (configuration) => ({
      ...configuration,
      resolve: { ...configuration.resolve, conditionNames: ['source', '...'] },
    }),
    logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error },
  });
}
