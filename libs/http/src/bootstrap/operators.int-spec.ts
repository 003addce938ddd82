import 'reflect-metadata';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InfrastructureError } from '@donthu/eventing/store/event-store';
import { createApp, HealthRegistry, InternalClient, internalToken, routesOf, Text, type ProbeState } from '../index';

class LetterDto {
  @Text() summary!: string;
}

@Controller('api/letters')
class LetterController {
  @Get(':id') one(@Param('id') id: string) {
    return { id };
  }
  @Post() log(@Body() body: LetterDto) {
    return body;
  }
}
@Controller('internal')
class InternalController {
  @Post('echo') echo(@Body() body: Record<string, unknown>) {
    return body;
  }
}
@Module({ controllers: [LetterController, InternalController] })
class LetterModule {}

describe('what operators and other services see', () => {
  let app: NestFastifyApplication;
  let base: string;
  let probe: ProbeState = 'ok';

  beforeAll(async () => {
    const secret = internalToken('a-secret-of-the-house');
    app = await createApp(LetterModule, { service: 'letters', logger: false, internalToken: secret });
    app.get(HealthRegistry).register('consumer.x', () => ({ state: probe, detail: { lag: 5 } }));
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(() => app.close());

  async function send(method: string, path: string, body?: object) {
    const text = body && JSON.stringify(body);
    const response = await fetch(base + path, {
      method,
      ...(text && { body: text, headers: { 'content-type': 'application/json' } }),
    });
    const raw = await response.text();
    const parsed = (raw.startsWith('{') ? JSON.parse(raw) : { raw }) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body: parsed };
  }

  it('tells a dead consumer from a slow one', async () => {
    const states: unknown[] = [];
    for (const state of ['ok', 'slow', 'starting', 'dead'] as const) {
      probe = state;
      states.push([state, (await send('GET', '/livez')).status, (await send('GET', '/readyz')).status]);
    }
    expect(states).toEqual([
      ['ok', 200, 200],
      ['slow', 200, 200],
      ['starting', 200, 503],
      ['dead', 503, 503],
    ]);
    expect((await send('GET', '/readyz')).body).toEqual({
      status: 'dead',
      probes: { 'consumer.x': { state: 'dead', detail: { lag: 5 } } },
    });
  });

  it('measures requests by route pattern', async () => {
    await send('GET', '/api/letters/7');
    const { body } = await send('GET', '/metrics');
    expect(body['raw']).toContain(
      'donthu_http_request_duration_seconds_count{method="GET",route="/api/letters/:id",status="2xx"}',
    );
    expect(body['raw']).not.toContain('/api/letters/7');
  });

  it('serves its description and a page for it, from its own files', async () => {
    const { body } = await send('GET', '/api/docs/openapi.json');
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/api/letters': { post: {} } } });
    const html = String((await send('GET', '/api/docs')).body['raw']);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    const assets = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, asset = '']) => asset);
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) expect((await send('GET', `/api/${asset}`)).status).toBe(200);
  });

  it('forbids browsers anything inline', async () => {
    const policy = (await send('GET', '/api/letters/7')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('hides internal calls from anybody without the token', async () => {
    const client = (secret: string) => new InternalClient({ services: { letters: base }, secret, retryDelaysMs: [] });
    expect(await client('a-secret-of-the-house').call({ service: 'letters', path: 'echo', body: { a: 1 } })).toEqual({
      a: 1,
    });
    await expect(
      client('another-secret-altogether').call({ service: 'letters', path: 'echo', body: {} }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await send('POST', '/internal/echo', {})).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('says by InfrastructureError that another service is away', async () => {
    const client = new InternalClient({
      services: { identity: 'http://127.0.0.1:1' },
      secret: 'x'.repeat(16),
      retryDelaysMs: [1],
    });
    await expect(client.call({ service: 'identity', path: 'keys' })).rejects.toThrow(InfrastructureError);
    await expect(client.call({ service: 'unknown', path: 'keys' })).rejects.toThrow(InfrastructureError);
  });

  it('lists every route', () => {
    const listed = routesOf(app.getHttpServer()).map(({ method, url }) => `${method} ${url}`);
    expect(listed).toEqual(
      expect.arrayContaining(['GET /api/letters/:id', 'POST /api/letters', 'GET /livez', 'POST /internal/echo']),
    );
  });
});
