import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Subscription } from '@donthu/eventing';
import { createApp } from '@donthu/http';
import { openEmbeddedEngine, type EmbeddedEngine } from './embedded-engine';
import { watchConsumers } from './watch-consumers';

class NoServices {}

describe('consumers as operators see them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-watched-'));
  let engine: EmbeddedEngine;
  let app: NestFastifyApplication;
  let letGo: () => void;

  beforeAll(async () => {
    engine = openEmbeddedEngine(folder);
    app = await createApp(NoServices, { service: 'spec', logger: false });
    watchConsumers(app, engine);
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    letGo();
    await app.close();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const consume = (consumer: string, onBatch: Subscription['onBatch']) =>
    engine.bus.subscribe({ consumer, owners: ['portal'], onBatch });

  async function commit(count: number): Promise<void> {
    const commits = Array.from({ length: count }, () => {
      const code = randomUUID();
      return engine.store.append({
        id: code,
        unit: 'installation',
        stream: `unit/${code}`,
        version: 1,
        events: [{ type: 'unit.set.v1', data: { code, name: 'UBND phường', level: 'ward' } }],
        meta: { actor: { id: 'spec', role: 'system' }, at: '2026-03-02T01:00:00.000Z', correlationId: 'spec' },
      });
    });
    await Promise.all(commits);
  }

  /** What both probes answer, and what is said about the consumers. */
  async function probes(): Promise<unknown> {
    const [live, ready] = await Promise.all(
      ['/livez', '/readyz'].map(async (path) => (await fetch((await app.getUrl()) + path)).status),
    );
    const answer = await fetch(`${await app.getUrl()}/readyz`);
    const { consumers } = ((await answer.json()) as { probes: { consumers: unknown } }).probes;
    return { live, ready, consumers };
  }

  async function lagOf(consumer: string): Promise<number> {
    const text = await (await fetch(`${await app.getUrl()}/metrics`)).text();
    return Number(new RegExp(`^donthu_consumer_lag\\{consumer="${consumer}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
  }

  it('tells one that is far behind from one that is dead', async () => {
    expect(await probes()).toMatchObject({ live: 200, ready: 503, consumers: { state: 'starting' } });

    const hold = new Promise<void>((resolve) => (letGo = resolve));
    await consume('portal.slow', () => hold);
    await consume('portal.well', async () => undefined);
    expect(await probes()).toMatchObject({ live: 200, ready: 200, consumers: { state: 'ok' } });

    await commit(1200);
    expect(await probes()).toMatchObject({
      live: 200,
      ready: 200,
      consumers: { state: 'slow', detail: { name: 'portal.slow', consumer: 'running' } },
    });
    expect(await lagOf('portal.slow')).toBe(1200);
    expect(await lagOf('portal.well')).toBe(0);

    await consume('portal.dead', () => Promise.reject(new TypeError('x is not a function')));
    expect(await probes()).toMatchObject({
      live: 503,
      ready: 503,
      consumers: { state: 'dead', detail: { name: 'portal.dead', consumer: 'dead' } },
    });
  });
});
