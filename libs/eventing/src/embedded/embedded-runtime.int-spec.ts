import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyToView, GapError } from '@donthu/views';
import { countView, counting, oneRuntime as office, withdrawn } from '@donthu/testing/eventing/one-runtime';
import type { StoredEvent } from '../store/commit';

/** JavaScript lets anything be thrown, null too; a consumer must survive it. */
function rejectingWith(reason: unknown): Promise<never> {
  return Reflect.apply<typeof Promise, [unknown], Promise<never>>(Promise.reject, Promise, [reason]);
}

describe('one office: log, tail, dispatch, views', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'donthu-'));

  it('projects each event once and goes on after a restart', async () => {
    const place = folder();
    const first = await office(place, counting);
    for (let version = 1; version <= 3; version += 1) await first.store.append(withdrawn('p', version));
    await first.settled();
    await first.close();
    const second = await office(place, counting);
    await second.store.append(withdrawn('p', 4));
    await second.settled();
    expect((await second.views.get(countView, 'p'))?.slices.petition).toEqual({
      version: 4,
      data: { seen: [1, 2, 3, 4] },
    });
    await second.close();
  });

  it('reads everything again where an older log was restored beside newer views, with every consumer', async () => {
    const place = folder();
    const first = await office(place, counting, 'test.behind');
    await first.store.append(withdrawn('p', 1));
    await first.settled();
    await first.close();
    const older = mkdtempSync(join(tmpdir(), 'donthu-'));
    cpSync(place, older, { recursive: true });

    const ahead = await office(place, counting, 'test.ahead');
    await ahead.store.append(withdrawn('p', 2));
    await ahead.settled();
    await ahead.close();
    for (const file of readdirSync(place).filter((name) => name.startsWith('views.sqlite')))
      cpSync(join(place, file), join(older, file));

    const restored = await office(older, counting, 'test.behind');
    await restored.settled();
    expect((await restored.views.get(countView, 'p'))?.slices.petition).toEqual({ version: 1, data: { seen: [1] } });
    await restored.close();
  });

  it('parks what fails, lets other petitions flow, heals by replay', async () => {
    let broken = true;
    const { store, views, parking, dispatcher, settled, close } = await office(folder(), (v) => async (event) => {
      if (broken && event.key === 'bad') throw new TypeError('x is undefined');
      return counting(v)(event);
    });
    await Promise.all([
      store.append(withdrawn('bad', 1)),
      ...Array.from({ length: 50 }, (_, i) => store.append(withdrawn(`p${i}`, 1))),
    ]);
    await store.append(withdrawn('bad', 2));
    await settled();
    expect(await views.count(countView, { index: 'byCount', equal: {} })).toBe(50);
    expect(await parking.list()).toMatchObject([{ key: 'bad', hold: 'poison', failure: 'TypeError', waiting: 2 }]);
    broken = false;
    expect(await dispatcher.holder.release('bad', 'replay')).toBe(true);
    expect((await views.get(countView, 'bad'))?.slices.petition.data.seen).toEqual([1, 2]);
    expect(await parking.list()).toEqual([]);
    await close();
  });

  it('skips a discarded event, also after a rebuild', async () => {
    const { store, views, parking, dispatcher, settled, close } = await office(
      folder(),
      (v) => (event) =>
        applyToView(v, countView, { key: event.key, slice: 'petition', event }, (slice) => {
          if (event.version === 2) throw new Error('poison');
          return { seen: [...slice.seen, event.version] };
        }),
    );
    for (let version = 1; version <= 3; version += 1) await store.append(withdrawn('p', version));
    await settled();
    await dispatcher.holder.release('p', 'discard');
    expect((await views.get(countView, 'p'))?.slices.petition).toEqual({ version: 3, data: { seen: [1, 3] } });
    expect(await parking.discarded('test.count')).toEqual(['p-2:0']);
    await close();
  });

  it.each([
    ['rejects with nothing', () => rejectingWith(null)],
    ['never settles', () => new Promise(() => undefined)],
    [
      'overflows the stack',
      async () => {
        const dive = (): number => 1 + dive();
        return dive();
      },
    ],
  ])('survives a handler that %s', async (_, bug) => {
    const { store, parking, settled, close } = await office(
      folder(),
      (v) => (event) => (event.key === 'bad' ? bug() : counting(v)(event)),
    );
    await store.append(withdrawn('bad', 1));
    await store.append(withdrawn('good', 1));
    await settled();
    expect((await parking.list()).map((p) => p.key)).toEqual(['bad']);
    await close();
  });

  it('tries a handler once more that did not settle, as when an engine was away in the middle of it', async () => {
    let tries = 0;
    const { store, views, parking, settled, close } = await office(
      folder(),
      (v) => (event) => ((tries += 1) === 1 ? new Promise(() => undefined) : counting(v)(event)),
    );
    await store.append(withdrawn('p', 1));
    await settled();
    expect((await views.get(countView, 'p'))?.slices.petition.data.seen).toEqual([1]);
    expect(await parking.list()).toEqual([]);
    await close();
  });

  it('holds a key at a gap and lets it go when the missing event comes', async () => {
    const seen: string[] = [];
    const { dispatcher, parking, close } = await office(folder(), () => async (event) => {
      if (event.version === 2 && !seen.includes(`${event.key}1`)) throw new GapError(event.stream, 1, 2);
      seen.push(`${event.key}${event.version}`);
    });
    const eventOf = (version: number): StoredEvent => ({
      id: `e${version}`,
      type: 'petition.withdrawn.v1',
      stream: 'petition/p',
      streamType: 'petition',
      key: 'p',
      version,
      unit: 'u',
      data: { on: '2026-03-02', by: 'letter' },
      meta: withdrawn('p', 1).meta,
    });
    await dispatcher.handleBatch([eventOf(2)], async () => undefined);
    expect(await parking.list()).toMatchObject([{ hold: 'gap' }]);
    await dispatcher.handleBatch([eventOf(1)], async () => undefined);
    expect(seen).toEqual(['p1', 'p2']);
    expect(await parking.list()).toEqual([]);
    await close();
  });
});
