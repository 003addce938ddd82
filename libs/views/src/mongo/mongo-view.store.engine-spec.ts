import { describeViewStore } from '@donthu/testing/conformance/view-store/describe-view-store';
import { sampleView } from '@donthu/testing/conformance/view-store/sample-view';
import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { MongoViewStore } from './mongo-view.store';

describeViewStore('MongoDB', async () => {
  const database = freshMongoDatabase();
  return {
    open: async () => new MongoViewStore(await database.open()),
    close: () => database.drop(),
  };
});

describe('a view store on MongoDB', () => {
  it('starts a new generation whenever a view is emptied or changes its form, and only then', async () => {
    const database = freshMongoDatabase();
    const store = new MongoViewStore(await database.open());
    await store.register(sampleView);
    await store.register(sampleView);
    expect(await store.generation()).toBe(0);
    await store.drop(sampleView.name);
    expect(await store.generation()).toBe(1);
    const next = new MongoViewStore(await database.open());
    await next.register({ ...sampleView, revisionOfRules: 2 });
    expect(await next.generation()).toBe(2);
    await database.drop();
  });
});
