import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { internalToken } from '@donthu/http';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';

const SECRET = 'a secret of sixteen or more';

/** Another service's process, as far as operations ask it. */
class OtherProcess {
  readonly asked: string[] = [];
  private server: Server | undefined;

  constructor(private readonly answers: Readonly<Record<string, object>>) {}

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const known = request.headers['donthu-internal'] === internalToken(SECRET);
      this.asked.push(`${request.method} ${request.url}`);
      const answer = this.answers[`${request.method} ${request.url}`];
      response
        .writeHead(known && answer ? 200 : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer ?? {}));
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

const held = {
  consumer: 'intake.register',
  key: 'p-1',
  hold: 'poison',
  failure: 'TypeError',
  parkedAt: '2026-03-10T02:00:00.000Z',
  waiting: 2,
  first: { type: 'petition.logged.v1', stream: 'petition/p-1', version: 1 },
};

describe('operations of a large installation', () => {
  const order: string[] = [];
  const intake = new OtherProcess({
    'GET /internal/operations/parked': { items: [held] },
    'POST /internal/operations/parked': { outcome: 'requested' },
    'POST /internal/operations/clock': { outcome: 'moved' },
  });
  const deadline = new OtherProcess({
    'GET /internal/operations/parked': { items: [] },
    'POST /internal/operations/clock': { outcome: 'moved' },
  });
  let service: ServiceUnderTest;

  beforeAll(async () => {
    const services = `deadline=${await deadline.start()},intake=${await intake.start()}`;
    service = new ServiceUnderTest([PortalModule], {
      DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026',
      DONTHU_SERVICES: services,
      DONTHU_INTERNAL_SECRET: SECRET,
    });
    await service.start();
    for (const [name, process] of Object.entries({ intake, deadline })) {
      const { push } = process.asked;
      process.asked.push = (...calls: string[]) => {
        order.push(...calls.map((call) => `${name}: ${call}`));
        return push.apply(process.asked, calls);
      };
    }
  });
  afterAll(async () => {
    await service.close();
    for (const process of [intake, deadline]) process.stop();
  });

  it('lists what other processes hold and passes the decision on to them', async () => {
    const { items } = (await service.call('a-quantri', { url: '/api/operations/parked' })).json<{
      items: { key: string; service: string }[];
    }>();
    expect(items).toMatchObject([{ service: 'intake', petitionId: 'p-1', waiting: 2 }]);
    const url = `/api/operations/parked/${items[0]?.key ?? ''}/replay`;
    const replayed = await service.call('a-quantri', { method: 'POST', url, payload: { reason: 'Đã sửa lỗi' } });
    expect(replayed.json()).toEqual({ version: 1, outcome: 'requested' });
  });

  it('moves the clock everywhere, of deadline last', async () => {
    order.length = 0;
    const url = '/api/operations/clock';
    expect(
      (await service.call('a-quantri', { method: 'POST', url, payload: { now: '2026-03-12T02:00:00Z' } })).statusCode,
    ).toBe(200);
    expect(order).toEqual(['intake: POST /internal/operations/clock', 'deadline: POST /internal/operations/clock']);
  });

  it('shows no incomplete list when a process is away', async () => {
    intake.stop();
    expect((await service.call('a-quantri', { url: '/api/operations/parked' })).json()).toMatchObject({
      status: 503,
      code: 'UNAVAILABLE',
    });
  });
});
