import type { PositionedCommit } from '../store/event-store';
import { CommitTail } from './commit-tail';

const at = (position: number): PositionedCommit => ({
  position,
  commit: {
    id: `c${position}`,
    unit: 'u',
    stream: `petition/${position}`,
    version: 1,
    events: [],
    sealed: { credential: 'secret' },
    meta: { actor: { id: 'a', role: 'system' }, at: '2026-03-02T00:00:00Z', correlationId: 'x' },
  },
});

describe('the commit tail', () => {
  /** A log with holes: positions that a rolled back transaction left unused. */
  const stored = Array.from({ length: 2_999 }, (_, index) => index + 1).filter(
    (n) => n % 7 !== 0 && (n < 600 || n > 1_200),
  );
  const readStored = jest.fn((after: number, limit: number) =>
    stored
      .filter((position) => position > after)
      .slice(0, limit)
      .map(at),
  );

  beforeEach(() => readStored.mockClear());

  function readAll(tail: CommitTail, limit: number): number[] {
    const seen: number[] = [];
    for (let batch = tail.read(0, limit); batch.length > 0; batch = tail.read(seen.at(-1) ?? 0, limit)) {
      expect(batch.length).toBeLessThanOrEqual(limit);
      seen.push(...batch.map(({ position }) => position));
    }
    return seen;
  }

  it.each([1, 48, 256, 1_000])('gives every commit once and in order, %i at a time', (limit) => {
    expect(readAll(new CommitTail(readStored, stored.at(-1) ?? 0), limit)).toEqual(stored);
  });

  it('reads a stretch once for several readers that pass it one after the other', () => {
    const tail = new CommitTail(readStored, 2_560);
    for (let reader = 0; reader < 10; reader += 1) tail.read(1_280, 256);
    expect(readStored).toHaveBeenCalledTimes(1);
  });

  it('goes on from the file to what was pushed, without a gap and without what is sealed', () => {
    const tail = new CommitTail(readStored, 2_999);
    stored.push(3_001, 3_002);
    tail.push(at(3_001));
    tail.push(at(3_002));
    const seen = readAll(tail, 100);
    expect(seen.slice(-3)).toEqual([2_999, 3_001, 3_002]);
    expect(tail.read(3_000, 10).map(({ commit }) => commit.sealed)).toEqual([undefined, undefined]);
  });
});
