import { PetitionLoggedV1 } from '@donthu/contracts';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { AssignmentModule } from '../assignment.module';

const ACCOUNTS = {
  lanhdao: { roles: ['leader'] },
  xuly1: { roles: ['handler'], displayName: 'Nguyễn Văn Một' },
  xuly2: { roles: ['handler'] },
  nghi: { roles: ['handler'], active: false },
  tiepdan: { roles: ['reception'] },
  quantri: { roles: ['admin'] },
  captren: { roles: ['upper_level'], unit: 'ha-noi' },
  'xuly.vh': { roles: ['handler'], unit: 'viet-hung' },
} as const;

const NOW = '2026-03-06T02:00:00Z';

let service: TestService;

beforeAll(async () => {
  service = await openTestService({ services: [AssignmentModule], accounts: ACCOUNTS, now: NOW });
});
afterAll(() => service.close());

const get = (path: string, as = 'lanhdao') => service.call('GET', `/api/assignment/${path}`, { as });
const absent = (body: Record<string, unknown>, as = 'lanhdao') =>
  service.call('POST', '/api/assignment/absences', { as, body });

interface Work {
  readonly dueOn?: string | null;
  /** As `deadline` says it. */
  readonly soonOn?: string;
  readonly responsible?: string;
  readonly state?: string;
  readonly case?: string;
}

/** A petition as the other services' events tell it. */
async function work(id: string, { dueOn = null, soonOn, responsible, state = 'open', ...rest }: Work): Promise<void> {
  await service.append(`petition/${id}`, [{ type: 'petition.logged.v1', data: { ...PetitionLoggedV1.example } }]);
  const item = { step: 'petition.handle', variant: 'standard', startsOn: '2026-03-02', provisional: false, nth: 1 };
  const tellOn = soonOn === undefined ? {} : { tellOn: { dueSoon: soonOn } };
  await service.append(`obligations/${id}`, [
    {
      type: 'obligations.changed.v1',
      data: { items: [{ ...item, dueOn, state, ...tellOn }], changes: [], seen: { petition: 1 } },
    },
  ]);
  if (responsible !== undefined) {
    await service.append(`assignment/${id}`, [
      { type: 'assignment.made.v1', data: { responsible, coordinating: [], leader: 'lanhdao', assignedBy: 'lanhdao' } },
    ]);
  }
  if (rest.case === undefined) return;
  await service.append(`case/${id}`, [
    { type: 'case.opened.v1', data: { petitionId: id, kind: 'complaint', acceptedOn: '2026-03-03' } },
    {
      type: 'case.step-taken.v1',
      data: { step: 'x', from: 'accepted', to: rest.case, on: '2026-03-04', takenBy: 'xuly1' },
    },
  ]);
}

describe('who can be given work', () => {
  it('are the active officers of the unit, with those who are away today', async () => {
    await absent({ officer: 'xuly2', from: '2026-03-06', to: '2026-03-13', deputy: 'xuly1' });
    await absent({ officer: 'xuly1', from: '2026-03-20', to: '2026-03-20', deputy: 'lanhdao' });
    await service.idle();
    expect(await get('officers')).toMatchObject({
      status: 200,
      body: {
        items: [
          { id: 'lanhdao', displayName: 'Cán bộ lanhdao', roles: ['leader'] },
          { id: 'tiepdan', roles: ['reception'] },
          {
            id: 'xuly1',
            displayName: 'Nguyễn Văn Một',
            roles: ['handler'],
            nextAbsence: { from: '2026-03-20', to: '2026-03-20' },
          },
          { id: 'xuly2', absentUntil: '2026-03-13' },
        ],
        nextCursor: null,
      },
    });
    expect(JSON.stringify((await get('officers')).body)).not.toMatch(/nghi|quantri/);
  });

  it('are shown to the level above by unit, and of no unit outside the caller’s scope', async () => {
    expect((await get('officers?unit=viet-hung', 'captren')).body).toMatchObject({ items: [{ id: 'xuly.vh' }] });
    expect((await get('officers', 'captren')).body).toEqual({ items: [], nextCursor: null });
    const statuses = [
      await get('officers?unit=viet-hung'),
      await get('load?unit=nowhere'),
      await get('load', 'xuly1'),
      await get('load?officer=xuly1'),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 403, 400]);
  });
});

describe('the load of an officer', () => {
  it('counts open petitions, those overdue and those that deadline calls due soon, whatever a calendar may say', async () => {
    await work('late', { responsible: 'xuly1', dueOn: '2026-03-05', soonOn: '2026-03-02' });
    await work('late-without-notice', { responsible: 'xuly1', dueOn: '2026-03-05' });
    await work('today', { responsible: 'xuly1', dueOn: '2026-03-06' });
    await work('soon', { responsible: 'xuly1', dueOn: '2026-03-11', soonOn: '2026-03-06' });
    await work('days-off-before', { responsible: 'xuly1', dueOn: '2026-03-20', soonOn: '2026-03-05' });
    await work('later', { responsible: 'xuly1', dueOn: '2026-03-09', soonOn: '2026-03-07' });
    await work('no-date', { responsible: 'xuly1' });
    await work('met', { responsible: 'xuly1', dueOn: '2026-03-05', state: 'met' });
    await work('closed', { responsible: 'xuly1', dueOn: '2026-03-05', case: 'closed' });
    await work('withdrawn-case', { responsible: 'xuly2', case: 'withdrawn' });
    await work('nobody', { dueOn: '2026-03-05' });
    await work('left-behind', { responsible: 'nghi', dueOn: '2026-03-05' });
    expect((await get('load')).body).toMatchObject({
      items: [
        { officer: 'lanhdao', open: 0, dueSoon: 0, overdue: 0 },
        { officer: 'nghi', open: 1, dueSoon: 0, overdue: 1 },
        { officer: 'tiepdan', open: 0 },
        { officer: 'xuly1', displayName: 'Nguyễn Văn Một', open: 8, dueSoon: 3, overdue: 2 },
        { officer: 'xuly2', open: 1, dueSoon: 0, overdue: 0 },
      ],
    });
  });
});

describe('an absence', () => {
  it('is recorded by the officer himself or by a leader of the unit, and by nobody else', async () => {
    const body = { officer: 'xuly1', from: '2026-04-01', to: '2026-04-03', deputy: 'xuly2' };
    expect(await absent(body, 'xuly2')).toMatchObject({ status: 403, body: { code: 'AUTH.NOT_YOURS' } });
    expect(await absent(body, 'xuly1')).toMatchObject({ status: 200, seen: 'absence/xuly1@2', body: { version: 2 } });
    expect(await absent({ ...body, from: '2026-04-06', to: '2026-04-06' })).toMatchObject({ status: 200 });
    expect(await absent({ ...body, officer: 'xuly.vh' })).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNMENT.UNKNOWN_OFFICER' },
    });
  });

  it('of today or later is shown with its deputy to everybody of the unit, the earliest first, and to the level above', async () => {
    await service.idle();
    const { body } = await get('absences');
    for (const officer of ['xuly1', 'tiepdan', 'quantri']) expect((await get('absences', officer)).body).toEqual(body);
    expect(body).toEqual({
      items: [
        { officer: 'xuly2', from: '2026-03-06', to: '2026-03-13', deputy: 'xuly1', version: 1 },
        { officer: 'xuly1', from: '2026-03-20', to: '2026-03-20', deputy: 'lanhdao', version: 3 },
        { officer: 'xuly1', from: '2026-04-01', to: '2026-04-03', deputy: 'xuly2', version: 3 },
        { officer: 'xuly1', from: '2026-04-06', to: '2026-04-06', deputy: 'xuly2', version: 3 },
      ],
      nextCursor: null,
    });
    expect((await get('absences?unit=viet-hung', 'captren')).body).toMatchObject({ items: [] });
    expect((await get('absences?unit=viet-hung')).status).toBe(404);
  });

  it.each([
    [{ to: '2026-02-30' }, 400, '/to', 'VALIDATION.DATE_NOT_REAL'],
    [{ from: '2026-05-09' }, 400, '/to', 'VALIDATION.PERIOD_REVERSED'],
    [{ from: '2026-03-14', to: '2026-03-20' }, 409, '/from', 'ASSIGNMENT.ABSENCE_OVERLAPS'],
    [{ deputy: 'xuly1' }, 422, '/deputy', 'ASSIGNMENT.DEPUTY_IS_OFFICER'],
    [{ deputy: 'quantri' }, 422, '/deputy', 'ASSIGNMENT.DEPUTY_NOT_FIT'],
    [{ deputy: 'nghi' }, 422, '/deputy', 'ASSIGNMENT.UNKNOWN_OFFICER'],
    [
      { from: '2026-03-09', to: '2026-03-10', officer: 'tiepdan', deputy: 'xuly2' },
      422,
      '/deputy',
      'ASSIGNMENT.DEPUTY_ABSENT',
    ],
  ])('refuses %j with %i at %s', async (change, status, pointer, code) => {
    const body = { officer: 'xuly1', from: '2026-05-04', to: '2026-05-08', deputy: 'xuly2', ...change };
    expect(await absent(body)).toMatchObject({ status, body: { errors: [{ pointer, code }] } });
  });

  it('is ended by the officer or a leader of the unit, once and on what they saw', async () => {
    const end = (body: object, ifMatch?: number, as = 'lanhdao') =>
      service.call('POST', '/api/assignment/absences/end', { as, body, ...(ifMatch !== undefined && { ifMatch }) });
    const back = { officer: 'xuly1', from: '2026-04-06' };
    expect(await end(back, 3, 'xuly2')).toMatchObject({ status: 403, body: { code: 'AUTH.NOT_YOURS' } });
    expect(await end({ officer: 'xuly1' }, 3)).toMatchObject({ status: 400 });
    expect(await end(back)).toMatchObject({ status: 428 });
    expect(await end(back, 2)).toMatchObject({ status: 412 });
    expect(await end({ ...back, from: '2026-04-07' }, 3)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/from', code: 'ASSIGNMENT.ABSENCE_OVER' }] },
    });
    expect(await end({ officer: 'xuly.vh', from: '2026-04-06' }, 0)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/officer', code: 'ASSIGNMENT.UNKNOWN_OFFICER' }] },
    });
    expect(await end(back, 3, 'xuly1')).toMatchObject({ status: 200, seen: 'absence/xuly1@4', body: { version: 4 } });
    expect(await end({ officer: 'xuly2', from: '2026-03-06' }, 1)).toMatchObject({ status: 200 });
    await service.idle();
    expect((await get('absences')).body).toMatchObject({ items: [{ from: '2026-03-20' }, { from: '2026-04-01' }] });
    expect((await get('officers')).body).toMatchObject({
      items: expect.not.arrayContaining([
        expect.objectContaining({ absentUntil: expect.anything() as unknown }),
      ]) as unknown,
    });
  });
});
