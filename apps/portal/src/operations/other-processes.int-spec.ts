import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { internalToken, type Page } from '@donthu/http';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';
import type { DiscardedItem } from './parked/discarded-item';

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

const decidedAt = (day: number) => `2026-03-${day}T02:00:00.000Z`;
const discarded = [11, 13, 12].map((day) => ({
  consumer: 'intake.register',
  eventId: `e-${day}`,
  event: { key: 'p-1', type: 'petition.logged.v1', stream: 'petition/p-1', version: day },
  decision: { by: 'a-quantri', reason: 'Bản ghi hỏng', at: decidedAt(day) },
}));
/** As earlier versions wrote it, and where nobody had asked. */
const unrecorded = { consumer: 'deadline.obligations', eventId: 'e-0' };

describe('operations of a large installation', () => {
  const order: string[] = [];
  const intake = new OtherProcess({
    'GET /internal/operations/parked': { items: [held] },
    'GET /internal/operations/discarded': { items: discarded },
    'POST /internal/operations/parked': { outcome: 'requested' },
    'POST /internal/operations/clock': { outcome: 'moved' },
  });
  const deadline = new OtherProcess({
    'GET /internal/operations/parked': { items: [] },
    'GET /internal/operations/discarded': { items: [unrecorded] },
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

  it('lists what was discarded in other processes, newest first and page by page', async () => {
    const found: DiscardedItem[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const url: string = `/api/operations/discarded?limit=1${cursor && `&cursor=${cursor}`}`;
      const page: Page<DiscardedItem> = (await service.call('a-quantri', { url })).json();
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(found.map(({ eventId, at }) => [eventId, at])).toEqual([
      ['e-13', decidedAt(13)],
      ['e-12', decidedAt(12)],
      ['e-11', decidedAt(11)],
      ['e-0', null],
    ]);
    expect(found.at(-1)).toMatchObject({ service: 'deadline', petitionId: null, by: null, reason: null });
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
    for (const url of ['/api/operations/parked', '/api/operations/discarded'])
      expect((await service.call('a-quantri', { url })).json()).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
  });
});
