import { InfrastructureError } from '@donthu/eventing';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account, type Told } from '@donthu/testing/service/told';
import { OTHER_WARD, TWO_WARDS, WARD } from '@donthu/testing/service/two-wards';
import { ReportingModule } from './reporting.module';

describe('reports over HTTP', () => {
  const service = new ServiceUnderTest([ReportingModule.oneLog()], { DONTHU_CLOCK_START: '2026-04-10T02:00:00Z' });

  beforeAll(async () => {
    await service.start();
    await service.tell(...TWO_WARDS, account('a-vh-thanhtra', 'thanhtra.vh', ['inspector'], OTHER_WARD));
  });

  afterAll(() => service.close());

  const as = (who: string, url: string, headers: Record<string, string> = {}) =>
    service.call(who, { url: `/api/reporting/${url}`, headers });

  const summary = async (who: string, query: string) =>
    (await as(who, `summary?${query}`)).json<Record<string, unknown>>();

  it('gives a ward its figures of a period', async () => {
    expect(await summary('a-lanhdao', 'from=2026-03-01&to=2026-03-31')).toEqual({
      unit: WARD,
      from: '2026-03-01',
      to: '2026-03-31',
      received: 1,
      carriedOver: 1,
      byKind: { complaint: 1, denunciation: 0, proposal_feedback: 0, mixed: 0, undetermined: 0 },
      byOutcome: { accept: 0, refuse: 0, guide: 0, transfer: 0, return: 0, file: 0 },
      resolved: { total: 1, onTime: 0, late: 1, untimed: 0 },
      open: { total: 1, byState: { logged: 1 }, overdue: 1 },
      visits: 1,
      persons: 2,
      ratings: { count: 0, average: null },
    });
  });

  const rated = (petitionId: string, unit: string, at: string, stars: number): Told => ({
    stream: `rating/${petitionId}`,
    unit,
    at: `${at}T17:30:00.000Z`,
    events: [['rating.given.v1', { petitionId, stars, hasComment: false }]],
  });

  it('tells how petitioners rated, in the period in which they did, by unit and for all', async () => {
    await service.tell(
      rated('r1', WARD, '2025-04-30', 5),
      rated('r2', WARD, '2025-05-10', 4),
      rated('r3', WARD, '2025-05-10', 4),
      rated('r4', OTHER_WARD, '2025-05-30', 1),
      rated('r5', OTHER_WARD, '2025-05-31', 2),
    );
    const MAY = 'from=2025-05-01&to=2025-05-31';
    // The first was given on 1 May in Hà Nội, the last on 1 June.
    expect(await summary('a-lanhdao', MAY)).toMatchObject({ ratings: { count: 3, average: 4.3 } });
    expect(await summary('a-captren', MAY)).toMatchObject({ ratings: { count: 4, average: 3.5 } });
    expect(await summary('a-captren', `${MAY}&unit=${OTHER_WARD}`)).toMatchObject({
      ratings: { count: 1, average: 1 },
    });
  });

  it('tells the state as it was at the end of a period, not as it is', async () => {
    expect(await summary('a-lanhdao', 'from=2026-02-01&to=2026-02-28')).toMatchObject({
      received: 1,
      byOutcome: { accept: 1 },
      open: { byState: { accepted: 1 }, overdue: 0 },
    });
    expect(await summary('a-lanhdao', 'from=2026-03-01&to=2026-03-15')).toMatchObject({
      resolved: { total: 0 },
      open: { byState: { verifying: 1, logged: 1 }, overdue: 0 },
    });
    expect(await summary('a-lanhdao', 'from=2026-04-01&to=2026-12-31')).toMatchObject({
      carriedOver: 1,
      received: 0,
      open: { total: 1, overdue: 1 },
    });
  });

  it('gives the level above all wards together, or one', async () => {
    expect(await summary('a-captren', 'from=2026-03-01&to=2026-03-31')).toMatchObject({
      unit: 'ha-noi',
      received: 2,
      byOutcome: { refuse: 1 },
      resolved: { total: 2, onTime: 1, untimed: 1 },
    });
    expect(await summary('a-captren', 'from=2026-03-01&to=2026-03-31&unit=ha-noi')).toMatchObject({ received: 2 });
    expect(await summary('a-captren', `from=2026-03-01&to=2026-03-31&unit=${OTHER_WARD}`)).toMatchObject({
      received: 1,
      open: { total: 0 },
    });
  });

  it('gives the level above every unit with those below it in one answer, the same as each alone', async () => {
    const MARCH_2026 = 'from=2026-03-01&to=2026-03-31';
    const each = await as('a-captren', `summary/units?${MARCH_2026}`);
    const { items } = each.json<{ items: { unit: string; received: number }[] }>();
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(item).toEqual(await summary('a-captren', `${MARCH_2026}&unit=${item.unit}`));
    expect(items.find(({ unit }) => unit === 'ha-noi')).toMatchObject({ received: 2 });
    expect((await as('a-captren', `summary/units?unit=${WARD}`)).json()).toMatchObject({ items: [{ unit: WARD }] });
    expect((await as('a-lanhdao', `summary/units?unit=${OTHER_WARD}`)).statusCode).toBe(404);
    expect((await as('a-tiepdan', 'summary/units')).statusCode).toBe(403);
  });

  interface Behind {
    readonly items: readonly { readonly petitionId: string }[];
    readonly nextCursor: string | null;
  }
  const behind = async (query: string, who = 'a-captren') => (await as(who, `cases?${query}`)).json<Behind>();
  const MARCH = 'from=2026-03-01&to=2026-03-31';

  it.each([
    ['received', ['p2', 'q1']],
    ['received&kind=complaint', ['p2', 'q1']],
    ['received&kind=denunciation', []],
    ['carriedOver', ['p1']],
    ['signed', ['q1']],
    ['signed&outcome=accept', []],
    ['onTime', ['q1']],
    ['late', ['p1']],
    ['untimed', ['q1']],
    ['open', ['p2']],
    ['open&state=logged', ['p2']],
    ['open&state=verifying', []],
    ['overdue', ['p2']],
    ['rated', []],
  ])('opens the petitions behind a figure: %s', async (figure, petitions) => {
    const { items, nextCursor } = await behind(`figure=${figure}&${MARCH}`);
    expect(items.map(({ petitionId }) => petitionId)).toEqual(petitions);
    expect(nextCursor).toBeNull();
  });

  it('tells of such a petition what reports know, page by page', async () => {
    const { items, nextCursor } = await behind(`figure=late&${MARCH}`, 'a-lanhdao');
    expect(items).toEqual([
      {
        petitionId: 'p1',
        register: { unit: WARD, year: 2026, book: 'live', number: 1 },
        receivedOn: '2026-02-20',
        kind: 'complaint',
        state: 'decided',
        responsible: 'a-xuly1',
        nextDueOn: null,
        resolvedOn: '2026-03-30',
        late: true,
      },
    ]);
    expect(nextCursor).toBeNull();
    const first = await behind(`figure=received&${MARCH}&limit=1`);
    expect(first.items).toMatchObject([{ petitionId: 'p2', late: null, nextDueOn: '2026-03-16' }]);
    const second = await behind(`figure=received&${MARCH}&limit=1&cursor=${first.nextCursor ?? ''}`);
    expect(second).toMatchObject({ items: [{ petitionId: 'q1' }], nextCursor: null });
  });

  it('opens the petitions that were rated, by day of rating, with what each was given', async () => {
    await service.tell(
      rated('q1', OTHER_WARD, '2026-06-10', 2),
      rated('p2', WARD, '2026-06-11', 4),
      rated('p1', WARD, '2026-06-11', 5),
    );
    const JUNE = 'from=2026-06-01&to=2026-06-30';
    expect(await summary('a-captren', JUNE)).toMatchObject({ ratings: { count: 3 } });
    const given = [
      { petitionId: 'q1', stars: 2 },
      { petitionId: 'p1', stars: 5, resolvedOn: '2026-03-30' },
      { petitionId: 'p2', stars: 4, resolvedOn: null },
    ];
    expect((await behind(`figure=rated&${JUNE}`)).items).toMatchObject(given);
    const first = await behind(`figure=rated&${JUNE}&limit=2`);
    const second = await behind(`figure=rated&${JUNE}&limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items]).toMatchObject(given);
    expect((await behind(`figure=rated&${JUNE}`, 'a-lanhdao')).items).toMatchObject(given.slice(1));
    expect((await behind(`figure=open&${JUNE}`)).items.some((item) => 'stars' in item)).toBe(false);
  });

  it('opens no figure of another ward, to nobody without reports, and none that is none', async () => {
    expect((await as('a-lanhdao', `cases?figure=open&unit=${OTHER_WARD}`)).statusCode).toBe(404);
    expect((await as('a-tiepdan', 'cases?figure=open')).statusCode).toBe(403);
    expect((await as('a-lanhdao', 'cases?figure=all')).statusCode).toBe(400);
    expect((await as('a-lanhdao', 'cases')).statusCode).toBe(400);
  });

  it('refuses another ward, a role without reports, a period turned round', async () => {
    expect((await as('a-lanhdao', `summary?unit=${OTHER_WARD}`)).statusCode).toBe(404);
    expect((await as('a-tiepdan', 'summary')).statusCode).toBe(403);
    expect((await as('a-lanhdao', 'summary?from=2026-03-02&to=2026-03-01')).statusCode).toBe(400);
  });

  it('measures what each unit has in hand', async () => {
    const { body } = await service.call('a-lanhdao', { url: '/metrics' });
    const figures = body.split('\n').filter((line) => /^donthu_petitions_(open|overdue)\{/.test(line));
    expect(figures).toEqual([
      'donthu_petitions_open{unit="ha-noi"} 0',
      `donthu_petitions_open{unit="${WARD}"} 1`,
      `donthu_petitions_open{unit="${OTHER_WARD}"} 0`,
      'donthu_petitions_overdue{unit="ha-noi"} 0',
      `donthu_petitions_overdue{unit="${WARD}"} 1`,
      `donthu_petitions_overdue{unit="${OTHER_WARD}"} 0`,
    ]);
  });

  it('counts the same after all views were rebuilt', async () => {
    const before = await summary('a-captren', 'from=2026-01-01&to=2026-12-31');
    await service.rebuild();
    expect(await summary('a-captren', 'from=2026-01-01&to=2026-12-31')).toEqual(before);
  });

  it('gives the register as a file that a Vietnamese spreadsheet opens, naming nobody', async () => {
    const answer = await as('a-lanhdao', 'register.csv?from=2026-02-01&to=2026-03-31');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="so-don-thu_thuong-thanh_2026-02-01_2026-03-31.csv"',
    });
    expect(answer.body.startsWith('\uFEFFĐơn vị;Năm;Số;Ngày nhận;')).toBe(true);
    const [, first, second, end] = answer.body.split('\r\n');
    expect(first).toBe(
      'UBND phường Thượng Thanh;2026;1;20/02/2026;Qua dịch vụ bưu chính;(không hiển thị);(không hiển thị);Khiếu nại;Đất đai, nhà cửa;Thụ lý giải quyết;25/02/2026;Đã ban hành quyết định giải quyết;Cán bộ xuly1;30/03/2026;;Trễ hạn',
    );
    expect(second).toContain(';Đã tiếp nhận;;;16/03/2026;Đang quá hạn');
    expect(end).toBe('');
    expect((await as('a-captren', 'register.csv?from=2026-02-01&to=2026-03-31')).body.split('\r\n')).toHaveLength(5);
  });

  it.each([
    ['state=decided', ['1']],
    ['kind=complaint&open=true', ['1', '2']],
    ['open=false', []],
    ['overdue=true', ['2']],
    ['overdue=false', ['1']],
    ['responsible=none', ['2']],
    ['responsible=a-xuly1', ['1']],
    ['state=logged&responsible=a-xuly1', []],
  ])('gives of the register what the filter %s of its list leaves', async (only, numbers) => {
    const answer = await as('a-lanhdao', `register.csv?from=2026-02-01&to=2026-03-31&${only}`);
    const lines = answer.body.split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(';')[2])).toEqual(numbers);
  });

  it('puts on record who took the register out, narrowed by what, before a line of it leaves', async () => {
    await as(
      'a-captren',
      'register.csv?from=2026-02-01&to=2026-02-28&unit=viet-hung&kind=complaint&responsible=a-xuly1',
    );
    await service.settled();
    const { items } = (await as('a-vh-thanhtra', 'audit?kind=export')).json<{ items: object[] }>();
    expect(items).toEqual([
      expect.objectContaining({
        unit: OTHER_WARD,
        by: expect.objectContaining({ id: 'a-captren' }) as unknown,
        what: 'Xuất sổ đơn ra tệp: UBND phường Việt Hưng, 01/02/2026–28/02/2026, lọc theo loại đơn + người phụ trách',
        petitionId: null,
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain('a-xuly1');
  });

  it('gives no file that it cannot put on record', async () => {
    const append = jest.spyOn(service.office.engine.store, 'append').mockRejectedValue(new InfrastructureError('full'));
    const answer = await as('a-lanhdao', 'register.csv?from=2026-02-01&to=2026-03-31');
    append.mockRestore();
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([503, expect.stringContaining('problem+json')]);
    expect(answer.body).not.toContain(';');
  });

  it('refuses a filter that the register cannot be narrowed by in this file', async () => {
    expect((await as('a-lanhdao', 'register.csv?kind=none')).statusCode).toBe(400);
    expect((await as('a-lanhdao', 'register.csv?q=an')).statusCode).toBe(400);
  });
});
