import { PetitionLoggedV1 } from '@donthu/contracts';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { AssignmentModule } from '../assignment.module';

const ACCOUNTS = {
  lanhdao: { roles: ['leader'] },
  pho: { roles: ['leader'], reportsTo: 'lanhdao' },
  xuly1: { roles: ['handler'], reportsTo: 'pho' },
  xuly2: { roles: ['handler'], reportsTo: 'lanhdao' },
  nghi: { roles: ['handler'], active: false },
  tiepdan: { roles: ['reception'] },
  quantri: { roles: ['admin'] },
  thanhtra: { roles: ['inspector'] },
  captren: { roles: ['upper_level'], unit: 'ha-noi' },
  'lanhdao.vh': { roles: ['leader'], unit: 'viet-hung' },
  'xuly.vh': { roles: ['handler'], unit: 'viet-hung' },
} as const;

const TEAM = { responsible: 'xuly1', coordinating: ['xuly2'], leader: 'lanhdao' };
const REASON = 'Ông Trần Văn Bưởi xin đổi người';

let service: TestService;
let petitions = 0;

beforeAll(async () => {
  service = await openTestService({
    services: [AssignmentModule],
    accounts: ACCOUNTS,
    now: '2026-03-04T02:00:00Z',
    people: [{ fullName: 'Trần Văn Bưởi' }],
    mayOpen: ({ roles }) => roles.includes('leader'),
  });
});
afterAll(() => service.close());

async function logged(data: Partial<PetitionLoggedV1> = {}): Promise<string> {
  const id = `p-${(petitions += 1)}`;
  await service.append(`petition/${id}`, [
    { type: 'petition.logged.v1', data: { ...PetitionLoggedV1.example, ...data } },
  ]);
  return id;
}

const assign = (id: string, request: Parameters<TestService['call']>[2] = {}) =>
  service.call('POST', `/api/assignment/petitions/${id}/assign`, { as: 'lanhdao', body: TEAM, ...request });
const read = (id: string, as = 'lanhdao') => service.call('GET', `/api/assignment/petitions/${id}`, { as });

describe('giving a petition to named people', () => {
  it('needs no If-Match the first time, and tells who has it since when', async () => {
    const id = await logged();
    expect(await read(id)).toMatchObject({
      status: 200,
      etag: '"0"',
      seen: null,
      body: { responsible: null, coordinating: [], leader: null, version: 0, history: [] },
    });
    expect(await assign(id)).toEqual({
      status: 200,
      etag: '"1"',
      seen: `assignment/${id}@1`,
      body: { version: 1 },
    });
    expect(await read(id)).toMatchObject({
      etag: '"1"',
      seen: `assignment/${id}@1`,
      body: { ...TEAM, history: [{ ...TEAM, assignedBy: 'lanhdao', at: '2026-03-04T02:00:00.000Z', reason: null }] },
    });
  });

  it('again needs a reason, which is sealed without the people in it and opens for those who may read it', async () => {
    const id = await logged();
    await assign(id);
    const body = { ...TEAM, responsible: 'xuly2', coordinating: [], reason: REASON };
    expect(await assign(id, { body, ifMatch: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, warnings: ['people_cut_from_text'] },
    });
    const [, second] = await service.office.engine.store.readStream(`assignment/${id}`);
    expect(second?.events[0]?.data).toEqual({
      responsible: 'xuly2',
      coordinating: [],
      leader: 'lanhdao',
      assignedBy: 'lanhdao',
      previousResponsible: 'xuly1',
    });
    expect(second?.sealed?.people?.context).toBe(`assignment/${id}@${second?.id}#people`);
    expect(JSON.stringify(second)).not.toMatch(/Bưởi|đổi người/);
    expect((await read(id)).body).toMatchObject({
      history: [{ masked: false }, { reason: 'Ông […] xin đổi người', masked: false }],
    });
    expect((await read(id, 'captren')).body).toMatchObject({ history: [{}, { reason: null, masked: true }] });
  });

  it('refuses in the order of the surface', async () => {
    const id = await logged();
    await assign(id);
    const stale = { ...TEAM, reason: 'Đổi người', responsible: 'nobody' };
    const answers = [
      await assign(id, { as: undefined }),
      await assign(id, { as: 'xuly1' }),
      await assign(id, { as: 'lanhdao.vh' }),
      await assign('p-unknown', { body: {} }),
      await assign(id, { body: { ...TEAM, boss: 'x' } }),
      await assign(id, { body: { responsible: 'xuly1', leader: '' } }),
      await assign(id, { body: { ...TEAM, coordinating: ['xuly2', 'xuly2'] } }),
      await assign(id),
      await assign(id, { ifMatch: 7 }),
      await assign(id, { body: stale }),
      await assign(id, { body: stale, ifMatch: 7 }),
      await assign(id, { body: stale, headers: { 'if-match': '*' } }),
      await assign(id, { body: stale, ifMatch: 1 }),
    ];
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [401, 'AUTH.REQUIRED'],
      [403, 'AUTH.ROLE'],
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
      [400, 'VALIDATION.FAILED'],
      [400, 'VALIDATION.FAILED'],
      [400, 'VALIDATION.FAILED'],
      [400, 'ASSIGNMENT.REASON_REQUIRED'],
      [400, 'ASSIGNMENT.REASON_REQUIRED'],
      [428, 'PRECONDITION.REQUIRED'],
      [412, 'PRECONDITION.STALE'],
      [412, 'PRECONDITION.STALE'],
      [422, 'ASSIGNMENT.UNKNOWN_OFFICER'],
    ]);
    expect(answers[7]?.body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect(answers[10]?.body).toMatchObject({ version: 1 });
    expect((await read(id)).body).toMatchObject({ version: 1 });
  });

  it.each([
    [{ responsible: 'xuly.vh' }, 'ASSIGNMENT.UNKNOWN_OFFICER', '/responsible'],
    [{ responsible: 'nghi' }, 'ASSIGNMENT.UNKNOWN_OFFICER', '/responsible'],
    [{ responsible: 'tiepdan' }, 'ASSIGNMENT.NOT_A_HANDLER', '/responsible'],
    [{ coordinating: ['quantri'] }, 'ASSIGNMENT.NOT_A_HANDLER', '/coordinating/0'],
    [{ leader: 'xuly2' }, 'ASSIGNMENT.NOT_A_LEADER', '/leader'],
    [{ coordinating: ['xuly1'] }, 'ASSIGNMENT.OFFICER_TWICE', '/coordinating/0'],
  ])('refuses %j', async (change, code, pointer) => {
    const id = await logged();
    const body = { ...TEAM, coordinating: [], ...change };
    expect(await assign(id, { body })).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
  });

  it('refuses the respondent and everybody who reports to the respondent, however far below', async () => {
    const id = await logged({ respondentOfficerId: 'pho' });
    const conflict = { status: 409, body: { code: 'ASSIGNMENT.CONFLICT_OF_INTEREST' } };
    expect(await assign(id)).toMatchObject(conflict);
    const team = { responsible: 'xuly2', coordinating: [], leader: 'pho' };
    expect(await assign(id, { body: team })).toMatchObject(conflict);
    expect(await assign(id, { body: { ...team, leader: 'lanhdao' } })).toMatchObject({ status: 200 });
  });

  it('refuses a petition on which work is over', async () => {
    const id = await logged();
    await service.append(`petition/${id}`, [
      { type: 'petition.withdrawn.v1', data: { on: '2026-03-04', by: 'letter' } },
    ]);
    expect(await assign(id)).toMatchObject({
      status: 409,
      body: { code: 'ASSIGNMENT.PETITION_CLOSED', state: 'withdrawn' },
    });
  });
});

describe('two leaders at once', () => {
  it('both give it for the first time: the second is told', async () => {
    const id = await logged();
    const both = await Promise.all([
      assign(id, { body: { ...TEAM, reason: 'Giao việc' } }),
      assign(id, { as: 'pho', body: { responsible: 'xuly2', leader: 'pho', reason: 'Giao việc' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 428]);
    expect((await read(id)).body).toMatchObject({ version: 1 });
  });

  it('both reassign what they saw: the second meets the present version', async () => {
    const id = await logged();
    await assign(id);
    const both = await Promise.all(
      ['xuly1', 'xuly2'].map((responsible) =>
        assign(id, { body: { responsible, leader: 'pho', reason: 'Điều chuyển' }, ifMatch: 1 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({ version: 2 });
  });
});

describe('the same request again', () => {
  it('gives the first answer, though by now it would need a reason and If-Match', async () => {
    const id = await logged();
    const headers = { 'idempotency-key': 'giao-viec-1' };
    const first = await assign(id, { headers });
    expect(await assign(id, { headers })).toEqual(first);
    expect(await assign(id, { headers, body: { ...TEAM, coordinating: [] } })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY.KEY_REUSED' },
    });
    expect((await read(id)).body).toMatchObject({ version: 1 });
  });
});

describe('who may look', () => {
  it('is everybody with the petition in his rows', async () => {
    const id = await logged();
    const statuses = await Promise.all(
      ['tiepdan', 'xuly1', 'lanhdao', 'quantri', 'thanhtra', 'captren', 'xuly.vh'].map(
        async (as) => (await read(id, as)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 404]);
  });
});
