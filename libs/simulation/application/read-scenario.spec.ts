import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aPlan } from '../../../test/oracle/a-plan.ts';
import { readScenario } from './read-scenario.ts';

async function read(scenario: object): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scenario-'));
  try {
    const file = path.join(folder, 'scenario.json');
    await writeFile(file, JSON.stringify(scenario));
    return await readScenario(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a scripted run', () => {
  it('has its dates where calendars reach, and says which lies elsewhere', async () => {
    expect(await read(aPlan({ steps: [{ dueOn: '2099-12-31' }] }))).toMatchObject({ steps: [{ dueOn: '2099-12-31' }] });
    await expect(read(aPlan({ steps: [{ dueOn: '2927-03-31' }] }))).rejects.toMatchObject({
      code: 'SCENARIO_INVALID',
      german: expect.stringContaining('steps.0.dueOn: liegt zu weit weg (erwartet: 2000-01-01 bis 2099-12-31)'),
    });
    await expect(read(aPlan({ to: '9999-12-31' }))).rejects.toMatchObject({ code: 'SCENARIO_INVALID' });
  });
});
