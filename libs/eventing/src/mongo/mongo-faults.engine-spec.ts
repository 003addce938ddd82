import { commitWith, newStream } from '@donthu/testing/conformance/event-store/commits';
import { killForAWhile } from '@donthu/testing/engines/engines-tool';
import { freshMongoDatabase, type MongoDatabase } from '@donthu/testing/engines/mongo-database';
import { lastVersionOf, type Commit } from '../store/commit';
import { InfrastructureError, type AppendResult } from '../store/event-store';
import { MongoEventStore } from './mongo-event.store';

jest.setTimeout(180_000);

describe('MongoDB under failures', () => {
  let database: MongoDatabase;
  let store: MongoEventStore;

  beforeEach(async () => {
    database = freshMongoDatabase();
    store = await MongoEventStore.open(await database.open());
  });
  afterEach(() => database.drop());

  /** As a caller does: tries with the same id until the engine is back. */
  async function insist(append: () => Promise<AppendResult>): Promise<AppendResult> {
    for (;;) {
      try {
        return await append();
      } catch (error) {
        if (!(error instanceof InfrastructureError)) throw error;
      }
    }
  }

  it('keeps what it acknowledged, once each and without gaps, when the server is killed under load', async () => {
    const ledger = new Map<string, Commit>();
    let stopped = false;
    const number = async () => {
      const commit = commitWith({ stream: newStream() });
      const request = {
        unit: commit.unit,
        series: 'book',
        id: commit.id,
        build: (n: number) => ({ ...commit, number: { series: 'book', n } }),
      };
      const result = await insist(() => store.appendNumbered(request));
      if ('commit' in result) ledger.set(result.commit.id, result.commit);
    };
    const grow = async (stream: string) => {
      for (let version = 1; !stopped; version += 1) {
        const commit = commitWith({ stream, version });
        const result = await insist(() => store.append(commit));
        expect(['committed', 'duplicate']).toContain(result.outcome);
        ledger.set(commit.id, commit);
      }
    };
    const many = async () => {
      while (!stopped) await number();
    };
    const clients = [...Array.from({ length: 12 }, many), ...Array.from({ length: 8 }, () => grow(newStream()))];
    await new Promise((resolve) => setTimeout(resolve, 500));
    await killForAWhile('mongodb-1', 1_500);
    await new Promise((resolve) => setTimeout(resolve, 500));
    stopped = true;
    await Promise.all(clients);

    const kept = await store.readAll(0, 100_000);
    expect(new Set(kept.map(({ commit }) => commit.id)).size).toBe(kept.length);
    const byId = new Map(kept.map(({ commit }) => [commit.id, commit]));
    for (const [id, commit] of ledger) expect(byId.get(id)).toEqual(commit);
    const numbers = kept.flatMap(({ commit }) => (commit.number ? [commit.number.n] : [])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(kept).toHaveLength(ledger.size);
    const ends = new Map<string, number>();
    for (const { commit } of kept) {
      expect(commit.version).toBe((ends.get(commit.stream) ?? 0) + 1);
      ends.set(commit.stream, lastVersionOf(commit));
    }
  });

  it('says that the engine is away instead of waiting for ever', async () => {
    const connection = await database.open();
    const alone = new MongoEventStore(connection);
    await connection.close();
    await expect(alone.findById('x')).rejects.toBeInstanceOf(InfrastructureError);
    await expect(alone.append(commitWith({ stream: newStream() }))).rejects.toBeInstanceOf(InfrastructureError);
  });

  it('fails only the caller whose commit cannot be written', async () => {
    const tooLarge = commitWith({
      stream: newStream(),
      events: [{ type: 'x.v1', data: { text: 'x'.repeat(17 * 1024 * 1024) } }],
    });
    const results = await Promise.allSettled(
      [commitWith({ stream: newStream() }), tooLarge, commitWith({ stream: newStream() })].map((commit) =>
        store.append(commit),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const [, refused] = results;
    expect(refused?.status === 'rejected' && refused.reason instanceof InfrastructureError).toBe(false);
  });
});
