import { InfrastructureError } from '../store/event-store';
import { GroupQueue, type Verdict } from './group-queue';

const ok = <T>(value: T): Verdict<T> => ({ ok: true, value });

describe('writes in groups', () => {
  function recording(delayMs = 5) {
    const batches: string[][] = [];
    const write = async (items: readonly string[]): Promise<Verdict<string>[]> => {
      batches.push([...items]);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return items.map((item) => (item.startsWith('bad') ? { ok: false, error: new Error(item) } : ok(item)));
    };
    return { batches, write };
  }

  it('sends together what arrives while a write is in flight', async () => {
    const { batches, write } = recording();
    const queue = new GroupQueue(write, (item) => item);
    const first = queue.add('a');
    while (batches.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, queue.add('b'), queue.add('c'), queue.add('d')]);
    expect(batches).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('gives each caller its own verdict', async () => {
    const queue = new GroupQueue(recording().write, (item) => item);
    const results = await Promise.allSettled(['a', 'bad', 'c'].map((item) => queue.add(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('never writes two items of one key together, and keeps their order', async () => {
    const { batches, write } = recording();
    const queue = new GroupQueue(write, (item) => item.charAt(0));
    await Promise.all(['a1', 'a2', 'b1', 'a3', 'b2'].map((item) => queue.add(item)));
    expect(batches).toEqual([['a1', 'b1'], ['a2', 'b2'], ['a3']]);
  });

  it('tells every caller when the whole write fails, and goes on with the next', async () => {
    let fails = true;
    const queue = new GroupQueue<string, string>(
      async (items) => {
        if (fails) throw new InfrastructureError('away');
        return items.map(ok);
      },
      (item) => item,
    );
    const results = await Promise.allSettled(['a', 'b'].map((item) => queue.add(item)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await queue.add('a')).toBe('a');
  });

  it('bounds a group, and what may wait', async () => {
    const { batches, write } = recording();
    const queue = new GroupQueue(write, (item) => item, { maxItems: 2, maxWaiting: 3 });
    const added = ['a', 'b', 'c', 'd'].map((item) => queue.add(item));
    await expect(added[3]).rejects.toBeInstanceOf(InfrastructureError);
    await Promise.all(added.slice(0, 3));
    expect(batches).toEqual([['a', 'b'], ['c']]);
  });
});
