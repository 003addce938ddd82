import { WakeUp } from './wake-up';

describe('waiting for work', () => {
  it('ends when the time is over', async () => {
    await expect(new WakeUp().within(1)).resolves.toBeUndefined();
  });

  it('ends at once when somebody calls', async () => {
    const wakeUp = new WakeUp();
    const waiting = wakeUp.within(60_000);
    wakeUp.now();
    await waiting;
  });

  it('does not begin when somebody has called meanwhile, and only then', async () => {
    const wakeUp = new WakeUp();
    wakeUp.now();
    wakeUp.now();
    await wakeUp.within(60_000);
    const startedAt = performance.now();
    await wakeUp.within(20);
    expect(performance.now() - startedAt).toBeGreaterThan(10);
  });
});
