import {
  logged,
  openIdentity,
  PEOPLE,
  signed,
  UNIT,
  type IdentityOffice,
  type Name,
} from '../../../../test/identity/identity-office';

const REGISTER = { unit: UNIT, year: 2026, book: 'visits', number: 7 };
const VISITOR = { fullName: 'Trần Thị Canary', address: 'Số 5 ngõ 9', idNumber: '001099012345' };

const corrected = (data: Readonly<Record<string, unknown>>) => ({ type: 'visit.kind-corrected.v1', data });

const visit = (more: object = {}) => ({
  type: 'visit.recorded.v1',
  data: {
    receivedOn: '2026-03-02',
    kind: 'regular',
    declaredKind: 'denunciation',
    persons: 1,
    delegation: false,
    handling: 'guide',
    register: REGISTER,
    recordedBy: 'tiepdan',
    ...more,
  },
});

describe('revealing who came to a visit', () => {
  let office: IdentityOffice;

  async function call(name: Name, path: string, body?: object, headers?: Record<string, string>) {
    const response = await office.app.inject({
      method: body ? 'POST' : 'GET',
      url: `/api/identity/${path}`,
      headers: { authorization: `Bearer ${await office.signIn(name)}`, ...headers },
      ...(body && { payload: body }),
    });
    return { status: response.statusCode, body: response.json<Readonly<Record<string, unknown>>>() };
  }
  const reveal = (name: Name, id: string, headers?: Record<string, string>) =>
    call(name, `visits/${id}/reveal`, { reason: `Bà Trần Thị Canary hỏi, ${name} tra` }, headers);
  const log = (id: string) => office.engine.store.readStream(`visit-disclosure/${id}`);

  beforeAll(async () => {
    office = await openIdentity();
    await office.addOfficers();
    await office.append('visit/v-1', [visit()], {
      people: { visitors: [VISITOR], originals: { content: 'Tôi, Trần Thị Canary' } },
      text: { content: 'Tôi, […]' },
    });
  });
  afterAll(() => office.close());

  it('opens in no register, and on record for the desk that recorded it and for the inspector', async () => {
    const [commit] = await office.engine.store.readStream('visit/v-1');
    for (const name of ['tiepdan', 'lanhdao', 'thanhtra'] as const)
      expect(await office.open(name, commit?.sealed?.people)).toEqual({ masked: true });
    for (const name of ['tiepdan', 'thanhtra'] as const) {
      const { status, body } = await reveal(name, 'v-1');
      expect(status).toBe(200);
      expect(body).toMatchObject({ visitors: [VISITOR], originals: { content: 'Tôi, Trần Thị Canary' } });
    }
    const commits = await log('v-1');
    expect(commits.map(({ events }) => events)).toEqual([
      [{ type: 'visitors.revealed.v1', data: { visitId: 'v-1', register: REGISTER, by: 'tiepdan' } }],
      [{ type: 'visitors.revealed.v1', data: { visitId: 'v-1', register: REGISTER, by: 'thanhtra' } }],
    ]);
    expect(JSON.stringify(commits)).not.toMatch(/Canary|hỏi/);
  });

  it.each([
    ['tiepdan2', 403, 'IDENTITY.REVEAL_NOT_ALLOWED'],
    ['lanhdao', 403, 'IDENTITY.REVEAL_NOT_ALLOWED'],
    ['xuly1', 403, 'AUTH.ROLE'],
    ['quantri', 403, 'AUTH.ROLE'],
  ] as const)('is not for %s: %d %s', async (name, status, code) => {
    const before = await log('v-1');
    expect(await reveal(name, 'v-1')).toMatchObject({ status, body: { code } });
    expect(await log('v-1')).toHaveLength(before.length);
  });

  it('needs a reason and a visit that exists', async () => {
    expect(await call('tiepdan', 'visits/v-1/reveal', { reason: ' ' })).toMatchObject({ status: 400 });
    expect(await reveal('tiepdan', 'nope')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('is recorded once for one key, and gives the same answer again', async () => {
    await office.append('visit/v-2', [visit()], { people: { visitors: [VISITOR] } });
    const key = { 'idempotency-key': 'k-visit' };
    const first = await reveal('tiepdan', 'v-2', key);
    expect(await reveal('tiepdan', 'v-2', key)).toEqual(first);
    expect(await log('v-2')).toHaveLength(1);
  });

  it('is refused to whom a petition that came of it denounces', async () => {
    await office.append('visit/v-3', [visit()], { people: { visitors: [VISITOR] } });
    const about = { visitId: 'v-3', respondentOfficerId: 'thanhtra' };
    await office.append('petition/of-v-3', [logged('denunciation', about)], { people: PEOPLE });
    expect(await reveal('thanhtra', 'v-3')).toMatchObject({
      status: 403,
      body: { code: 'IDENTITY.REVEAL_NOT_ALLOWED' },
    });
  });

  it('is told that nobody is there any more once the keys are gone, with the petition that came of it', async () => {
    const { sealed } = await office.append('visit/v-4', [visit()], { people: { visitors: [VISITOR] } });
    const petition = [logged('denunciation', { visitId: 'v-4' }), signed('refuse')];
    await office.append('petition/of-v-4', petition, { people: PEOPLE });
    const path = 'petitions/of-v-4/erase';
    expect(await call('quantri', path, { reason: 'Hết thời hạn lưu' }, { 'if-match': '"2"' })).toMatchObject({
      status: 200,
    });
    expect(await reveal('tiepdan', 'v-4')).toMatchObject({ status: 409, body: { code: 'IDENTITY.PEOPLE_ERASED' } });
    expect(await log('v-4')).toEqual([]);
    expect(await office.open('tiepdan', sealed?.people)).toEqual({ masked: true });
  });

  it('keeps no name of the petition that came of it in its reason either', async () => {
    await office.append('visit/v-5', [visit()], { people: { visitors: [VISITOR] } });
    const people = { petitioners: [{ role: 'petitioner', fullName: 'Lý Thị Đại Diện', address: 'Tổ 4' }] };
    await office.append('petition/of-v-5', [logged('denunciation', { visitId: 'v-5' })], { people });
    await call('tiepdan', 'visits/v-5/reveal', { reason: 'Mời Trần Thị Canary và Lý Thị Đại Diện' });
    const [commit] = await log('v-5');
    expect(await office.open('thanhtra', commit?.sealed?.text)).toEqual({ plain: { reason: 'Mời […] và […]' } });
    expect(await office.open('tiepdan', commit?.sealed?.text)).toEqual({ masked: true });
  });

  it('shows who it was from the correction of its kind on, which stands in the list, and hides again by the next', async () => {
    const { sealed } = await office.append('visit/v-6', [visit()], { people: { visitors: [VISITOR] } });
    const people = () => office.open('lanhdao', sealed?.people);
    await office.append('visit/v-6', [corrected({ from: 'denunciation', to: 'complaint' })]);
    expect(await people()).toEqual({ plain: { visitors: [VISITOR] } });
    await office.append('visit/v-6', [corrected({ from: 'complaint' })]);
    await office.append('visit/v-6', [corrected({ to: 'mixed' })]);
    expect(await people()).toEqual({ masked: true });
    await office.append('visit/v-6', [corrected({ from: 'mixed' })]);
    expect(await people()).toEqual({ plain: { visitors: [VISITOR] } });
    await office.idle();
    const { body } = await call('thanhtra', 'reveals');
    const told = (body['items'] as { visitId: string; reason: string }[]).filter(({ visitId }) => visitId === 'v-6');
    expect(told.map(({ reason }) => reason)).toEqual([
      'Phân loại lại: Đơn có nhiều nội dung khác nhau → Hỏi, xin hướng dẫn',
      'Phân loại lại: Tố cáo → Khiếu nại',
    ]);
  });

  it('is listed for the inspector by its number in the register, the reason without the visitor', async () => {
    await office.idle();
    const { body } = await call('thanhtra', 'reveals');
    expect(body['items']).toContainEqual({
      petitionId: null,
      visitId: 'v-1',
      register: REGISTER,
      by: 'tiepdan',
      at: office.clock.now().toISOString(),
      reason: 'Bà […] hỏi, tiepdan tra',
    });
  });
});
