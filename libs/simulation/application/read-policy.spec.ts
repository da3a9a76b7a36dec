import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardPolicy } from '#libs/cadence/domain/index';
import { readChangedPolicy } from './read-policy.ts';

describe('a file with a changed policy', () => {
  const reading = async (content: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'policy-'));
    try {
      const file = join(folder, 'fristen.json');
      await writeFile(file, content);
      return await readChangedPolicy(file, standardPolicy);
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('is read', async () => {
    expect((await reading('{ "overdue2After": 7 }')).overdue2After).toBe(7);
  });

  it('that is not there, no JSON or wrong is refused in German', async () => {
    await expect(readChangedPolicy('gibtsnicht.json', standardPolicy)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
    await expect(reading('{')).rejects.toMatchObject({ code: 'FILE_NOT_JSON' });
    await expect(reading('{ "grace": { "day": "drei" } }')).rejects.toMatchObject({
      code: 'POLICY_INVALID',
      german: expect.stringContaining('grace.day: erwartet eine ganze Zahl von 1 bis 250'),
    });
  });
});
