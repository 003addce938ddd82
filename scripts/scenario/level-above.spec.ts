import { disorderOf, type FeedItem } from './level-above';

const item = (n: number, stream: string, version: number): FeedItem => ({
  n,
  id: `${stream}@${version}`,
  type: 't',
  stream,
  version,
  unit: 'u',
  at: '2026-03-02T01:00:00.000Z',
  data: {},
});

describe('the order of a feed', () => {
  it('is right while the cursor ascends and every stream goes on by one', () => {
    expect(disorderOf([item(1, 'a/1', 1), item(5, 'b/1', 1), item(6, 'a/1', 2)])).toEqual([]);
  });

  it.each([
    ['a version is left out', [item(1, 'a/1', 1), item(2, 'a/1', 3)], ['a/1: 3 after 1']],
    ['an event comes twice', [item(1, 'a/1', 1), item(2, 'a/1', 1)], ['a/1: 1 after 1']],
    ['a number is given twice', [item(1, 'a/1', 1), item(1, 'b/1', 1)], ['1 after 1']],
  ])('is wrong when %s', (_, items, faults) => {
    expect(disorderOf(items)).toEqual(faults);
  });
});
