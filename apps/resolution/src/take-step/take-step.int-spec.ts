import { PetitionLoggedV1 } from '@donthu/contracts';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { ResolutionModule } from '../resolution.module';

const ACCOUNTS = {
  lanhdao: { roles: ['leader'] },
  pho: { roles: ['leader'] },
  xuly1: { roles: ['handler'], reportsTo: 'pho' },
  xuly2: { roles: ['handler'] },
  xuly3: { roles: ['handler'] },
  xuly4: { roles: ['handler'] },
  xuly5: { roles: ['handler'] },
  tiepdan: { roles: ['reception'] },
  captren: { roles: ['upper_level'], unit: 'ha-noi' },
  'lanhdao.hn': { roles: ['leader', 'upper_level'], unit: 'ha-noi' },
  'xuly.vh': { roles: ['handler'], unit: 'viet-hung' },
} as const;

let service: TestService;
let petitions = 0;

beforeAll(async () => {
  service = await openTestService({
    services: [ResolutionModule],
    accounts: ACCOUNTS,
    now: '2026-03-20T02:00:00Z',
    people: [{ fullName: 'Trần Văn Bưởi' }],
    mayOpen: ({ roles }) => !roles.includes('upper_level'),
  });
});
afterAll(() => service.close());

interface Given {
  readonly kind?: string;
  readonly outcome?: string;
  readonly respondentOfficerId?: string;
  readonly responsible?: string | null;
}

async function petition(given: Given = {}): Promise<string> {
  const { kind = 'complaint', outcome = 'accept', responsible = 'xuly1', respondentOfficerId } = given;
  const id = `p-${(petitions += 1)}`;
  await service.append(`petition/${id}`, [
    {
      type: 'petition.logged.v1',
      data: { ...PetitionLoggedV1.example, ...(respondentOfficerId && { respondentOfficerId }) },
    },
    { type: 'petition.outcome-signed.v1', data: { outcome, kind, signedOn: '2026-03-06', signedBy: 'lanhdao' } },
  ]);
  if (responsible !== null) await assigned(id, responsible);
  return id;
}

const assigned = (id: string, responsible: string) =>
  service.append(`assignment/${id}`, [
    {
      type: 'assignment.made.v1',
      data: { responsible, coordinating: ['xuly3'], leader: 'lanhdao', assignedBy: 'lanhdao' },
    },
  ]);
const away = (officer: string, from: string, to: string, deputy: string) =>
  service.append(`absence/${officer}`, [{ type: 'absence.recorded.v1', data: { officer, from, to, deputy } }]);

const step = (id: string, name: string, request: Parameters<TestService['call']>[2] = {}) =>
  service.call('POST', `/api/resolution/cases/${id}/${name}`, { as: 'xuly1', body: {}, ifMatch: 1, ...request });
const read = (id: string, as = 'xuly1') => service.call('GET', `/api/resolution/cases/${id}`, { as });
const statusOf = ({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }) => [
  status,
  body['code'],
];

describe('a step of a case', () => {
  it('is refused in the order of the surface', async () => {
    const id = await petition();
    const tomorrow = { note: 'x', on: '2026-03-21' };
    const answers = [
      await step(id, 'verify', { as: undefined }),
      await step(id, 'verify', { as: 'tiepdan' }),
      await step(id, 'verify', { as: 'xuly.vh' }),
      await step('p-unknown', 'verify'),
      await step(id, 'verify', { as: 'xuly2' }),
      await step(id, 'dance', { body: { x: 1 } }),
      await step(id, 'verify', { body: { ...tomorrow, boss: 'x' }, ifMatch: 9 }),
      await step(id, 'report', { body: {}, ifMatch: 9 }),
      await step(id, 'verify', { body: tomorrow, ifMatch: undefined }),
      await step(id, 'verify', { body: tomorrow, ifMatch: 9 }),
      await step(id, 'report', { body: { resultDiffers: true, on: '2026-03-21' } }),
      await step(id, 'notify'),
      await step(id, 'verify', { body: tomorrow }),
      await step(id, 'verify', { body: { on: '2026-03-05' } }),
    ];
    expect(answers.map(statusOf)).toEqual([
      [401, 'AUTH.REQUIRED'],
      [403, 'AUTH.ROLE'],
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
      [403, 'AUTH.NOT_YOURS'],
      [404, 'RESOLUTION.STEP_UNKNOWN'],
      [400, 'VALIDATION.FAILED'],
      [400, 'VALIDATION.FAILED'],
      [428, 'PRECONDITION.REQUIRED'],
      [412, 'PRECONDITION.STALE'],
      [409, 'RESOLUTION.STEP_NOT_ALLOWED'],
      [409, 'RESOLUTION.STEP_NOT_ALLOWED'],
      [422, 'RESOLUTION.DATE_IN_FUTURE'],
      [422, 'RESOLUTION.DATE_BEFORE_PREVIOUS_STEP'],
    ]);
    expect(answers[6]?.body).toMatchObject({ errors: [{ pointer: '/boss', code: 'VALIDATION.UNKNOWN_FIELD' }] });
    expect(answers[7]?.body).toMatchObject({ errors: [{ pointer: '/resultDiffers', code: 'VALIDATION.REQUIRED' }] });
    expect(answers[9]?.body).toMatchObject({ version: 1 });
    expect(answers[10]?.body).toMatchObject({
      state: 'accepted',
      allowed: ['verify', 'extend', 'suspend', 'withdraw', 'withdraw-part', 'terminate'],
    });
    expect((await read(id)).body).toMatchObject({ version: 1, state: 'accepted' });
  });

  it('is refused for a body of the wrong types, each field by its pointer', async () => {
    const id = await petition();
    const body = { on: '2026-02-30', reason: 7, documentNumber: 'ông Bưởi' };
    expect((await step(id, 'suspend', { body })).body).toMatchObject({
      code: 'VALIDATION.FAILED',
      errors: [
        { pointer: '/reason', code: 'VALIDATION.TYPE' },
        { pointer: '/on', code: 'VALIDATION.DATE_NOT_REAL' },
        { pointer: '/documentNumber', code: 'VALIDATION.PATTERN' },
      ],
    });
    expect(statusOf(await step(id, 'suspend', { body: [1] }))).toEqual([400, 'VALIDATION.FAILED']);
  });

  it('hears both sides first while the result differs', async () => {
    const id = await petition();
    const decision = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-20' };
    await step(id, 'verify');
    await step(id, 'report', { body: { resultDiffers: true }, ifMatch: 2 });
    const early = await step(id, 'decide', { body: decision, ifMatch: 3 });
    expect(statusOf(early)).toEqual([409, 'RESOLUTION.STEP_NOT_ALLOWED']);
    expect(early.body['allowed']).not.toContain('decide');
    await step(id, 'hold-dialogue', { body: { attended: true }, ifMatch: 3 });
    expect(await step(id, 'decide', { body: decision, ifMatch: 4 })).toMatchObject({ status: 200 });
  });

  it('names a verification team of active officers without ties to the denounced', async () => {
    const id = await petition({ kind: 'denunciation', respondentOfficerId: 'pho', responsible: 'xuly2' });
    await step(id, 'notify', { as: 'xuly2' });
    const team = (members: readonly string[]) => step(id, 'verify', { as: 'xuly2', body: { members }, ifMatch: 2 });
    const answers = [await team(['xuly2']), await team(['xuly2', 'xuly.vh']), await team(['xuly2', 'xuly1'])];
    expect(answers.map(statusOf)).toEqual([
      [400, 'VALIDATION.FAILED'],
      [422, 'RESOLUTION.UNKNOWN_OFFICER'],
      [422, 'RESOLUTION.OFFICER_IN_CONFLICT'],
    ]);
    expect(await team(['xuly2', 'xuly3'])).toMatchObject({ status: 200 });
    expect((await read(id)).body).toMatchObject({ history: [{}, { members: ['xuly2', 'xuly3'] }] });
  });

  it('seals what was written, without the people of the petition', async () => {
    const id = await petition();
    const body = { on: '2026-03-10', reason: 'Ông Trần Văn Bưởi nhập viện' };
    expect(await step(id, 'suspend', { body })).toMatchObject({ body: { warnings: ['people_cut_from_text'] } });
    const [, suspended] = await service.office.engine.store.readStream(`case/${id}`);
    expect(suspended?.sealed?.text?.context).toBe(`case/${id}@${suspended?.id}#text`);
    expect(JSON.stringify(suspended)).not.toMatch(/Bưởi|nhập viện/);
    expect((await read(id)).body).toMatchObject({
      history: [{ notes: { reason: 'Ông […] nhập viện' }, masked: false }],
    });
    expect((await read(id, 'captren')).body).toMatchObject({ history: [{ notes: null, masked: true }] });
  });

  it('taken by two officers at once is taken once, and the other is told', async () => {
    const id = await petition();
    const both = await Promise.all([step(id, 'verify'), step(id, 'verify', { as: 'lanhdao' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({ version: 2 });
    expect((await read(id)).body).toMatchObject({ version: 2, history: [{ step: 'verify' }] });
  });

  it('sent again under the same key gives the first answer, with an old If-Match too', async () => {
    const id = await petition();
    const headers = { 'idempotency-key': 'xac-minh' };
    const first = await step(id, 'verify', { headers });
    expect(await step(id, 'verify', { headers })).toEqual(first);
    expect((await read(id)).body).toMatchObject({ version: 2 });
  });
});

describe('whose a case is', () => {
  it('the responsible officer’s and the unit’s leaders’; nobody else takes a step', async () => {
    const id = await petition();
    const answers = await Promise.all(
      ['xuly3', 'xuly2', 'lanhdao.hn'].map((as) => step(id, 'verify', { as, ifMatch: undefined })),
    );
    expect(answers.map(statusOf)).toEqual(Array(3).fill([403, 'AUTH.NOT_YOURS']));
    expect((await step(id, 'verify', { as: 'pho' })).status).toBe(200);
  });

  it('an unassigned one the leaders’ alone, and one given on no longer the first officer’s', async () => {
    const id = await petition({ responsible: null });
    expect(statusOf(await step(id, 'verify'))).toEqual([403, 'AUTH.NOT_YOURS']);
    await assigned(id, 'xuly1');
    expect((await step(id, 'verify')).status).toBe(200);
    await assigned(id, 'xuly2');
    const report = { body: { resultDiffers: false }, ifMatch: 2 };
    expect(statusOf(await step(id, 'report', report))).toEqual([403, 'AUTH.NOT_YOURS']);
    expect((await step(id, 'report', { ...report, as: 'xuly2' })).status).toBe(200);
  });

  it('the deputy’s as well, on the days of the absence and not after, and his deputy’s', async () => {
    const id = await petition({ responsible: 'xuly2' });
    await away('xuly2', '2026-03-18', '2026-03-20', 'xuly3');
    const actsAs = (as: string) => read(id, as).then(({ body }) => body['actsAs']);
    expect(await Promise.all(['xuly2', 'xuly3', 'xuly1', 'lanhdao', 'captren'].map(actsAs))).toEqual([
      ['handler'],
      ['handler'],
      [],
      ['leader'],
      [],
    ]);
    expect((await step(id, 'verify', { as: 'xuly3' })).status).toBe(200);
    const suspend = { as: 'xuly1', body: { reason: 'Chờ giám định', on: '2026-03-20' }, ifMatch: 2 };
    expect(statusOf(await step(id, 'suspend', suspend))).toEqual([403, 'AUTH.NOT_YOURS']);
    await away('xuly3', '2026-03-20', '2026-03-20', 'xuly1');
    expect((await step(id, 'suspend', suspend)).status).toBe(200);
    expect((await step(id, 'resume', { as: 'xuly3', body: { on: '2026-03-20' }, ifMatch: 3 })).status).toBe(200);
    await service.clock.moveTo(new Date('2026-03-20T17:00:00Z'));
    const report = { as: 'xuly3', body: { resultDiffers: false }, ifMatch: 4 };
    expect(statusOf(await step(id, 'report', report))).toEqual([403, 'AUTH.NOT_YOURS']);
    expect((await step(id, 'report', { ...report, as: 'xuly2' })).status).toBe(200);
  });
});

describe('a conflict of interest', () => {
  const REFUSED = [403, 'ASSIGNMENT.CONFLICT_OF_INTEREST'];
  const correct = (id: string, data: object) =>
    service.append(`petition/${id}`, [{ type: 'petition.corrected.v1', data: { changed: ['respondent'], ...data } }]);

  it('takes every right of a case from a deputy who reports to the respondent', async () => {
    const id = await petition({ respondentOfficerId: 'pho', responsible: 'xuly4' });
    await away('xuly4', '2026-03-20', '2026-03-21', 'xuly1');
    expect(statusOf(await step(id, 'verify', { ifMatch: undefined }))).toEqual(REFUSED);
    expect((await read(id)).body).toMatchObject({ actsAs: [], allowed: [] });
    expect((await read(id, 'xuly3')).body['allowed']).not.toEqual([]);
    expect((await step(id, 'verify', { as: 'xuly4' })).status).toBe(200);
  });

  it('begins with the correction that names the respondent, and ends with the one that takes him out', async () => {
    const id = await petition({ responsible: 'xuly1' });
    await correct(id, { respondentOfficerId: 'xuly1' });
    expect(statusOf(await step(id, 'verify'))).toEqual(REFUSED);
    await correct(id, { respondentOfficerId: 'xuly3' });
    expect(statusOf(await step(id, 'verify', { as: 'xuly3' }))).toEqual(REFUSED);
    await correct(id, { cleared: ['respondentOfficerId'] });
    expect((await step(id, 'verify')).status).toBe(200);
  });

  it('leaves a leader the complaint about himself, and no denunciation of himself', async () => {
    const complaint = await petition({ respondentOfficerId: 'lanhdao', responsible: 'xuly5' });
    expect((await read(complaint, 'lanhdao')).body).toMatchObject({ actsAs: ['leader'] });
    expect((await step(complaint, 'verify', { as: 'lanhdao' })).status).toBe(200);
    const denunciation = await petition({
      kind: 'denunciation',
      respondentOfficerId: 'lanhdao',
      responsible: 'xuly5',
    });
    expect(statusOf(await step(denunciation, 'notify', { as: 'lanhdao' }))).toEqual(REFUSED);
    expect((await read(denunciation, 'lanhdao')).body).toMatchObject({ actsAs: [], allowed: [] });
    expect((await step(denunciation, 'notify', { as: 'pho' })).status).toBe(200);
  });

  it('takes the rights of a leader from a handler who stands in for one', async () => {
    const id = await petition({ respondentOfficerId: 'pho', responsible: 'xuly5' });
    await away('lanhdao', '2026-03-20', '2026-03-21', 'xuly1');
    expect(statusOf(await step(id, 'verify'))).toEqual(REFUSED);
  });
});

describe('reading a case', () => {
  it('shows the same steps to whoever asks, with what a form needs', async () => {
    const id = await petition();
    const [mine, theirs] = [await read(id), await read(id, 'captren')];
    expect(theirs.body['allowed']).toEqual(mine.body['allowed']);
    expect(mine).toMatchObject({ etag: '"1"', seen: `case/${id}@1, assignment/${id}@1` });
    expect(mine.body['allowed']).toContainEqual({
      step: 'extend',
      by: ['handler', 'leader'],
      fields: [
        expect.objectContaining({
          name: 'variant',
          type: 'choice',
          required: true,
          options: ['complex', 'remote', 'remote+complex'],
        }),
        { name: 'documentNumber', type: 'text', required: true },
        { name: 'on', type: 'date', required: false },
        { name: 'reason', type: 'text', required: false },
      ],
    });
  });

  it('finds none where the petition was not accepted', async () => {
    const id = await petition({ outcome: 'refuse' });
    expect((await read(id)).status).toBe(404);
    expect(statusOf(await step(id, 'verify'))).toEqual([404, 'NOT_FOUND']);
  });
});
