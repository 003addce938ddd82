import { loadConfig } from '@donthu/config';
import { ManualClock, SystemClock } from '@donthu/eventing';
import { serviceClock } from './service-clock';

const MANUAL = { DONTHU_DEMO: 'accounts', DONTHU_CLOCK: 'manual', DONTHU_CLOCK_START: '2026-03-02T01:00:00Z' };

/** The facts of one service, as its database keeps them from start to start. */
function database() {
  const kept = new Map<string, string>();
  return {
    fact: async (name: string) => kept.get(name),
    keepFact: async (name: string, value: string) => void kept.set(name, value),
    keepFirst: async (name: string, value: string) => {
      if (!kept.has(name)) kept.set(name, value);
      return kept.get(name) ?? value;
    },
  };
}

describe('the clock of a service', () => {
  it('is refused when it is moved by hand on the database of a real office, naming why', async () => {
    const facts = database();
    expect(await serviceClock(loadConfig({}), facts)).toBeInstanceOf(SystemClock);
    await expect(serviceClock(loadConfig(MANUAL), facts)).rejects.toThrow(/DONTHU_CLOCK.*real office/);
    await serviceClock(loadConfig({ DONTHU_DEMO: 'accounts' }), facts);
    await expect(serviceClock(loadConfig(MANUAL), facts)).rejects.toThrow('DONTHU_CLOCK');
  });

  it('goes on where it stood on the database of a demo, also after starts with the system clock', async () => {
    const facts = database();
    const clock = await serviceClock(loadConfig(MANUAL), facts);
    await (clock as ManualClock).moveTo(new Date('2026-04-01T01:00:00Z'));
    await serviceClock(loadConfig({}), facts);
    expect((await serviceClock(loadConfig(MANUAL), facts)).now()).toEqual(new Date('2026-04-01T01:00:00Z'));
  });
});
