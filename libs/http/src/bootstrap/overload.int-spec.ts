import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { RequestGate } from '@donthu/eventing/process/request-gate';
import { startTracing, traceparentOfActiveSpan } from '@donthu/telemetry';
import { createApp } from './create-app';

let release: () => void = () => undefined;

@Controller('api/slow')
class SlowController {
  @Get() async slow() {
    await new Promise<void>((resolve) => (release = resolve));
    return { traceparent: traceparentOfActiveSpan() };
  }
}
@Module({ controllers: [SlowController] })
class SlowModule {}

class CountingGate extends RequestGate {
  inside = 0;
  override enter(): void {
    this.inside += 1;
  }
  override leave(): void {
    this.inside -= 1;
  }
}

it('refuses more than it can carry, says when to come again, and recovers', async () => {
  const stop = startTracing({ service: 'spec' });
  const gate = new CountingGate();
  const app = await createApp(SlowModule, { service: 'spec', logger: false, maxInFlight: 1, gate });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/slow`;
  const trace = '0af7651916cd43dd8448eb211c80319c';

  const first = fetch(url, { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
  while (gate.inside === 0) await new Promise((resolve) => setImmediate(resolve));
  const second = await fetch(url);
  expect([second.status, second.headers.get('retry-after'), await second.json()]).toMatchObject([
    503,
    '1',
    { code: 'OVERLOADED' },
  ]);
  expect((await fetch(`${await app.getUrl()}/livez`)).status).toBe(200);

  await new Promise((resolve) => setTimeout(resolve, 20));
  release();
  expect(await (await first).text()).toContain(trace);
  const third = fetch(url);
  while (gate.inside === 0) await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  release();
  expect((await third).status).toBe(200);
  await app.close();
  expect(gate.inside).toBe(0);
  await stop();
});

it('does not wait for ever for a request that never ends when it stops', async () => {
  const gate = new CountingGate();
  const app = await createApp(SlowModule, { service: 'spec', logger: false, gate, closeGraceMs: 50 });
  await app.listen(0, '127.0.0.1');
  const never = expect(fetch(`${await app.getUrl()}/api/slow`)).rejects.toThrow();
  while (gate.inside === 0) await new Promise((resolve) => setImmediate(resolve));
  await app.close();
  await never;
});
