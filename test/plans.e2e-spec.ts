import { recordQueries, type Recorded } from './harness/recorded-queries';

describe('every list and filter of every service', () => {
  let recorded: Recorded;

  beforeAll(async () => {
    recorded = await recordQueries();
  });
  afterAll(() => recorded.close());

  it('is answered through the index it names: SQLite never scans', async () => {
    expect(recorded.queries.length).toBeGreaterThan(40);
    for (const asked of recorded.queries) {
      const { index } = await recorded.plan(asked);
      const question = `${asked.view.name}.${asked.index} ${JSON.stringify(asked.query)}`;
      const searches = (asked.query.tokens ?? []).length > 0;
      // A search goes from the word to its documents; everything else through the declared index.
      expect({ question, index }).toEqual({
        question,
        index: searches ? 'primary' : `ix_${asked.view.name}_${asked.index}`,
      });
    }
  });

  it('makes use of every index that a view declares', () => {
    const used = new Set(recorded.queries.map(({ view, index }) => `${view.name}.${index}`));
    const declared = recorded.views.flatMap((view) =>
      Object.keys(view.indexes).map((index) => `${view.name}.${index}`),
    );
    expect(declared.filter((index) => !used.has(index))).toEqual([]);
  });
});
