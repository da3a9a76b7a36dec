import { beforeAll, describe, expect, it } from '@jest/globals';
import { sourceWorkflows } from './running/workflows.ts';

interface SourceMap {
  sources: string[];
}

describe('the bundle of the workflows', () => {
  let code: string;
  let modules: string[];

  beforeAll(async () => {
    ({ code } = await sourceWorkflows());
    const inline = /sourceMappingURL=data:application\/json;charset=utf-8;base64,([A-Za-z0-9+/=]+)/.exec(code);
    modules = (JSON.parse(Buffer.from(inline![1]!, 'base64').toString('utf8')) as SourceMap).sources;
  });

  it('holds our workflows and contracts, and nothing else of ours', () => {
    const own = modules.filter((module) => !module.includes('node_modules'));
    const paths = own.flatMap((module) => /((?:workflows|libs|apps|test)\/.+\.ts)$/.exec(module)?.[1] ?? []);
    expect([...new Set(paths)].sort()).toEqual([
      'libs/process/contracts/messages.ts',
      'libs/process/worker/failure-converter.ts',
      'workflows/attention.ts',
      'workflows/delivery-round.ts',
      'workflows/delivery.workflow.ts',
      'workflows/index.ts',
      'workflows/measure-life.ts',
      'workflows/measure.workflow.ts',
    ]);
  });

  it('holds no package but the SDK and what it needs', () => {
    const packages = modules.flatMap(
      (module) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(module)?.[1] ?? [],
    );
    expect([...new Set(packages)].sort()).toEqual([
      '@temporalio/common',
      '@temporalio/workflow',
      'long',
      'ms',
      'nexus-rpc',
    ]);
  });

  it('is smaller than two megabytes', () => {
    expect(code.length).toBeLessThan(2_000_000);
  });
});
