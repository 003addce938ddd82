import type { OfficeClient } from './harness/client';
import { deedCount } from './harness/history';
import { Office } from './harness/office';
import { FORM, must, Ward, type Logged } from './harness/ward';

interface Rung {
  readonly by: OfficeClient;
  readonly path: string;
  readonly body?: object;
  readonly ifMatch?: number;
  readonly status: number;
  readonly code?: string;
}

/**
 * Each call breaks every rule from its own rung downwards, so the refusal shows which rule is looked at first:
 * 401, role 403, unknown or elsewhere 404, rights on this one thing 403, body or query 400, 428/412, state 409, meaning 422.
 */
describe('the order of refusals (promise 23)', () => {
  let office: Office;
  let ward: Ward;
  let anybody: OfficeClient;
  let inspector: OfficeClient;
  let upper: OfficeClient;
  let elsewhere: string;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    anybody = office.anybody();
    [inspector, upper] = await Promise.all([office.as('thanhtra'), office.as('captren')]);
    const there = await office.as('tiepdan.vh');
    elsewhere = (await must(there.post<Logged>('/api/intake/petitions', FORM))).petitionId;
  });
  afterAll(() => office.stop());

  async function climb(method: 'GET' | 'POST' | 'PUT' | 'PATCH', rungs: readonly Rung[]): Promise<void> {
    for (const { by, path, body, ifMatch, status, code } of rungs) {
      const before = deedCount(office.dataDir);
      const options = ifMatch === undefined ? {} : { ifMatch };
      const send = { GET: () => by.get(path, options), POST: () => by.post(path, body, options) };
      const change = { PUT: () => by.put(path, body, options), PATCH: () => by.patch(path, body, options) };
      const reply = await { ...send, ...change }[method]();
      expect({ path, body, ifMatch, status: reply.status, code: reply.body['code'] }).toEqual({
        path,
        body,
        ifMatch,
        status,
        code,
      });
      if (status >= 400) expect(deedCount(office.dataDir)).toBe(before);
    }
  }

  it('holds for an action on a petition', async () => {
    const { desk } = ward;
    const { petitionId } = await ward.log();
    const own = `/api/intake/petitions/${petitionId}/propose`;
    const wrong = { outcome: 'fly' };
    const meaningless = { outcome: 'transfer', reason: 'Không thuộc thẩm quyền' };
    await climb('POST', [
      {
        by: anybody,
        path: `/api/intake/petitions/${elsewhere}/propose`,
        body: wrong,
        status: 401,
        code: 'AUTH.REQUIRED',
      },
      {
        by: inspector,
        path: `/api/intake/petitions/${elsewhere}/propose`,
        body: wrong,
        status: 403,
        code: 'AUTH.ROLE',
      },
      { by: desk, path: `/api/intake/petitions/${elsewhere}/propose`, body: wrong, status: 404, code: 'NOT_FOUND' },
      { by: desk, path: '/api/intake/petitions/khong-co/propose', body: wrong, status: 404, code: 'NOT_FOUND' },
      { by: desk, path: own, body: wrong, status: 400, code: 'VALIDATION.FAILED' },
      { by: desk, path: own, body: meaningless, status: 428, code: 'PRECONDITION.REQUIRED' },
      { by: desk, path: own, body: meaningless, ifMatch: 9, status: 412, code: 'PRECONDITION.STALE' },
      { by: desk, path: own, body: meaningless, ifMatch: 1, status: 409, code: 'INTAKE.NOT_CLASSIFIED' },
    ]);
    await ward.classify(petitionId, 'complaint');
    await climb('POST', [
      { by: desk, path: own, body: meaningless, ifMatch: 2, status: 422, code: 'INTAKE.RECIPIENT_REQUIRED' },
      { by: desk, path: own, body: { ...meaningless, recipient: 'Thanh tra' }, ifMatch: 2, status: 200 },
    ]);
  });

  it('holds for files that nobody in the unit has uploaded, and for a body that is empty of meaning', async () => {
    const { desk } = ward;
    const { petitionId } = await ward.log();
    const own = (action: string) => `/api/intake/petitions/${petitionId}/${action}`;
    const foreign = { attachments: ['khong-co'] };
    const correction = { ...foreign, reason: 'Bổ sung tệp' };
    const unknown = { status: 422, code: 'INTAKE.UNKNOWN_FILE' };
    const nameless = { ...FORM, ...foreign, petitioners: [] };
    await climb('POST', [
      { by: desk, path: '/api/intake/petitions', body: nameless, status: 400, code: 'INTAKE.PETITIONER_REQUIRED' },
      { by: desk, path: '/api/intake/petitions', body: { ...FORM, ...foreign }, ...unknown },
      { by: desk, path: own('correct'), body: { reason: 'Không' }, status: 400, code: 'INTAKE.NOTHING_TO_CORRECT' },
      {
        by: desk,
        path: own('correct'),
        body: { ...correction, petitioners: [] },
        status: 400,
        code: 'INTAKE.PETITIONER_REQUIRED',
      },
      { by: desk, path: own('correct'), body: correction, status: 428, code: 'PRECONDITION.REQUIRED' },
      { by: desk, path: own('correct'), body: correction, ifMatch: 9, status: 412, code: 'PRECONDITION.STALE' },
      { by: desk, path: own('correct'), body: correction, ifMatch: 1, ...unknown },
      { by: desk, path: own('supplement'), body: foreign, status: 428, code: 'PRECONDITION.REQUIRED' },
      { by: desk, path: own('supplement'), body: foreign, ifMatch: 9, status: 412, code: 'PRECONDITION.STALE' },
      {
        by: desk,
        path: own('supplement'),
        body: foreign,
        ifMatch: 1,
        status: 409,
        code: 'INTAKE.NO_SUPPLEMENT_REQUESTED',
      },
    ]);
    await ward.act(desk, petitionId, 'request-supplement', { missing: ['no_signature'], dueOn: '2026-03-20' });
    await climb('POST', [{ by: desk, path: own('supplement'), body: foreign, ifMatch: 2, ...unknown }]);
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId, 'guide');
    await climb('POST', [
      { by: desk, path: own('correct'), body: correction, ifMatch: 5, status: 409, code: 'INTAKE.OUTCOME_SIGNED' },
    ]);
  });

  it('holds for giving work away again', async () => {
    const { leader, desk, handler, second } = ward;
    const officerId = second.user?.id;
    const { petitionId } = await ward.log({ respondent: { name: 'Cán bộ A', officerId } });
    await ward.assign(petitionId);
    const own = `/api/assignment/petitions/${petitionId}/assign`;
    const there = `/api/assignment/petitions/${elsewhere}/assign`;
    const conflict = {
      responsible: officerId,
      coordinating: [officerId],
      leader: leader.user?.id,
      reason: 'Đổi người',
    };
    const meaningless = { ...conflict, responsible: 'khong-co', coordinating: [] };
    await climb('POST', [
      { by: anybody, path: there, body: {}, status: 401, code: 'AUTH.REQUIRED' },
      { by: desk, path: there, body: {}, status: 403, code: 'AUTH.ROLE' },
      { by: leader, path: there, body: {}, status: 404, code: 'NOT_FOUND' },
      { by: leader, path: own, body: {}, status: 400, code: 'VALIDATION.FAILED' },
      {
        by: leader,
        path: own,
        body: { ...conflict, reason: undefined },
        status: 400,
        code: 'ASSIGNMENT.REASON_REQUIRED',
      },
      { by: leader, path: own, body: conflict, status: 428, code: 'PRECONDITION.REQUIRED' },
      { by: leader, path: own, body: conflict, ifMatch: 9, status: 412, code: 'PRECONDITION.STALE' },
      { by: leader, path: own, body: conflict, ifMatch: 1, status: 409, code: 'ASSIGNMENT.CONFLICT_OF_INTEREST' },
      { by: leader, path: own, body: meaningless, ifMatch: 1, status: 422, code: 'ASSIGNMENT.UNKNOWN_OFFICER' },
      {
        by: leader,
        path: own,
        body: { ...conflict, responsible: handler.user?.id, coordinating: [] },
        ifMatch: 1,
        status: 200,
      },
    ]);
  });

  it('holds for a step of a case', async () => {
    const { handler, second, desk } = ward;
    const { petitionId } = await ward.accepted('complaint');
    const own = (step: string) => `/api/resolution/cases/${petitionId}/${step}`;
    const there = `/api/resolution/cases/${elsewhere}/decide`;
    const wrong = { outcome: 'maybe' };
    const future = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-03' };
    await climb('POST', [
      { by: anybody, path: there, body: wrong, status: 401, code: 'AUTH.REQUIRED' },
      { by: desk, path: there, body: wrong, status: 403, code: 'AUTH.ROLE' },
      { by: handler, path: there, body: wrong, status: 404, code: 'NOT_FOUND' },
      { by: second, path: own('decide'), body: wrong, status: 403, code: 'AUTH.NOT_YOURS' },
      { by: handler, path: own('fly'), body: wrong, status: 404, code: 'RESOLUTION.STEP_UNKNOWN' },
      { by: handler, path: own('decide'), body: wrong, status: 400, code: 'VALIDATION.FAILED' },
      { by: handler, path: own('decide'), body: future, status: 428, code: 'PRECONDITION.REQUIRED' },
      { by: handler, path: own('decide'), body: future, ifMatch: 9, status: 412, code: 'PRECONDITION.STALE' },
      { by: handler, path: own('decide'), body: future, ifMatch: 1, status: 409, code: 'RESOLUTION.STEP_NOT_ALLOWED' },
    ]);
    await ward.step(petitionId, 'verify');
    await ward.step(petitionId, 'report', { resultDiffers: false });
    await climb('POST', [
      { by: handler, path: own('decide'), body: future, ifMatch: 3, status: 422, code: 'RESOLUTION.DATE_IN_FUTURE' },
      { by: handler, path: own('decide'), body: { ...future, decidedOn: '2026-03-02' }, ifMatch: 3, status: 200 },
    ]);
  });

  it('holds for opening and erasing identities', async () => {
    const { petitionId } = await ward.accepted('denunciation');
    const path = (id: string, what: string) => `/api/identity/petitions/${id}/${what}`;
    const why = { reason: 'Hết hạn' };
    await climb('POST', [
      { by: anybody, path: path(elsewhere, 'reveal'), body: {}, status: 401, code: 'AUTH.REQUIRED' },
      { by: upper, path: path(elsewhere, 'reveal'), body: {}, status: 403, code: 'AUTH.ROLE' },
      { by: ward.second, path: path(elsewhere, 'reveal'), body: {}, status: 404, code: 'NOT_FOUND' },
      { by: ward.second, path: path(petitionId, 'reveal'), body: {}, status: 403, code: 'IDENTITY.REVEAL_NOT_ALLOWED' },
      { by: ward.handler, path: path(petitionId, 'reveal'), body: {}, status: 400, code: 'VALIDATION.FAILED' },
      { by: ward.handler, path: path(petitionId, 'reveal'), body: { reason: 'Xác minh' }, status: 200 },
      { by: ward.leader, path: path(elsewhere, 'erase'), body: {}, status: 403, code: 'AUTH.ROLE' },
      { by: ward.admin, path: path(elsewhere, 'erase'), body: {}, status: 404, code: 'NOT_FOUND' },
      { by: ward.admin, path: path(petitionId, 'erase'), body: {}, status: 400, code: 'VALIDATION.FAILED' },
      {
        by: ward.admin,
        path: path(petitionId, 'erase'),
        body: why,
        status: 428,
        code: 'PRECONDITION.REQUIRED',
      },
      {
        by: ward.admin,
        path: path(petitionId, 'erase'),
        body: why,
        ifMatch: 9,
        status: 412,
        code: 'PRECONDITION.STALE',
      },
      {
        by: ward.admin,
        path: path(petitionId, 'erase'),
        body: why,
        ifMatch: 4,
        status: 409,
        code: 'IDENTITY.NOT_CLOSED',
      },
    ]);
  });

  it('holds for accounts, units and calendars', async () => {
    const { admin, desk } = ward;
    const account = `/api/auth/accounts/${admin.user?.id}`;
    const nowhere = { active: false, unit: 'khong-co' };
    await climb('PATCH', [
      { by: anybody, path: '/api/auth/accounts/khong-co', body: { x: 1 }, status: 401, code: 'AUTH.REQUIRED' },
      { by: desk, path: '/api/auth/accounts/khong-co', body: { x: 1 }, status: 403, code: 'AUTH.ROLE' },
      { by: admin, path: '/api/auth/accounts/khong-co', body: { x: 1 }, status: 404, code: 'ACCOUNT.UNKNOWN' },
      { by: admin, path: account, body: { x: 1 }, status: 400, code: 'VALIDATION.FAILED' },
      { by: admin, path: account, body: nowhere, status: 428, code: 'PRECONDITION.REQUIRED' },
      { by: admin, path: account, body: nowhere, ifMatch: 9, status: 412, code: 'PRECONDITION.STALE' },
      { by: admin, path: account, body: nowhere, ifMatch: 1, status: 409, code: 'ACCOUNT.OWN_DEACTIVATION' },
      { by: admin, path: account, body: { unit: 'khong-co' }, ifMatch: 1, status: 422, code: 'ACCOUNT.UNKNOWN_UNIT' },
    ]);
    const calendar = { state: 'confirmed', days: [] };
    await climb('PUT', [
      { by: anybody, path: '/api/deadline/calendars/1066', body: {}, status: 401, code: 'AUTH.REQUIRED' },
      { by: desk, path: '/api/deadline/calendars/1066', body: {}, status: 403, code: 'AUTH.ROLE' },
      { by: admin, path: '/api/deadline/calendars/1066', body: {}, status: 404, code: 'CALENDAR.NOT_FOUND' },
      { by: admin, path: '/api/deadline/calendars/2030', body: {}, status: 400, code: 'VALIDATION.FAILED' },
      { by: admin, path: '/api/deadline/calendars/2026', body: calendar, status: 428, code: 'PRECONDITION.REQUIRED' },
      {
        by: admin,
        path: '/api/deadline/calendars/2026',
        body: calendar,
        ifMatch: 9,
        status: 412,
        code: 'PRECONDITION.STALE',
      },
      { by: admin, path: '/api/auth/units/KHONG', body: {}, status: 404, code: 'NOT_FOUND' },
      { by: admin, path: '/api/auth/units/khong-co', body: {}, status: 400, code: 'VALIDATION.FAILED' },
    ]);
  });

  it('holds for what is held by the operators’ desk, the clock and imports', async () => {
    const { admin, desk, leader } = ward;
    await climb('POST', [
      { by: anybody, path: '/api/operations/parked/khong-co/replay', body: {}, status: 401, code: 'AUTH.REQUIRED' },
      { by: leader, path: '/api/operations/parked/khong-co/replay', body: {}, status: 403, code: 'AUTH.ROLE' },
      {
        by: admin,
        path: '/api/operations/parked/khong-co/replay',
        body: {},
        status: 404,
        code: 'PARKED.UNKNOWN',
      },
      { by: leader, path: '/api/operations/clock', body: {}, status: 403, code: 'AUTH.ROLE' },
      { by: admin, path: '/api/operations/clock', body: {}, status: 400, code: 'VALIDATION.FAILED' },
      {
        by: admin,
        path: '/api/operations/clock',
        body: { now: '2026-01-01T00:00:00Z' },
        status: 422,
        code: 'CLOCK.BACKWARDS',
      },
      { by: leader, path: '/api/imports/khong-co/commit', status: 403, code: 'AUTH.ROLE' },
      { by: desk, path: '/api/imports/khong-co/commit', status: 404, code: 'NOT_FOUND' },
    ]);
  });

  it('holds for lists and reports: the role, then the unit, then the query', async () => {
    const { desk, leader } = ward;
    await climb('GET', [
      { by: anybody, path: '/api/reporting/summary?unit=viet-hung&x=1', status: 401, code: 'AUTH.REQUIRED' },
      { by: desk, path: '/api/reporting/summary?unit=viet-hung&x=1', status: 403, code: 'AUTH.ROLE' },
      { by: leader, path: '/api/reporting/summary?unit=viet-hung&x=1', status: 404, code: 'NOT_FOUND' },
      { by: leader, path: '/api/reporting/summary?unit=thuong-thanh&x=1', status: 400, code: 'REQUEST.UNKNOWN_QUERY' },
      { by: leader, path: '/api/intake/petitions?unit=viet-hung&limit=0', status: 404, code: 'NOT_FOUND' },
      { by: leader, path: '/api/intake/petitions?limit=0', status: 400, code: 'VALIDATION.FAILED' },
      { by: leader, path: '/api/assignment/officers?unit=khong-co&x=1', status: 404, code: 'NOT_FOUND' },
      { by: upper, path: '/api/reporting/feed?unit=khong-co&after=-1', status: 404, code: 'NOT_FOUND' },
      { by: upper, path: '/api/reporting/feed?unit=viet-hung&after=-1', status: 400, code: 'VALIDATION.FAILED' },
    ]);
  });
});
