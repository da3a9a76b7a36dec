import { describe, expect, it } from '@jest/globals';
import { inParallel, rest } from './index.ts';

describe('a few at a time', () => {
  it('does everything, never more than the lanes at once', async () => {
    let [atOnce, most] = [0, 0];
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5, 6, 7], { lanes: 3 }, async (item) => {
      most = Math.max(most, (atOnce += 1));
      await Promise.resolve();
      atOnce -= 1;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('begins nothing new after a failure, and lets the others end', async () => {
    const ended: number[] = [];
    const work = inParallel([1, 2, 3, 4], { lanes: 2 }, async (item) => {
      if (item === 1) throw new Error('first');
      await Promise.resolve();
      ended.push(item);
    });
    await expect(work).rejects.toThrow('first');
    expect(ended).toEqual([2]);
  });

  it('begins nothing new when stopped', async () => {
    const stopping = new AbortController();
    const begun: number[] = [];
    const work = inParallel([1, 2, 3], { lanes: 1, stopping: stopping.signal }, async (item) => {
      begun.push(item);
      stopping.abort(new Error('stopped'));
    });
    await expect(work).rejects.toThrow('stopped');
    expect(begun).toEqual([1]);
  });
});

describe('a rest', () => {
  it('ends at once when stopped, before or meanwhile', async () => {
    const stopping = new AbortController();
    const resting = rest(3_600_000, stopping.signal);
    stopping.abort();
    await resting;
    await expect(rest(3_600_000, stopping.signal)).resolves.toBeUndefined();
  });
});
