import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countView, counting, oneRuntime as office, withdrawn } from '@donthu/testing/eventing/one-runtime';
import type { StoredEvent } from '../store/commit';
import { InfrastructureError } from '../store/event-store';
import { Dispatcher, type EventHandler } from './dispatcher';
import { react } from './reaction';

describe('held keys', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'donthu-'));

  describe('with two processes on one consumer', () => {
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
    const beat = async () => undefined;

    /** Two dispatchers over one log and one parking store; version 2 is poison until it is mended. */
    async function two() {
      const { store, parking, close } = await office(folder(), counting, 'test.other');
      const handled: number[] = [];
      let poison = true;
      const handler: EventHandler = (event) =>
        react(store, 'test.two', event, async () => {
          if (event.version === 2 && poison) throw new TypeError('bug');
          handled.push(event.version);
          return undefined;
        });
      const make = () =>
        new Dispatcher({ name: 'test.two', handlers: new Map([['petition.withdrawn.v1', handler]]) }, parking);
      const [one, other] = [make(), make()];
      await Promise.all([one.start(), other.start()]);
      return { one, other, handled, mend: () => (poison = false), parking, close };
    }

    it('never passes what the other has held', async () => {
      const { one, other, handled, mend, parking, close } = await two();
      await one.handleBatch([eventOf(1), eventOf(2)], beat);
      await other.start(); // it joins, and has the partition from now on
      await other.handleBatch([eventOf(3)], beat);
      expect(handled).toEqual([1]);
      mend();
      expect(await one.holder.release('p', 'replay')).toBe(true);
      await other.handleBatch([eventOf(4)], beat);
      expect(handled).toEqual([1, 2, 3, 4]);
      expect(await parking.list()).toEqual([]);
      expect(other.holder.isHeld('p')).toBe(false);
      await close();
    });
  });

  it('waits for the parking store as for any engine, and goes on', async () => {
    const { store, views, parking, dispatcher, bus, settled, close } = await office(folder(), (v) => async (event) => {
      if (event.version === 1) throw new TypeError('bug');
      return counting(v)(event);
    });
    await store.append(withdrawn('p', 1));
    await settled();
    jest.spyOn(parking, 'enqueue').mockRejectedValueOnce(new InfrastructureError('the disk is full'));
    await store.append(withdrawn('p', 2));
    await settled();
    expect(bus.health()).toMatchObject([{ state: 'running', lag: 0 }]);
    expect(await parking.list()).toMatchObject([{ key: 'p', waiting: 2 }]);
    expect(dispatcher.holder.isHeld('p')).toBe(true);
    expect(await views.count(countView, { index: 'byCount', equal: {} })).toBe(0);
    await close();
  });

  it('keeps an event whose handler cannot even pass over it: discarded it would be a gap for ever', async () => {
    let broken = true;
    const { store, views, parking, dispatcher, settled, close } = await office(folder(), (v) => async (event) => {
      if (event.version === 1 && broken) throw new TypeError('before anything is looked at');
      return counting(v)(event);
    });
    await store.append(withdrawn('p', 1));
    await store.append(withdrawn('p', 2));
    await settled();
    await dispatcher.holder.release('p', 'discard');
    expect(await parking.list()).toMatchObject([{ key: 'p', hold: 'poison', waiting: 2, first: { version: 1 } }]);
    expect(await parking.discarded('test.count')).toEqual([]);
    broken = false;
    await dispatcher.holder.release('p', 'discard');
    expect((await views.get(countView, 'p'))?.slices.petition).toEqual({ version: 2, data: { seen: [2] } });
    await close();
  });

  it('never handles after all what was to be discarded and could not be', async () => {
    let broken = true;
    const { store, views, parking, dispatcher, settled, close } = await office(folder(), (v) => async (event) => {
      if (broken || event.discarded) throw new TypeError('before anything is looked at');
      return counting(v)(event);
    });
    await store.append(withdrawn('p', 1));
    await settled();
    broken = false;
    await dispatcher.holder.release('p', 'discard');
    expect(await views.get(countView, 'p')).toBeUndefined();
    expect(await parking.list()).toMatchObject([{ key: 'p', hold: 'poison', waiting: 1 }]);
    await close();
  });
});
