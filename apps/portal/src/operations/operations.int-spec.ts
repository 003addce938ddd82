import { Controller, Module } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { StoredEvent } from '@donthu/eventing';
import { ClockFollowers, LocalParkedDesk } from '@donthu/platform/operations';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';
import type { DiscardedItem } from './parked/discarded-item';
import type { ParkedItem } from './parked/parked-item';

const handled: string[] = [];
let broken = true;

@Controller()
class BrittleConsumer {
  @EventPattern('case.opened.v1', { consumer: 'resolution.brittle' })
  onCase(@Payload() event: StoredEvent): void {
    if (event.discarded) return void handled.push(`${event.key} discarded`);
    if (broken) throw new TypeError('a name that must not be told');
    handled.push(event.key);
  }
}

@Module({ controllers: [BrittleConsumer] })
class BrittleModule {}

const opened = (id: string) => ({
  stream: `case/${id}`,
  events: [['case.opened.v1', { petitionId: id, kind: 'complaint', acceptedOn: '2026-03-06' }]] as const,
});

describe('operations over HTTP', () => {
  const service = new ServiceUnderTest([PortalModule, BrittleModule], { DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026' });

  beforeAll(async () => {
    await service.start();
  });
  afterAll(() => service.close());

  const parked = async (headers = {}) =>
    (await service.call('a-quantri', { url: '/api/operations/parked', headers })).json<{ items: ParkedItem[] }>().items;
  const decide = (key: string, action: string, body: object = { reason: 'Đã sửa lỗi' }, headers = {}) =>
    service.call('a-quantri', {
      method: 'POST',
      url: `/api/operations/parked/${key}/${action}`,
      payload: body,
      headers,
    });

  const decisions = async () => {
    const commits = (await service.office.engine.store.readAll(0, 1000)).map(({ commit }) => commit);
    return commits.filter(({ stream }) => stream.startsWith('parked/')).flatMap(({ events }) => events);
  };

  it('lists what is held in plain words, without what the failure quoted', async () => {
    await service.tell(opened('p-1'), opened('p-2'));
    const items = await parked();
    expect(items).toHaveLength(2);
    expect(items.find(({ petitionId }) => petitionId === 'p-1')).toMatchObject({
      service: 'resolution',
      consumer: 'resolution.brittle',
      waiting: 1,
      failure: expect.not.stringContaining('must not be told') as string,
      what: expect.stringContaining('“Thụ lý, mở hồ sơ vụ việc” xử lý không thành công') as string,
    });
    expect((await parked({ 'accept-language': 'en' }))[0]?.what).toContain('could not be handled');
    expect((await service.call('a-lanhdao', { url: '/api/operations/parked' })).statusCode).toBe(403);
  });

  it('pages through what is held', async () => {
    const first = (await service.call('a-quantri', { url: '/api/operations/parked?limit=1' })).json<{
      items: ParkedItem[];
      nextCursor: string;
    }>();
    const second = (
      await service.call('a-quantri', { url: `/api/operations/parked?limit=1&cursor=${first.nextCursor}` })
    ).json<{
      items: ParkedItem[];
      nextCursor: null;
    }>();
    expect([...first.items, ...second.items].map(({ key }) => key)).toEqual((await parked()).map(({ key }) => key));
    expect(second.nextCursor).toBeNull();
  });

  it('asks for a reason, and knows keys that nothing is held under', async () => {
    const [item] = await parked();
    expect((await decide(item?.key ?? '', 'replay', {})).statusCode).toBe(400);
    const unknown = Buffer.from(JSON.stringify(['resolution.brittle', 'p-9', 'case/p-9', 1])).toString('base64url');
    for (const key of ['bm90LWEta2V5', unknown])
      for (const body of [{ reason: 'Đã sửa lỗi' }, {}])
        expect((await decide(key, 'replay', body)).json()).toMatchObject({ status: 404, code: 'PARKED.UNKNOWN' });
  });

  it('says when a replay did not help', async () => {
    const [item] = await parked();
    expect((await decide(item?.key ?? '', 'replay')).json()).toMatchObject({ outcome: 'still_held' });
    expect(await parked()).toHaveLength(2);
  });

  it('decides nothing that it could not put on record, and nothing twice of what failed after the record', async () => {
    const item = (await parked()).find(({ petitionId }) => petitionId === 'p-2');
    const before = await decisions();
    const headers = { 'idempotency-key': 'discard-failing' };
    const carryOut = jest.spyOn(service.app.get(LocalParkedDesk, { strict: false }), 'carryOut');
    const append = jest.spyOn(service.office.engine.store, 'append').mockRejectedValueOnce(new Error('disk full'));
    expect((await decide(item?.key ?? '', 'replay', undefined, headers)).statusCode).toBe(500);
    append.mockRestore();
    expect([await decisions(), carryOut.mock.calls]).toEqual([before, []]);

    carryOut.mockRejectedValueOnce(new Error('the service is away'));
    const replay = () => decide(item?.key ?? '', 'replay', undefined, headers);
    expect([(await replay()).statusCode, (await replay()).statusCode]).toEqual([500, 200]);
    carryOut.mockRestore();
    const told = await decisions();
    expect(told).toHaveLength(before.length + 1);
    expect(told.at(-1)).toEqual({
      type: 'parked.decided.v1',
      data: {
        by: 'a-quantri',
        action: 'replay',
        consumer: 'resolution.brittle',
        service: 'resolution',
        event: { type: 'case.opened.v1', stream: 'case/p-2', version: 1 },
        petitionId: 'p-2',
      },
    });
    expect(JSON.stringify(told)).not.toContain('Đã sửa lỗi');
  });

  it('discards the first event once, however often the same request comes', async () => {
    const item = (await parked()).find(({ petitionId }) => petitionId === 'p-2');
    const headers = { 'idempotency-key': 'discard-1' };
    const [first, second] = [
      await decide(item?.key ?? '', 'discard', undefined, headers),
      await decide(item?.key ?? '', 'discard', undefined, headers),
    ];
    expect([first.json(), second.json()]).toEqual([
      { version: 1, outcome: 'released' },
      { version: 1, outcome: 'released' },
    ]);
    expect((await decide(item?.key ?? '', 'discard', { reason: 'Khác' }, headers)).json()).toMatchObject({
      code: 'IDEMPOTENCY.KEY_REUSED',
    });
    expect((await decide(item?.key ?? '', 'discard')).json()).toMatchObject({ code: 'PARKED.UNKNOWN' });
    expect(handled).toEqual(['p-2 discarded']);
    const discards = (await decisions()).filter(({ data }) => data['action'] === 'discard');
    expect(discards).toHaveLength(1);
  });

  it('tells what was discarded, by whom, when and why, to administrators alone', async () => {
    const url = '/api/operations/discarded';
    const told = await service.call('a-quantri', { url });
    const { items } = told.json<{ items: DiscardedItem[] }>();
    expect(items).toMatchObject([
      {
        service: 'resolution',
        consumer: 'resolution.brittle',
        petitionId: 'p-2',
        what: 'Bộ phận “giải quyết” không xử lý sự kiện “Thụ lý, mở hồ sơ vụ việc”.',
        by: 'a-quantri',
        reason: 'Đã sửa lỗi',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      },
    ]);
    const english = await service.call('a-quantri', { url, headers: { 'accept-language': 'en' } });
    expect(english.json<{ items: DiscardedItem[] }>().items[0]?.what).toContain('does not handle the event');
    expect((await service.call('a-lanhdao', { url })).statusCode).toBe(403);
  });

  it('replays what was mended', async () => {
    broken = false;
    const [item] = await parked();
    expect((await decide(item?.key ?? '', 'replay')).json()).toEqual({ version: 1, outcome: 'released' });
    expect(handled).toEqual(['p-2 discarded', 'p-1']);
    expect(await parked()).toEqual([]);
  });

  describe('the manual clock', () => {
    const move = (now: string, headers = {}) =>
      service.call('a-quantri', { method: 'POST', url: '/api/operations/clock', payload: { now }, headers });

    it('stands still, moves on, and answers once every follower has caught up', async () => {
      const caughtUp: string[] = [];
      service.app.get(ClockFollowers, { strict: false }).add({
        clockMoved: async (now) => {
          await new Promise((resolve) => setImmediate(resolve));
          caughtUp.push(now.toISOString());
        },
      });
      const now = async () =>
        (await service.call('a-quantri', { url: '/api/operations/clock' })).json<{ now: string }>().now;
      expect(await now()).toBe('2026-03-10T02:00:00.000Z');
      expect((await move('2026-03-11T09:00:00+07:00')).json()).toEqual({ now: '2026-03-11T02:00:00.000Z' });
      expect(caughtUp).toEqual(['2026-03-11T02:00:00.000Z']);
      expect(await now()).toBe('2026-03-11T02:00:00.000Z');
    });

    it('never moves back, but takes the same move again', async () => {
      const headers = { 'idempotency-key': 'move-1' };
      expect((await move('2026-03-12T02:00:00Z', headers)).statusCode).toBe(200);
      expect((await move('2026-03-13T02:00:00Z')).statusCode).toBe(200);
      expect((await move('2026-03-12T02:00:00Z', headers)).json()).toEqual({ now: '2026-03-12T02:00:00.000Z' });
      expect((await move('2026-03-12T02:00:00Z')).json()).toMatchObject({ status: 422, code: 'CLOCK.BACKWARDS' });
      expect((await move('2026-02-30T02:00:00Z')).statusCode).toBe(400);
    });

    it('ends nobody’s session, however far it is moved', async () => {
      const { token } = (
        await service.app.inject({
          method: 'POST',
          url: '/api/auth/sign-in',
          payload: { username: 'xuly1', password: 'Mat-khau-thu-2026' },
        })
      ).json<{ token: string }>();
      await move('2026-09-01T02:00:00Z');
      expect((await service.call(token, { url: '/api/auth/me' })).statusCode).toBe(200);
    });
  });
});

describe('an office on the system’s clock', () => {
  const service = new ServiceUnderTest([PortalModule], {
    DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026',
    DONTHU_CLOCK: 'system',
    DONTHU_CLOCK_START: '',
  });
  beforeAll(async () => {
    await service.start();
  });
  afterAll(() => service.close());

  it('has no clock to be moved', async () => {
    expect((await service.call('a-quantri', { url: '/api/operations/clock' })).statusCode).toBe(404);
    const moved = await service.call('a-quantri', {
      method: 'POST',
      url: '/api/operations/clock',
      payload: { now: '2030-01-01T00:00:00Z' },
    });
    expect(moved.statusCode).toBe(404);
  });

  it.each([{}, { now: 'tomorrow' }, { when: '2030-01-01T00:00:00Z' }])(
    'says so whatever the body: %j',
    async (payload) => {
      const moved = await service.call('a-quantri', { method: 'POST', url: '/api/operations/clock', payload });
      expect([moved.statusCode, moved.json<{ code: string }>().code]).toEqual([404, 'NOT_FOUND']);
      const unread = await service.call('a-quantri', { method: 'POST', url: '/api/operations/clock?x=1', payload });
      expect(unread.statusCode).toBe(404);
    },
  );
});
