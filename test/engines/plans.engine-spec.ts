import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { MongoViewStore } from '@donthu/views/mongo/mongo-view.store';
import { recordQueries, type Recorded } from '../harness/recorded-queries';

describe('every list and filter of every service', () => {
  const database = freshMongoDatabase();
  let recorded: Recorded;
  let store: MongoViewStore;

  beforeAll(async () => {
    store = new MongoViewStore(await database.open());
    recorded = await recordQueries();
    for (const view of recorded.views) await store.register(view);
    for (const { view, key, slices } of recorded.rows)
      expect(await store.put(view, { key, expectedRevision: 0, slices })).toBe('stored');
  });
  afterAll(async () => {
    await recorded.close();
    await database.drop();
  });

  it('is answered through the index it names: MongoDB never scans a collection nor sorts in memory', async () => {
    for (const { view, index, query } of recorded.queries) {
      const searches = (query.tokens ?? []).length > 0;
      const question = `${view.name}.${index} ${JSON.stringify(query)}`;
      const planned = await store.plan(view, query);
      expect({ question, ...planned }).toEqual({
        question,
        index: searches && !view.indexes[index]?.short ? `${index}__tokens` : index,
      });
    }
  });

  it('finds on MongoDB what it finds on SQLite', async () => {
    for (const { view, query } of recorded.queries) {
      const question = `${view.name} ${JSON.stringify(query)}`;
      const found = await store.find(view, query);
      expect({ question, keys: found.map(({ key }) => key) }).toEqual({
        question,
        keys: await recorded.keys({ view, index: query.index, query }),
      });
    }
  });
});
