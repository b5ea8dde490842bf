import fc from 'fast-check';
import { EpochCache } from './epoch-cache';
import { Generations } from './generations';

interface Entry {
  readonly text: string;
}
const entry = (text: string): Entry => ({ text });
const cacheOf = (weight = 100) => new EpochCache<Entry>(weight, ({ text }) => text.length);

/** A load that ends when the test says so. */
function slow(): {
  load: () => Promise<Entry>;
  finish(text: string): void;
  fail(error: Error): void;
  loads(): number;
} {
  let settle!: { resolve(value: Entry): void; reject(error: Error): void };
  let loads = 0;
  return {
    load: () => {
      loads += 1;
      return new Promise<Entry>((resolve, reject) => (settle = { resolve, reject }));
    },
    finish: (text) => settle.resolve(entry(text)),
    fail: (error) => settle.reject(error),
    loads: () => loads,
  };
}

describe('EpochCache', () => {
  it('loads once and then gives what it has', async () => {
    const cache = cacheOf();
    const load = jest.fn(async () => entry('a'));
    expect(cache.peek('k')).toBeUndefined();
    expect(await cache.get('k', load)).toEqual(entry('a'));
    expect(await cache.get('k', load)).toEqual(entry('a'));
    expect(cache.peek('k')).toEqual(entry('a'));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('makes loads of one key that come together one load', async () => {
    const cache = cacheOf();
    const { load, finish, loads } = slow();
    const both = [cache.get('k', load), cache.get('k', load)];
    finish('a');
    expect(await Promise.all(both.map((one) => Promise.resolve(one)))).toEqual([entry('a'), entry('a')]);
    expect(loads()).toBe(1);
  });

  it.each([
    ['drop of the key', (cache: EpochCache<Entry>) => cache.drop('k')],
    ['drop of another key', (cache: EpochCache<Entry>) => cache.drop('other')],
    ['drop by what is kept', (cache: EpochCache<Entry>) => cache.dropWhere(() => false)],
    ['clear', (cache: EpochCache<Entry>) => cache.clear()],
  ])('hands out but does not keep what was read before a %s', async (_what, invalidate) => {
    const cache = cacheOf();
    const before = slow();
    const old = cache.get('k', before.load);
    invalidate(cache);
    before.finish('old');
    expect(await old).toEqual(entry('old'));
    expect(cache.peek('k')).toBeUndefined();
    expect(await cache.get('k', async () => entry('new'))).toEqual(entry('new'));
    expect(cache.peek('k')).toEqual(entry('new'));
  });

  it('gives who asks after the change a load of its own, whichever of the two ends first', async () => {
    for (const newFirst of [true, false]) {
      const cache = cacheOf();
      const [before, after] = [slow(), slow()];
      const old = cache.get('k', before.load);
      cache.drop('k');
      const fresh = cache.get('k', after.load);
      if (newFirst) after.finish('new');
      before.finish('old');
      await old;
      if (!newFirst) after.finish('new');
      expect(await fresh).toEqual(entry('new'));
      expect(cache.peek('k')).toEqual(entry('new'));
      expect(after.loads()).toBe(1);
    }
  });

  it('keeps nothing of a load that failed, and tries again', async () => {
    const cache = cacheOf();
    const { load, fail } = slow();
    const failing = cache.get('k', load);
    fail(new Error('no database'));
    await expect(failing).rejects.toThrow('no database');
    expect(await cache.get('k', async () => entry('a'))).toEqual(entry('a'));
  });

  it('drops exactly what matches', async () => {
    const cache = cacheOf();
    for (const key of ['1@a', '2@a', '1@b']) await cache.get(key, async () => entry(key));
    cache.dropWhere((key, { text }) => key.endsWith('@a') && text === key);
    expect(['1@a', '2@a', '1@b'].map((key) => cache.peek(key)?.text)).toEqual([undefined, undefined, '1@b']);
  });

  it('stays within its weight, and forgets what was used longest ago', async () => {
    const cache = cacheOf(20);
    const keep = (key: string) => cache.get(key, async () => entry('12345'));
    for (const key of ['used', 'forgotten', 'new']) await keep(key);
    cache.peek('used');
    for (const key of ['newer', 'newest']) await keep(key);
    const keys = ['used', 'forgotten', 'newer', 'newest'];
    expect(keys.filter((key) => cache.peek(key) === undefined)).toEqual(['forgotten']);
    await cache.get('too large', async () => entry('12345678901'));
    expect(cache.peek('too large')).toBeUndefined();
  });

  it('keeps at most its weight, however it is used', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom(...'abcdefghij'), fc.nat(6), fc.boolean()), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(keys, (steps) => {
        const kept = new Generations<string>(12, ({ length }) => length);
        for (const [key, length, drop] of steps) {
          if (drop) kept.delete(key);
          else kept.set(key, 'x'.repeat(length));
          const present: string[] = [];
          kept.deleteWhere((_, value) => {
            present.push(value);
            return false;
          });
          expect(present.reduce((sum, { length }) => sum + Math.max(1, length), 0)).toBeLessThanOrEqual(12);
        }
      }),
    );
  });

  it('never keeps a value older than the last change, in any order of reads, changes and ends of loads', async () => {
    const step = fc.constantFrom<'read' | 'change' | 'finish'>('read', 'change', 'finish');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const cache = cacheOf();
        let version = 0;
        const ends: (() => void)[] = [];
        const reads: Promise<Entry>[] = [];
        for (const what of steps) {
          if (what === 'change') {
            version += 1;
            cache.drop('k');
          }
          if (what === 'read') {
            // The state is read when the load begins, as a query does.
            const read = cache.get('k', () => {
              const seen = entry(String(version));
              return new Promise((resolve) => ends.push(() => resolve(seen)));
            });
            reads.push(Promise.resolve(read));
          }
          if (what === 'finish') {
            ends.pop()?.();
            await new Promise((resolve) => setImmediate(resolve));
          }
          expect(cache.peek('k')?.text ?? String(version)).toBe(String(version));
        }
        for (const end of ends) end();
        await Promise.all(reads);
        expect(cache.peek('k')?.text ?? String(version)).toBe(String(version));
      }),
    );
  });
});
