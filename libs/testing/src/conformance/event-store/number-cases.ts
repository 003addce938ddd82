import type { AppendResult, EventStore } from '@donthu/eventing/store/event-store';
import type { Commit } from '@donthu/eventing/store/commit';
import { commitWith, newStream, randomNumbers } from './commits';

const UNIT = 'phuong-mot';

function numbered(store: EventStore, series: string, changes: Partial<Commit> = {}): Promise<AppendResult> {
  const commit = commitWith({ stream: newStream(), ...changes, unit: UNIT });
  const build = (n: number): Commit => ({
    ...commit,
    number: { series, n },
    events: [{ type: 'petition.logged.v1', data: { number: n } }],
  });
  return store.appendNumbered({ unit: UNIT, series, id: commit.id, build });
}

async function allNumbers(store: EventStore, series: string): Promise<number[]> {
  return (await store.readSeries(UNIT, series, 0, 10_000)).map(({ number }) => number?.n ?? -1);
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

export function numberCases(store: () => EventStore, another: () => Promise<EventStore>): void {
  it('counts each series from 1, and writes the number into what it numbers', async () => {
    const results = await Promise.all([numbered(store(), 'a'), numbered(store(), 'a'), numbered(store(), 'b')]);
    const commits = results.map((result) => ('commit' in result ? result.commit : undefined));
    expect(commits.map((commit) => commit?.number)).toEqual([
      { series: 'a', n: 1 },
      { series: 'a', n: 2 },
      { series: 'b', n: 1 },
    ]);
    expect(commits.map((commit) => commit?.events[0]?.data)).toEqual([{ number: 1 }, { number: 2 }, { number: 1 }]);
    expect(await store().readSeries(UNIT, 'a', 1, 10)).toEqual([commits[1]]);
    expect(await store().readSeries('phuong-hai', 'a', 0, 10)).toEqual([]);
    expect([await store().lastNumber(UNIT, 'a'), await (await another()).lastNumber(UNIT, 'b')]).toEqual([2, 1]);
  });

  it('goes on counting after a restart', async () => {
    await numbered(store(), 'book');
    const reopened = await another();
    expect(await numbered(reopened, 'book')).toMatchObject({ outcome: 'committed', commit: { number: { n: 2 } } });
    expect(await numbered(store(), 'book')).toMatchObject({ outcome: 'committed', commit: { number: { n: 3 } } });
  });

  it('answers a second try with the number it was given first', async () => {
    const id = '6f1f4d61-9a3b-4d51-9d65-0a1b2c3d4e5f';
    const stream = newStream();
    const first = await numbered(store(), 'book', { id, stream });
    await numbered(store(), 'book');
    const again = await numbered(store(), 'book', { id, stream });
    expect(again).toEqual({ ...first, outcome: 'duplicate' });
    expect(await numbered(store(), 'book')).toMatchObject({ commit: { number: { n: 3 } } });
  });

  it('wastes no number on a refused commit', async () => {
    const used = newStream();
    await store().append(commitWith({ stream: used, claims: ['seat'] }));
    const wishes = upTo(60).map((i) => {
      if (i % 4 === 0) return numbered(store(), 'book', { stream: used });
      return i % 4 === 1 ? numbered(store(), 'book', { claims: ['seat'] }) : numbered(store(), 'book');
    });
    const outcomes = (await Promise.all(wishes)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'version_conflict')).toHaveLength(15);
    expect(outcomes.filter((outcome) => outcome === 'claim_conflict')).toHaveLength(15);
    expect(await allNumbers(store(), 'book')).toEqual(upTo(30));
  });

  it('takes no number for a commit that cannot be built', async () => {
    const broken = store().appendNumbered({
      unit: UNIT,
      series: 'book',
      id: 'broken',
      build: () => {
        throw new TypeError('cannot be built');
      },
    });
    const results = await Promise.allSettled([numbered(store(), 'book'), broken, numbered(store(), 'book')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await allNumbers(store(), 'book')).toEqual([1, 2]);
  });

  it.each([1, 2, 3])(
    'leaves no gap with two stores writing at once and refusals in between (seed %i)',
    async (seed) => {
      const random = randomNumbers(seed);
      const draw = () => random.next().value as number;
      const stores = [store(), await another()];
      const taken = newStream();
      await store().append(commitWith({ stream: taken, claims: ['seat'] }));
      const wishes: Promise<AppendResult>[] = [];
      for (let i = 0; i < 200; i += 1) {
        const writer = stores[Math.floor(draw() * 2)] ?? store();
        const kind = draw();
        if (kind < 0.15) wishes.push(numbered(writer, 'book', { claims: ['seat'] }));
        else if (kind < 0.3) wishes.push(numbered(writer, 'book', { stream: taken }));
        else wishes.push(numbered(writer, 'book'));
        if (draw() < 0.1) await new Promise((resolve) => setTimeout(resolve, Math.floor(draw() * 8)));
      }
      const results = await Promise.all(wishes);
      const given = results.flatMap((result) =>
        result.outcome === 'committed' ? [result.commit.number?.n ?? -1] : [],
      );
      expect([...given].sort((a, b) => a - b)).toEqual(upTo(given.length));
      expect(await allNumbers(store(), 'book')).toEqual(upTo(given.length));
    },
  );
}
