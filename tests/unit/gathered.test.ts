import { describe, expect, it } from 'vitest';
import { gathered } from '@/lib/gathered';

/** Work that waits for a nod each time, and remembers what it was given. */
const slowWork = () => {
  const loads: string[][] = [];
  const nods: (() => void)[] = [];
  const work = async (load: string[]) => {
    loads.push(load);
    await new Promise<void>((go) => nods.push(go));
    if (load.includes('bad')) throw new Error('bad');
    return load.length;
  };
  const nod = async () => {
    await expect.poll(() => nods.length, { interval: 1 }).toBeGreaterThan(0);
    nods.shift()?.();
  };
  return { loads, work, nod };
};

describe('work for many', () => {
  it('goes together while an earlier load is under way, and never more than allowed', async () => {
    const { loads, work, nod } = slowWork();
    const add = gathered(work, { most: 3, restMs: 0 });
    const answers = ['a', 'b', 'c', 'd', 'e'].map((item) => add(item));
    await nod();
    await nod();
    await nod();
    expect(loads).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
    expect(await Promise.all(answers)).toEqual([1, 3, 3, 3, 1]);
    void add('f');
    await expect.poll(() => loads.at(-1), { interval: 1 }).toEqual(['f']);
  });

  it('fails for nobody else when one of them is bad', async () => {
    const { loads, work, nod } = slowWork();
    const add = gathered(work, { most: 10, restMs: 0 });
    const answers = Promise.allSettled(['a', 'b', 'bad', 'c'].map((item) => add(item)));
    for (let i = 0; i < 5; i++) await nod();
    expect((await answers).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(loads).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c']]);
  });
});
