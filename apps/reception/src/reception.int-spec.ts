import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account, type Told } from '@donthu/testing/service/told';
import { ReceptionModule } from './reception.module';

const UNIT = 'thuong-thanh';

const visit = {
  receivedOn: '2026-03-09',
  kind: 'scheduled',
  visitors: [
    {
      fullName: 'Trần Thị Canary',
      address: 'Số 5 ngõ 9 phố Thượng Thanh',
      idNumber: '001099012345',
      phone: '0912345678',
    },
  ],
  content: 'Bà Trần Thị Canary phản ánh việc đổ phế thải',
  previousAuthority: 'Công an phường',
  handling: 'petition',
  note: 'Hẹn trả lời',
};

const logged = (id: string, visitId: string, declaredKind: string): Told => ({
  stream: `petition/${id}`,
  events: [
    [
      'petition.logged.v1',
      {
        receivedOn: '2026-03-09',
        channel: 'in_person',
        visitId,
        declaredKind,
        anonymous: false,
        peopleCount: 1,
        hasForwarder: false,
        attachments: [],
        register: { unit: UNIT, year: 2026, book: 'live', number: 4 },
        receiptCode: 'x',
        loggedBy: 'a-tiepdan',
        warnings: [],
      },
    ],
  ],
});

describe('the reception register over HTTP', () => {
  const service = new ServiceUnderTest([ReceptionModule]);

  beforeAll(async () => {
    await service.start();
    await service.tell(
      account('a-tiepdan', 'tiepdan', ['reception']),
      account('a-lanhdao', 'lanhdao', ['leader']),
      account('a-tiepdan2', 'tiepdan2', ['reception']),
      account('a-thanhtra', 'thanhtra', ['inspector']),
      account('a-vh', 'lanhdao.vh', ['leader'], 'viet-hung'),
    );
  });

  afterAll(() => service.close());

  beforeEach(() => void (service.masked = false));

  const get = (url: string) => service.call('a-tiepdan', { url: `/api/reception/${url}` });

  async function record(change: object = {}, headers: Record<string, string> = {}) {
    const payload = { ...visit, ...change };
    const answer = await service.call('a-tiepdan', { method: 'POST', url: '/api/reception/visits', payload, headers });
    await service.settled();
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.json<Record<string, unknown> & { visitId: string; number: number }>(),
    };
  }

  const lines = async (query = 'from=2026-03-01&to=2026-03-31') =>
    (await get(`visits?${query}`)).json<{
      items: Record<string, unknown>[];
      nextCursor: string | null;
    }>();

  it('numbers visits without gaps and gives them back in twelve columns', async () => {
    const first = await record();
    const second = await record({ receivedOn: '2026-03-10', delegationSize: 12 });
    expect([first.status, first.body.number, second.body.number]).toEqual([201, 1, 2]);
    expect(first.headers['donthu-seen']).toBe(`visit/${first.body.visitId}@1`);
    expect((await lines()).items).toMatchObject([
      {
        visitId: first.body.visitId,
        stt: 1,
        receivedOn: '2026-03-09',
        visitors: [{ fullName: 'Trần Thị Canary', address: 'Số 5 ngõ 9 phố Thượng Thanh', phone: '0912345678' }],
        idNumbers: ['001099012345'],
        content: 'Bà […] phản ánh việc đổ phế thải',
        classification: [],
        persons: 1,
        previousAuthority: 'Công an phường',
        accepted: false,
        returnedAndGuided: false,
        transferred: false,
        followUp: [],
        note: 'Hẹn trả lời',
        masked: false,
        delegation: false,
      },
      { stt: 2, persons: 12, delegation: true },
    ]);
  });

  it('makes one visit of a repeated submission, and refuses another body under its key', async () => {
    const [a, b] = [await record({}, { 'idempotency-key': 'k-1' }), await record({}, { 'idempotency-key': 'k-1' })];
    expect(b).toMatchObject({ status: 201, body: { visitId: a.body.visitId, number: a.body.number } });
    expect((await record({ note: 'khác' }, { 'idempotency-key': 'k-1' })).body).toMatchObject({
      code: 'IDEMPOTENCY.KEY_REUSED',
    });
  });

  it('leaves no name in events, views or log', async () => {
    await record();
    const stored = [
      ...service.office.engine.store.database.prepare('SELECT body, sealed FROM commits').all(),
      ...service.office.engine.views.database.prepare('SELECT slices FROM view_reception_visits').all(),
    ];
    expect(JSON.stringify(stored)).not.toMatch(/Canary|001099012345|phế thải|Hẹn trả lời/);
  });

  it.each([
    ['a day in the future', { receivedOn: '2026-03-11' }, 'RECEPTION.DATE_IN_FUTURE'],
    ['a year typed wrong', { receivedOn: '2006-03-09' }, 'RECEPTION.DATE_TOO_OLD'],
    ['an officer nobody knows', { receivedBy: 'nobody' }, 'RECEPTION.UNKNOWN_OFFICER'],
    ['an officer of another unit', { receivedBy: 'a-vh' }, 'RECEPTION.UNKNOWN_OFFICER'],
  ])('refuses %s', async (_, change, code) => {
    expect(await record(change)).toMatchObject({ status: 422, body: { code } });
  });

  it.each([
    ['nobody', { visitors: [] }],
    ['an unknown field', { colour: 'red' }],
    ['an unknown kind', { kind: 'online' }],
  ])('refuses %s as a bad body', async (_, change) => {
    expect(await record(change)).toMatchObject({ status: 400, body: { code: 'VALIDATION.FAILED' } });
  });

  it('follows what became of the petitions that came of a visit, and shows nothing that identity does not open', async () => {
    const { body } = await record({ receivedOn: '2026-03-08' });
    const transferred = { outcome: 'transfer', kind: 'complaint', signedOn: '2026-03-09', signedBy: 'l' };
    await service.tell(logged('p1', body.visitId, 'denunciation'), logged('p2', body.visitId, 'complaint'), {
      stream: 'petition/p2',
      events: [['petition.outcome-signed.v1', transferred]],
    });
    service.masked = true;
    const [line] = (await lines('from=2026-03-08&to=2026-03-08')).items;
    expect(line).toMatchObject({
      visitors: [{ fullName: '•••', address: '•••', phone: null }],
      idNumbers: ['•••'],
      content: '•••',
      previousAuthority: '•••',
      note: '•••',
      masked: true,
      classification: ['denunciation', 'complaint'],
      transferred: true,
      accepted: false,
      followUp: [
        { petitionId: 'p1', state: 'logged', kind: 'denunciation' },
        { petitionId: 'p2', year: 2026, number: 4, state: 'transferred', kind: 'complaint' },
      ],
    });
  });

  it('keeps what a visitor came with, and shows it as the kind until a petition is entered', async () => {
    const { body } = await record({ receivedOn: '2026-03-06', declaredKind: 'denunciation' });
    const line = async () => (await get(`visits/${body.visitId}`)).json<object>();
    expect(await line()).toMatchObject({ declaredKind: 'denunciation', classification: ['denunciation'] });
    await service.tell(logged('p-declared', body.visitId, 'mixed'));
    expect(await line()).toMatchObject({ declaredKind: 'denunciation', classification: ['mixed'] });
    const none = await record({ receivedOn: '2026-03-05' });
    expect((await get(`visits/${none.body.visitId}`)).json()).toMatchObject({ declaredKind: null, classification: [] });
    expect(await record({ declaredKind: 'gossip' })).toMatchObject({ status: 400 });
  });

  describe('what a visitor came with', () => {
    const correct = async (who: string, visitId: string, payload: object, version?: number) => {
      const headers = { ...(version !== undefined && { 'if-match': `"${version}"` }) };
      const url = `/api/reception/visits/${visitId}/correct`;
      const answer = await service.call(who, { method: 'POST', url, payload, headers });
      return { status: answer.statusCode, body: answer.json<object>() };
    };

    it('is put right by the desk, and shown so', async () => {
      const { body } = await record({ receivedOn: '2026-03-04', declaredKind: 'denunciation' });
      expect(await correct('a-tiepdan', body.visitId, { declaredKind: 'complaint' }, 1)).toMatchObject({ status: 200 });
      expect((await get(`visits/${body.visitId}`)).json()).toMatchObject({
        declaredKind: 'complaint',
        visitors: [{ fullName: 'Trần Thị Canary' }],
      });
      expect(await correct('a-tiepdan', body.visitId, {}, 2)).toMatchObject({ status: 200 });
      expect((await get(`visits/${body.visitId}`)).json()).toMatchObject({ declaredKind: null, classification: [] });
    });

    it('is hidden by any desk, and shown again by the one that recorded it and the inspector alone', async () => {
      const { visitId } = (await record({ receivedOn: '2026-03-04' })).body;
      expect(await correct('a-tiepdan2', visitId, { declaredKind: 'denunciation' }, 1)).toMatchObject({ status: 200 });
      expect(await correct('a-tiepdan2', visitId, {}, 2)).toMatchObject({
        status: 403,
        body: { code: 'AUTH.NOT_YOURS' },
      });
      expect(await correct('a-lanhdao', visitId, {}, 2)).toMatchObject({ status: 403, body: { code: 'AUTH.ROLE' } });
      expect(await correct('a-thanhtra', visitId, {}, 2)).toMatchObject({ status: 200 });
    });

    it('is not changed by who has not seen it, to what it is, or where there is no visit', async () => {
      const { visitId } = (await record({ receivedOn: '2026-03-04', declaredKind: 'mixed' })).body;
      expect(await correct('a-tiepdan', visitId, {})).toMatchObject({ status: 428 });
      expect(await correct('a-tiepdan', visitId, {}, 2)).toMatchObject({ status: 412 });
      const same = await correct('a-tiepdan', visitId, { declaredKind: 'mixed' }, 1);
      expect(same).toMatchObject({ status: 409, body: { code: 'COMMAND.NOTHING_TO_DO' } });
      expect(await correct('a-tiepdan', visitId, { declaredKind: 'gossip' }, 1)).toMatchObject({ status: 400 });
      expect(await correct('a-tiepdan', 'khong-co', {}, 1)).toMatchObject({ status: 404 });
    });
  });

  it('gives one visit back as its line, with the version it stands at, and knows no other', async () => {
    const { body } = await record({ receivedOn: '2026-03-07' });
    const [line] = (await lines('from=2026-03-07&to=2026-03-07')).items;
    const one = await get(`visits/${body.visitId}`);
    expect(one.json()).toEqual(line);
    expect(one.headers).toMatchObject({ etag: '"1"', 'donthu-seen': `visit/${body.visitId}@1` });
    service.masked = true;
    expect((await get(`visits/${body.visitId}`)).json()).toMatchObject({
      visitors: [{ fullName: '•••', address: '•••', phone: null }],
      content: '•••',
      masked: true,
    });
    expect((await get('visits/khong-co')).json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const elsewhere = await service.call('a-vh', { url: `/api/reception/visits/${body.visitId}` });
    expect(elsewhere.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('tells which visits left a petition that is in no register yet', async () => {
    const on = { receivedOn: '2026-01-05' };
    const [open, entered] = [await record(on), await record(on)];
    await record({ ...on, handling: 'guide' });
    await service.tell(logged('p-entered', entered.body.visitId, 'complaint'));
    const { items } = await lines('from=2026-01-01&to=2026-01-31&unlogged=true');
    expect(items).toMatchObject([{ visitId: open.body.visitId, followUp: [] }]);
  });

  it('pages through the register in its own order', async () => {
    const all = (await lines()).items.map(({ stt, receivedOn }) => `${String(receivedOn)} ${String(stt)}`);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof lines>> = await lines(
        `from=2026-03-01&to=2026-03-31&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ stt, receivedOn }) => `${String(receivedOn)} ${String(stt)}`));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
  });

  it('counts the days on which the chairman received, and none for which nobody is named', async () => {
    await record({ receivedOn: '2026-02-02', receivedBy: 'lanhdao' });
    await record({ receivedOn: '2026-02-02', receivedBy: 'a-lanhdao' });
    await record({ receivedOn: '2026-02-16' });
    await record({ receivedOn: '2026-02-17', receivedBy: 'tiepdan' });
    await record({ receivedOn: '2026-02-18', kind: 'regular', receivedBy: 'lanhdao' });
    const month = (await get('days?month=2026-02')).json<{ days: object[] }>();
    expect(month).toMatchObject({ chairman: { required: 2, held: 1, heldOn: ['2026-02-02'] } });
    expect(month.days[0]).toMatchObject({
      date: '2026-02-02',
      kind: 'scheduled',
      receivedBy: 'a-lanhdao',
      receivedByName: 'Cán bộ lanhdao',
      visits: 2,
    });
    expect(month.days).toHaveLength(4);
  });

  it('counts a day by what the receiver was when it was recorded, and by what he is by now', async () => {
    const register = { unit: UNIT, year: 2026, book: 'visits', number: 900 };
    const scheduled = {
      kind: 'scheduled',
      persons: 1,
      delegation: false,
      handling: 'petition',
      recordedBy: 'a-tiepdan',
    };
    await service.tell(account('a-cu', 'chutichcu', ['leader']), account('a-moi', 'chutichmoi', ['handler']), {
      stream: 'visit/told',
      events: [['visit.recorded.v1', { ...scheduled, receivedOn: '2026-01-05', receivedBy: 'a-moi', register }]],
    });
    await record({ receivedOn: '2026-01-12', receivedBy: 'chutichcu' });
    await record({ receivedOn: '2026-01-19', receivedBy: 'chutichmoi' });
    await service.tell(account('a-cu', 'chutichcu', ['handler']), account('a-moi', 'chutichmoi', ['leader']));
    const month = (await get('days?month=2026-01')).json<object>();
    expect(month).toMatchObject({ chairman: { heldOn: ['2026-01-05', '2026-01-12', '2026-01-19'] } });
  });

  it('refuses a month that is none, a period turned round, and what it does not know', async () => {
    for (const url of [
      'days?month=2026-13',
      'visits?from=2026-03-02&to=2026-03-01',
      'visits?limit=0',
      'visits?colour=red',
    ]) {
      expect((await get(url)).statusCode).toBe(400);
    }
  });
});
