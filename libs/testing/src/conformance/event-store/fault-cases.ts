import type { Commit } from '@donthu/eventing/store/commit';
import { InfrastructureError, type AppendResult, type EventStore } from '@donthu/eventing/store/event-store';
import { commitWith, newStream } from './commits';

export interface Faults {
  readonly store: () => EventStore;
  readonly another: () => Promise<EventStore>;
  /** Loses the acknowledgement of the next append. */
  readonly lose: () => void;
}

/** What the caller may see of an append whose acknowledgement was lost: it stands, or it is not known. */
async function outcomeOf(append: Promise<AppendResult>): Promise<string> {
  try {
    return (await append).outcome;
  } catch (error) {
    if (error instanceof InfrastructureError) return 'unknown';
    throw error;
  }
}

export function faultCases(faults: () => Faults): void {
  it('settles a lost acknowledgement by the id: one commit, and the second try gets it', async () => {
    const { store, lose } = faults();
    const commit = commitWith({ stream: newStream(), claims: ['seat'] });
    lose();
    expect(['committed', 'unknown']).toContain(await outcomeOf(store().append(commit)));
    expect(await store().append(commit)).toEqual({ outcome: 'duplicate', commit });
    expect(await store().readStream(commit.stream)).toEqual([commit]);
  });

  it('settles a lost acknowledgement among many appends', async () => {
    const { store, lose } = faults();
    const commits = Array.from({ length: 40 }, () => commitWith({ stream: newStream() }));
    lose();
    const outcomes = await Promise.all(commits.map((commit) => outcomeOf(store().append(commit))));
    expect(outcomes.every((outcome) => outcome === 'committed' || outcome === 'unknown')).toBe(true);
    const again = await Promise.all(commits.map((commit) => store().append(commit)));
    expect(again.map(({ outcome }) => outcome)).toEqual(Array(40).fill('duplicate'));
  });

  it('keeps numbers without gaps when an acknowledgement is lost', async () => {
    const { store, another, lose } = faults();
    const commits = Array.from({ length: 25 }, () => commitWith({ stream: newStream() }));
    const append = (commit: Commit) =>
      store().appendNumbered({
        unit: commit.unit,
        series: 'book',
        id: commit.id,
        build: (n) => ({ ...commit, number: { series: 'book', n } }),
      });
    await append(commitWith({ stream: newStream() }));
    lose();
    await Promise.all(commits.map((commit) => outcomeOf(append(commit))));
    const again = await Promise.all(commits.map(append));
    expect(again.map(({ outcome }) => outcome)).toEqual(Array(25).fill('duplicate'));
    const numbers = (await (await another()).readSeries('phuong-mot', 'book', 0, 100)).map(({ number }) => number?.n);
    expect(numbers).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
  });

  it('shows a second store what the first one committed, and judges by it', async () => {
    const { store, another } = faults();
    const second = await another();
    const commit = commitWith({ stream: newStream(), claims: ['seat'] });
    await store().append(commit);
    expect(await second.append(commit)).toEqual({ outcome: 'duplicate', commit });
    expect(await second.append(commitWith({ stream: commit.stream }))).toEqual({ outcome: 'version_conflict' });
    expect(await second.append(commitWith({ stream: newStream(), claims: ['seat'] }))).toEqual({
      outcome: 'claim_conflict',
    });
    expect(await second.append(commitWith({ stream: commit.stream, version: 2 }))).toMatchObject({
      outcome: 'committed',
    });
    expect(await store().append(commitWith({ stream: commit.stream, version: 2 }))).toEqual({
      outcome: 'version_conflict',
    });
  });

  it('lets one of two stores win every version of a contended stream', async () => {
    const { store, another } = faults();
    const stores = [store(), await another()];
    const stream = newStream();
    for (let version = 1; version <= 15; version += 1) {
      const results = await Promise.all(stores.map((writer) => writer.append(commitWith({ stream, version }))));
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(['committed', 'version_conflict']);
    }
    expect((await store().readStream(stream)).map(({ version }) => version)).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
  });
}
