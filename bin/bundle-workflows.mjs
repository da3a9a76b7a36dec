// The workflow bundle that the worker loads: built once, from the sources, so that every worker runs the same code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledWorkflows } from '../dist/libs/process/worker/workflow-bundle.js';
import { root } from './project.mjs';

const { code } = await bundledWorkflows(join(root, 'workflows/index.ts'));
mkdirSync(join(root, 'dist/workflows'), { recursive: true });
writeFileSync(join(root, 'dist/workflows/bundle.js'), code);
