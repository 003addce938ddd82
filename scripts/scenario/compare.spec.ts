import { compare, disagrees, leavesOf } from './compare';

const ANSWER = { received: 2, open: { total: 1, byState: { logged: 1 } } };

describe('the comparison of an answer with its recount', () => {
  it('agrees where every single value is the same', () => {
    expect(compare(leavesOf(ANSWER), leavesOf(ANSWER)).filter(disagrees)).toEqual([]);
    expect(compare(leavesOf(ANSWER), leavesOf(ANSWER))).toHaveLength(3);
  });

  it.each([
    ['differs', { ...ANSWER, received: 3 }, 'received'],
    ['nobody recounts', { ...ANSWER, returned: 0 }, 'returned'],
    [
      'lies deeper than anybody looked',
      { ...ANSWER, open: { ...ANSWER.open, byState: { logged: 1, sent: 1 } } },
      'open.byState.sent',
    ],
    ['is not told at all', { received: 2, open: { total: 1, byState: {} } }, 'open.byState.logged'],
    ['is a text now', { ...ANSWER, received: '2' }, 'received'],
  ])('names a figure that %s', (_, told, name) => {
    const wrong = compare(leavesOf(told), leavesOf(ANSWER)).filter(disagrees);
    expect(wrong.map((line) => line.name)).toEqual([name]);
  });

  it('does not agree about nothing', () => {
    expect(disagrees({ name: 'x', told: undefined, counted: undefined })).toBe(true);
  });
});
