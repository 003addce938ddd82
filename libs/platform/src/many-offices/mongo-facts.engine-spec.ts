import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { MongoFacts } from './mongo-facts';

describe('facts of a service on MongoDB', () => {
  const database = freshMongoDatabase();
  afterAll(() => database.drop());

  it('keep what was told first, whoever asks, also at the same moment', async () => {
    const [one, other] = [new MongoFacts(await database.open()), new MongoFacts(await database.open())];
    const told = await Promise.all([one.keepFirst('office', 'real'), other.keepFirst('office', 'demo')]);
    expect(new Set(told).size).toBe(1);
    expect(await other.keepFirst('office', 'other')).toBe(told[0]);
  });

  it('move where they are told anew', async () => {
    const facts = new MongoFacts(await database.open());
    expect(await facts.fact('clock')).toBeUndefined();
    await facts.keepFact('clock', 'a');
    await facts.keepFact('clock', 'b');
    expect(await facts.fact('clock')).toBe('b');
  });
});
