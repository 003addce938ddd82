import { PetitionClassifiedV1, PetitionLoggedV1, PetitionOutcomeSignedV1 } from '@donthu/contracts';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { DeadlineModule } from '../deadline.module';
import { ScanOnClockMove } from '../scan/scan-on-clock-move';

let service: TestService;

beforeAll(async () => {
  service = await openTestService({
    services: [DeadlineModule],
    accounts: {
      xuly1: { roles: ['handler'] },
      xuly2: { roles: ['handler'] },
      xuly3: { roles: ['handler'], reportsTo: 'pholanhdao' },
      lanhdao: { roles: ['leader'] },
      pholanhdao: { roles: ['leader'] },
      cu: { roles: ['leader'], active: false },
      captren: { roles: ['upper_level'], unit: 'ha-noi' },
      'lanhdao.vh': { roles: ['leader'], unit: 'viet-hung' },
    },
    now: '2026-03-02T02:00:00Z',
  });
});
afterAll(() => service.close());

const log = (id: string, data: object = {}, unit?: string) =>
  service.append(
    `petition/${id}`,
    [{ type: 'petition.logged.v1', data: { ...PetitionLoggedV1.example, channel: 'post', ...data } }],
    unit,
  );
const assign = (id: string, responsible: string, leader = 'lanhdao') =>
  service.append(`assignment/${id}`, [
    { type: 'assignment.made.v1', data: { responsible, coordinating: [], leader, assignedBy: leader } },
  ]);
const step = (id: string, name: string, on: string, data: object = {}) =>
  service.append(`case/${id}`, [
    {
      type: 'case.step-taken.v1',
      data: { step: name, from: 'accepted', to: 'accepted', on, takenBy: 'xuly1', ...data },
    },
  ]);
const sign = (id: string, signedOn: string) =>
  service.append(`petition/${id}`, [
    { type: 'petition.outcome-signed.v1', data: { ...PetitionOutcomeSignedV1.example, signedOn } },
  ]);

async function moveTo(day: string): Promise<void> {
  await service.clock.moveTo(new Date(`${day}T02:00:00Z`));
  await service.app.get(ScanOnClockMove, { strict: false }).clockMoved();
}

const itemsOf = (body: Readonly<Record<string, unknown>>) => body['items'] as Readonly<Record<string, unknown>>[];
const read = async (id: string, as = 'xuly1') =>
  itemsOf((await service.call('GET', `/api/deadline/petitions/${id}`, { as })).body);
const alerts = async (query: string, as = 'lanhdao') =>
  itemsOf((await service.call('GET', `/api/deadline/alerts${query}`, { as })).body);
const brief = (items: readonly Readonly<Record<string, unknown>>[]) =>
  items.map(
    ({ kind, audience, thresholdOn, late }) =>
      `${String(thresholdOn)} ${String(kind)} ${String(audience)}${late === true ? ' late' : ''}`,
  );

/** Recipients stand in the event, not in the list. */
async function recipients(id: string): Promise<Record<string, unknown>> {
  const commits = await service.office.engine.store.readStream(`obligations/${id}`);
  const raised = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'alert.raised.v1');
  return Object.fromEntries(
    raised.map(({ data }) => [`${String(data['kind'])} ${String(data['audience'])}`, data['recipients']]),
  );
}

describe('the time limits of a petition', () => {
  it('come with their derivation, version and mark', async () => {
    await log('new', { receivedOn: '2026-03-02' });
    const { status, body, etag, seen } = await service.call('GET', '/api/deadline/petitions/new', { as: 'xuly1' });
    expect({ status, etag, seen }).toEqual({ status: 200, etag: '"1"', seen: 'obligations/new@1' });
    expect(itemsOf(body)).toMatchObject([
      {
        step: 'petition.handle',
        variant: 'standard',
        startsOn: '2026-03-02',
        dueOn: '2026-03-12',
        provisional: false,
        state: 'open',
      },
    ]);
    const [{ derivation, basis } = {}] = itemsOf(body);
    expect(derivation).toMatchObject({
      firstCountedDay: '2026-03-03',
      limit: { amount: 10, unit: 'calendar' },
      excludedDays: [],
    });
    expect(basis).toContain('05/2021/TT-TTCP');
  });

  it('follow the whole life of a case, suspension and extension included', async () => {
    await log('life', { receivedOn: '2026-03-02', channel: 'in_person' });
    await service.append('petition/life', [
      { type: 'petition.classified.v1', data: { ...PetitionClassifiedV1.example } },
    ]);
    await sign('life', '2026-03-02');
    await step('life', 'extend', '2026-03-02', { variant: 'complex' });
    const dates = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await read('life')).map(({ step: name, state, dueOn }) => [String(name), `${String(state)} ${String(dueOn)}`]),
      );
    expect(await dates()).toEqual({
      'petition.handle': 'met 2026-03-12',
      'petition.notify-result': 'open 2026-03-16',
      'complaint.first.accept': 'met 2026-03-12',
      'complaint.first.resolve': 'open 2026-04-16',
    });
    await step('life', 'suspend', '2026-03-02');
    expect(await dates()).toMatchObject({ 'complaint.first.resolve': 'paused 2026-04-16' });
    await step('life', 'resume', '2026-03-05');
    expect(await dates()).toMatchObject({ 'complaint.first.resolve': 'open 2026-04-20' });
    const resolve = (await read('life')).find(({ step: name }) => name === 'complaint.first.resolve');
    expect(resolve).toMatchObject({
      variant: 'complex',
      derivation: { pauses: [{ from: '2026-03-02', to: '2026-03-05', days: 3 }] },
    });
  });

  it('do not exist for history, nor for those outside the unit', async () => {
    await service.append('petition/old', [
      {
        type: 'petition.imported.v1',
        data: {
          importId: 'i-1',
          line: 1,
          receivedOn: '2026-01-05',
          kind: 'complaint',
          field: 'khac',
          anonymous: false,
          register: { unit: 'thuong-thanh', year: 2026, book: 'import-i-1', number: 1 },
          loggedBy: 'tiepdan',
        },
      },
    ]);
    expect(await read('old')).toEqual([]);
    for (const [id, as] of [
      ['new', 'lanhdao.vh'],
      ['nobody', 'lanhdao'],
    ] as const) {
      expect(await service.call('GET', `/api/deadline/petitions/${id}`, { as })).toMatchObject({
        status: 404,
        body: { code: 'NOT_FOUND' },
      });
    }
    expect(await read('new', 'captren')).toHaveLength(1);
  });
});

describe('alerts', () => {
  it('go to the responsible officer, then the leader, then the level above, each once and on its day', async () => {
    await log('assigned', { receivedOn: '2026-03-02' });
    await assign('assigned', 'xuly1');
    for (const day of ['2026-03-09', '2026-03-12', '2026-03-13', '2026-03-16', '2026-03-18', '2026-03-19'])
      await moveTo(day);
    expect(brief(await alerts('?petitionId=assigned'))).toEqual([
      '2026-03-09 due_soon responsible',
      '2026-03-12 due_today responsible',
      '2026-03-13 overdue responsible',
      '2026-03-16 escalated leader',
      '2026-03-18 escalated upper_level',
    ]);
    expect(await recipients('assigned')).toEqual({
      'due_soon responsible': ['xuly1'],
      'due_today responsible': ['xuly1'],
      'overdue responsible': ['xuly1'],
      'escalated leader': ['lanhdao'],
      'escalated upper_level': ['captren'],
    });
    expect((await read('assigned'))[0]).toMatchObject({ state: 'overdue' });
  });

  it('of unassigned work go to every leader of the unit, and are not repeated when it is assigned', async () => {
    expect(await recipients('new')).toMatchObject({ 'overdue leader': ['lanhdao', 'pholanhdao'] });
    const before = brief(await alerts('?petitionId=new'));
    await assign('new', 'xuly2');
    await moveTo('2026-03-20');
    expect(brief(await alerts('?petitionId=new'))).toEqual(before);
  });

  it('go to the deputy while the officer is away', async () => {
    await service.append('absence/xuly2', [
      {
        type: 'absence.recorded.v1',
        data: { officer: 'xuly2', from: '2026-03-27', to: '2026-03-31', deputy: 'xuly1' },
      },
    ]);
    await log('away', { receivedOn: '2026-03-20' });
    await assign('away', 'xuly2');
    for (const day of ['2026-03-25', '2026-03-30', '2026-04-01']) await moveTo(day);
    expect(await recipients('away')).toMatchObject({
      'due_soon responsible': ['xuly2'],
      'due_today responsible': ['xuly1'],
      'overdue responsible': ['xuly2'],
    });
  });

  it('are withdrawn when they are no longer true, never deleted', async () => {
    await log('withdrawn', { receivedOn: '2026-03-23' });
    await moveTo('2026-04-02');
    await sign('withdrawn', '2026-04-02');
    const [soon, today] = await alerts('?petitionId=withdrawn');
    expect(soon).toMatchObject({ kind: 'due_soon', withdrawnAt: '2026-04-02T02:00:00.000Z' });
    expect(today).toMatchObject({ kind: 'due_today', withdrawnAt: '2026-04-02T02:00:00.000Z' });
  });

  it('come at once, marked late, for what was overdue when it was logged', async () => {
    await log('late', { receivedOn: '2026-03-02' });
    await moveTo('2026-04-02');
    expect(brief(await alerts('?petitionId=late'))).toContain('2026-03-13 overdue leader late');
  });

  it('of work taken over from an old register belong to one digest', async () => {
    await log('taken', { receivedOn: '2026-01-05', takenOverFrom: { importId: 'i-7', line: 3 } });
    await moveTo('2026-04-02');
    expect((await alerts('?petitionId=taken')).map(({ digest }) => digest)).toEqual(['i-7', 'i-7', 'i-7', 'i-7']);
  });

  it('are listed by kind, day and page, within the caller’s units', async () => {
    await log('other', { receivedOn: '2026-03-02' }, 'viet-hung');
    await moveTo('2026-04-02');
    expect(new Set((await alerts('?kind=overdue')).map(({ kind }) => kind))).toEqual(new Set(['overdue']));
    expect(await alerts('', 'lanhdao.vh')).toMatchObject([{ petitionId: 'other' }, {}, {}, {}]);
    expect(
      (await alerts('?from=2026-03-09&to=2026-03-12')).every(({ raisedAt }) =>
        /^2026-03-(09|1[0-2])/.test(String(raisedAt)),
      ),
    ).toBe(true);
    const all = (await alerts('?limit=200', 'captren')).map(({ alertId }) => alertId);
    const paged: unknown[] = [];
    for (let query = '?limit=3'; query !== '';) {
      const { body } = await service.call('GET', `/api/deadline/alerts${query}`, { as: 'captren' });
      paged.push(...itemsOf(body).map(({ alertId }) => alertId));
      const cursor = body['nextCursor'];
      query = typeof cursor === 'string' ? `?limit=3&cursor=${cursor}` : '';
    }
    expect(paged).toEqual(all);
  });

  it('of the first moment of a day belong to that day', async () => {
    await log('midnight', { receivedOn: '2026-03-02' });
    await service.clock.moveTo(new Date('2026-04-02T17:00:00.000Z'));
    await service.app.get(ScanOnClockMove, { strict: false }).clockMoved();
    expect(await alerts('?petitionId=midnight&to=2026-04-02')).toEqual([]);
    expect(await alerts('?petitionId=midnight&from=2026-04-03&to=2026-04-03')).not.toEqual([]);
  });

  it('refuse bad filters with a code and a place', async () => {
    for (const query of ['kind=late', 'limit=0', 'from=2026-02-30', 'from=2026-03-02&to=2026-03-01', 'colour=red']) {
      expect((await service.call('GET', `/api/deadline/alerts?${query}`, { as: 'lanhdao' })).status).toBe(400);
    }
    expect((await service.call('GET', '/api/deadline/alerts?unit=viet-hung', { as: 'lanhdao' })).status).toBe(404);
  });

  it('go to the leader where the officer, or his deputy, is the respondent or reports to him', async () => {
    const correct = (id: string, data: object) =>
      service.append(`petition/${id}`, [{ type: 'petition.corrected.v1', data: { changed: ['respondent'], ...data } }]);
    const absence = { officer: 'xuly1', from: '2026-04-13', to: '2026-04-30', deputy: 'xuly3' };
    await service.append('absence/xuly1', [{ type: 'absence.recorded.v1', data: absence }]);
    for (const id of ['deputy', 'named', 'cleared']) await log(id, { receivedOn: '2026-04-02' });
    await assign('deputy', 'xuly1');
    await assign('named', 'xuly3');
    await assign('cleared', 'xuly3');
    for (const id of ['deputy', 'named', 'cleared']) await correct(id, { respondentOfficerId: 'pholanhdao' });
    await moveTo('2026-04-09');
    expect(await recipients('deputy')).toMatchObject({ 'due_soon responsible': ['xuly1'] });
    expect(await recipients('named')).toMatchObject({ 'due_soon responsible': ['lanhdao'] });
    await correct('cleared', { cleared: ['respondentOfficerId'] });
    await moveTo('2026-04-14');
    expect(await recipients('deputy')).toMatchObject({ 'due_today responsible': ['lanhdao'] });
    expect(await recipients('cleared')).toMatchObject({ 'due_today responsible': ['xuly3'] });
  });
});
