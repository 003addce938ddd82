import { EventBus } from '@donthu/eventing/consume/event-bus';
import type { ConsumerHealth } from '@donthu/eventing/consume/event-bus';
import { ACCESS_CONSUMER, NearThePresent } from './near-the-present';

class Bus extends EventBus {
  lag: number | undefined = undefined;
  override health(): ConsumerHealth[] {
    const state = { state: 'running', lastSeenAtMs: 0 } as const;
    const other = { consumer: 'identity.reveals', lag: 0, ...state };
    return [other, { consumer: ACCESS_CONSUMER, ...state, ...(this.lag !== undefined && { lag: this.lag }) }];
  }
  override async subscribe() {}
  override async close() {}
}

describe('views of who may open what', () => {
  it.each([undefined, 101, 1_000_000])('are not judged by while they are %s events behind', (lag) => {
    const bus = new Bus();
    bus.lag = lag;
    expect(() => new NearThePresent(bus).check()).toThrow('VIEW.BEHIND');
  });

  it('are judged by from the moment on when they have come near', () => {
    const bus = new Bus();
    const near = new NearThePresent(bus);
    bus.lag = 100;
    expect(() => near.check()).not.toThrow();
    bus.lag = 5_000; // a burst: what a client has seen is waited for besides
    expect(() => near.check()).not.toThrow();
  });
});
