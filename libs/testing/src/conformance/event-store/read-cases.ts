import { storedEventsOf, type Commit } from '@donthu/eventing/store/commit';
import type { EventStore, PositionedCommit } from '@donthu/eventing/store/event-store';
import { commitWith, newStream } from './commits';

async function readEverything(store: EventStore, pageSize: number): Promise<PositionedCommit[]> {
  const all: PositionedCommit[] = [];
  for (let after = 0; ; after = all.at(-1)?.position ?? 0) {
    const page = await store.readAll(after, pageSize);
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}

async function append(store: EventStore, ...commits: Commit[]): Promise<void> {
  for (const commit of commits) await store.append(commit);
}

export function readCases(store: () => EventStore, another: () => Promise<EventStore>): void {
  it('knows nothing of what was never written', async () => {
    expect(await store().readStream(newStream())).toEqual([]);
    expect(await store().findById('no-such-id')).toBeUndefined();
    expect(await store().readAll(0, 10)).toEqual([]);
    expect(await store().readSeries('u', 's', 0, 10)).toEqual([]);
    expect([await store().end(), await store().lastNumber('u', 's')]).toEqual([0, 0]);
  });

  it('reads a stream in order of version, from the commit that holds the version asked for', async () => {
    const stream = newStream();
    const events = [1, 2, 3].map((n) => ({ type: 'x.v1', data: { n } }));
    const commits = [1, 4, 7, 10].map((version) => commitWith({ stream, version, events }));
    await append(store(), ...commits);
    expect(await store().readStream(stream)).toEqual(commits);
    expect(await store().readStream(stream, 4)).toEqual(commits.slice(1));
    expect(await store().readStream(stream, 6)).toEqual(commits.slice(1));
    expect(await store().readStream(stream, 7)).toEqual(commits.slice(2));
    expect(await store().readStream(stream, 13)).toEqual([]);
  });

  it('reads everything once, page by page, every stream ascending', async () => {
    const streams = Array.from({ length: 7 }, newStream);
    for (let version = 1; version <= 5; version += 1) {
      await Promise.all(streams.map((stream) => store().append(commitWith({ stream, version }))));
    }
    const all = await readEverything(store(), 4);
    expect(new Set(all.map(({ commit }) => commit.id)).size).toBe(35);
    expect(all.map(({ position }) => position)).toEqual([...all.map(({ position }) => position)].sort((a, b) => a - b));
    for (const stream of streams) {
      expect(all.filter(({ commit }) => commit.stream === stream).map(({ commit }) => commit.version)).toEqual([
        1, 2, 3, 4, 5,
      ]);
    }
    expect(await readEverything(await another(), 1000)).toEqual(all);
    expect(await store().end()).toBe(all.at(-1)?.position);
  });

  it('never shows a consumer what is sealed', async () => {
    const sealed = { people: { keyId: 'k', context: 'c', ciphertext: 'c2VjcmV0' }, credential: 'c2VjcmV0' };
    const commit = commitWith({ stream: newStream(), sealed });
    await append(store(), commit);
    const [stored] = await store().readStream(commit.stream);
    const events = stored ? storedEventsOf(stored) : [];
    expect(stored?.sealed).toEqual(sealed);
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('c2VjcmV0');
  });
}

export function markCases(store: () => EventStore, another: () => Promise<EventStore>): void {
  it('keeps marks per consumer and stream, and never moves one back', async () => {
    const stream = newStream();
    expect(await store().marked('a', stream)).toBe(0);
    await store().mark([{ consumer: 'a', stream, version: 3 }]);
    await store().mark([
      { consumer: 'a', stream, version: 2 },
      { consumer: 'b', stream, version: 1 },
    ]);
    expect([
      await store().marked('a', stream),
      await store().marked('b', stream),
      await store().marked('a', newStream()),
    ]).toEqual([3, 1, 0]);
    await store().mark([]);
    expect(await (await another()).marked('a', stream)).toBe(3);
  });

  it('settles many marks at once on the highest', async () => {
    const stream = newStream();
    const versions = [5, 1, 9, 3, 9, 2];
    await Promise.all(versions.map((version) => store().mark([{ consumer: 'a', stream, version }])));
    expect(await store().marked('a', stream)).toBe(9);
  });

  it('advances marks with the commit, again at a second try, and not with a refusal', async () => {
    const source = newStream();
    const commit = commitWith({ stream: newStream(), claims: ['seat'] });
    await store().append(commit, [{ consumer: 'a', stream: source, version: 4 }]);
    expect(await store().marked('a', source)).toBe(4);
    await store().append(commitWith({ stream: newStream(), claims: ['seat'] }), [
      { consumer: 'a', stream: source, version: 9 },
    ]);
    expect(await store().marked('a', source)).toBe(4);
    const numbered = commitWith({ stream: newStream() });
    const request = {
      unit: numbered.unit,
      series: 's',
      id: numbered.id,
      build: (n: number) => ({ ...numbered, number: { series: 's', n } }),
    };
    await store().appendNumbered(request, [{ consumer: 'a', stream: source, version: 5 }]);
    expect(await store().marked('a', source)).toBe(5);
  });
}
