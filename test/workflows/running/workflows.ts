import { fileURLToPath } from 'node:url';
import { bundledWorkflows } from '#libs/process/index';

let bundle: Promise<{ code: string }> | null = null;

/** The workflows as they stand in the sources, bundled once per suite. */
export function sourceWorkflows(): Promise<{ code: string }> {
  bundle ??= bundledWorkflows(fileURLToPath(new URL('../../../workflows/index.ts', import.meta.url)));
  return bundle;
}
