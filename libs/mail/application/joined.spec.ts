import { describe, expect, it } from '@jest/globals';
import { joined } from './joined.ts';

describe('requests joined', () => {
  it('go alone when nothing is under way, and together when they had to wait', async () => {
    const seen: string[] = [];
    let open: () => void = () => undefined;
    const ask = joined<string, number>(async (requests) => {
      seen.push(requests.join(''));
      await new Promise<void>((resolve) => (open = resolve));
      return requests.length;
    });
    const first = ask('a');
    await Promise.resolve();
    const others = [ask('b'), ask('c')];
    open();
    expect(await first).toBe(1);
    await Promise.resolve();
    open();
    expect(await Promise.all(others)).toEqual([2, 2]);
    expect(seen).toEqual(['a', 'bc']);
  });

  it('fail together, and the next ones do not', async () => {
    let fails = true;
    const ask = joined<string, string>(async (requests) => {
      if (fails) throw new Error('away');
      return requests.join('');
    });
    await Promise.all(['a', 'b'].map((request) => expect(ask(request)).rejects.toThrow('away')));
    fails = false;
    expect(await ask('c')).toBe('c');
  });
});
