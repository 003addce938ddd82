import { PetitionLoggedV1, type ObligationsChangedV1 } from '@donthu/contracts';
import { shippedCalendarYears } from '@donthu/domain';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { DeadlineModule } from '../deadline.module';
import { ScanOnClockMove } from '../scan/scan-on-clock-move';
import { CalendarJobs } from './calendar-jobs';

let service: TestService;

beforeAll(async () => {
  service = await openTestService({
    services: [DeadlineModule],
    accounts: { quantri: { roles: ['admin'] }, lanhdao: { roles: ['leader'] } },
    now: '2026-03-02T02:00:00Z',
  });
});
afterAll(() => service.close());

const DAYS = (shippedCalendarYears().find(({ year }) => year === 2026)?.days ?? []).map((day) => ({ ...day }));
const off = (date: string) => ({ date, kind: 'holiday', name: 'Nghỉ theo quyết định' });
const put = (year: number, body: unknown, ifMatch?: number, query = '') =>
  service.call('PUT', `/api/deadline/calendars/${year}${query}`, {
    as: 'quantri',
    body,
    ...(ifMatch !== undefined && { ifMatch }),
  });
const get = (path: string, as = 'lanhdao') => service.call('GET', `/api/deadline/${path}`, { as });
const log = (id: string, receivedOn: string) =>
  service.append(`petition/${id}`, [
    { type: 'petition.logged.v1', data: { ...PetitionLoggedV1.example, channel: 'post', receivedOn } },
  ]);
const jobs = () => service.app.get(CalendarJobs, { strict: false });

async function recomputed(): Promise<void> {
  await jobs().idle();
  await service.idle();
}

async function itemOf(id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  return ((await get(`petitions/${id}`)).body['items'] as Readonly<Record<string, unknown>>[])[0];
}

async function changes(id: string): Promise<unknown[]> {
  const commits = await service.office.engine.store.readStream(`obligations/${id}`);
  const snapshots = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'obligations.changed.v1');
  return snapshots.flatMap(({ data }) => (data as ObligationsChangedV1).changes);
}

describe('the working calendar of a year', () => {
  it('is the shipped one at version 0 until somebody sets it', async () => {
    expect(await get('calendars/2026')).toMatchObject({
      status: 200,
      etag: '"0"',
      body: { state: 'confirmed', days: DAYS },
    });
    expect(await get('calendars/2027')).toMatchObject({ body: { state: 'provisional' } });
    for (const year of ['2031', '1800', 'abc']) expect((await get(`calendars/${year}`)).status).toBe(404);
  });

  it('is set only by an administrator who knows the present version', async () => {
    const body = { state: 'confirmed', days: DAYS };
    expect(await put(2026, body)).toMatchObject({ status: 428, body: { version: 0 } });
    expect(await put(2026, body, 3)).toMatchObject({ status: 412, body: { version: 0 } });
    expect(
      (await service.call('PUT', '/api/deadline/calendars/2026', { as: 'lanhdao', body, ifMatch: 0 })).status,
    ).toBe(403);
    expect(await put(2026, body, 0)).toMatchObject({ status: 200, body: { version: 0 } });
  });

  it('needs no version for a year that has none yet', async () => {
    const body = { state: 'provisional', days: [] };
    expect(await put(2040, body)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await put(2040, body)).toMatchObject({ status: 428, body: { version: 1 } });
  });

  it('stands in the list of years with how firm it is and how far its last change has come', async () => {
    await recomputed();
    const { items } = (await get('calendars')).body as unknown as { items: readonly { readonly year: number }[] };
    expect(items.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2040]);
    expect(items).toContainEqual({ year: 2026, state: 'confirmed', version: 0, job: null });
    expect(items).toContainEqual({
      year: 2040,
      state: 'provisional',
      version: 1,
      job: { edition: 1, year: 2040, state: 'done', done: 0, total: 0, moved: 0 },
    });
  });

  it.each([
    ['an unknown state', { state: 'maybe', days: [] }, '/state', 'VALIDATION.NOT_ALLOWED'],
    ['no list', { state: 'confirmed', days: 'all' }, '/days', 'VALIDATION.TYPE'],
    [
      'a day that does not exist',
      { state: 'confirmed', days: [off('2026-02-30')] },
      '/days/0/date',
      'VALIDATION.DATE_NOT_REAL',
    ],
    ['a day of another year', { state: 'confirmed', days: [off('2025-05-01')] }, '/days/0/date', 'CALENDAR.OTHER_YEAR'],
    [
      'a day twice',
      { state: 'confirmed', days: [off('2026-05-01'), off('2026-05-01')] },
      '/days/1/date',
      'CALENDAR.DAY_REPEATED',
    ],
    [
      'a made-up Monday',
      { state: 'confirmed', days: [{ ...off('2026-05-04'), kind: 'swap-work' }] },
      '/days/0/date',
      'CALENDAR.NOT_A_WEEKEND',
    ],
    [
      'a swapped Sunday',
      { state: 'confirmed', days: [{ ...off('2026-05-03'), kind: 'swap-off' }] },
      '/days/0/date',
      'CALENDAR.NOT_A_WEEKDAY',
    ],
    [
      'an unknown field',
      { state: 'confirmed', days: [{ ...off('2026-05-04'), colour: 'red' }] },
      '/days/0/colour',
      'VALIDATION.UNKNOWN_FIELD',
    ],
  ])('refuses %s', async (_, body, pointer, code) => {
    expect(await put(2026, body, 0)).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } });
  });
});

describe('a calendar change', () => {
  const changed = { state: 'confirmed', days: [...DAYS, off('2026-03-12')] };

  it('tells beforehand what it would move, and moves nothing', async () => {
    await log('touched', '2026-03-02');
    await log('untouched', '2026-03-10');
    const answer = await put(2026, changed, 0, '?dryRun=true');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        moved: 1,
        items: [
          {
            petitionId: 'touched',
            register: { number: 141 },
            step: 'petition.handle',
            from: '2026-03-12',
            to: '2026-03-13',
          },
        ],
      },
    });
    expect(await itemOf('touched')).toMatchObject({ dueOn: '2026-03-12' });
    expect(await get('calendars/2026')).toMatchObject({ etag: '"0"' });
  });

  it('moves what it touches, says why, and withdraws the alert that is no longer true', async () => {
    const scanned = () => service.app.get(ScanOnClockMove, { strict: false }).clockMoved();
    await service.clock.moveTo(new Date('2026-03-09T02:00:00Z'));
    await scanned();
    expect(await put(2026, changed, 0)).toMatchObject({ status: 200, body: { version: 1 }, seen: 'calendar/2026@1' });
    await recomputed();
    expect(await itemOf('touched')).toMatchObject({ dueOn: '2026-03-13', derivation: { rolledFrom: '2026-03-12' } });
    expect(await changes('touched')).toMatchObject([
      { change: 'opened', to: '2026-03-12' },
      { change: 'moved', from: '2026-03-12', to: '2026-03-13', because: 'calendar:2026' },
    ]);
    expect(await changes('untouched')).toHaveLength(1);
    // The new date is near as well; a scan of the deadline service's own may have seen it meanwhile.
    await scanned();
    const items = (await get('alerts?petitionId=touched')).body['items'] as readonly { readonly dueOn: string }[];
    const alertOf = (day: string) => items.filter(({ dueOn }) => dueOn === day);
    expect(alertOf('2026-03-12')).toMatchObject([{ kind: 'due_soon', withdrawnAt: '2026-03-09T02:00:00.000Z' }]);
    expect(alertOf('2026-03-13')).toEqual([expect.not.objectContaining({ withdrawnAt: expect.anything() as unknown })]);
    expect((await get('calendar-jobs/2026')).body).toMatchObject({ state: 'done', moved: 1 });
    expect((await get('calendar-jobs/2025')).status).toBe(404);
  });

  it('counts for what is logged afterwards, without being named as its reason', async () => {
    await log('after', '2026-03-02');
    expect(await changes('after')).toEqual([
      { step: 'petition.handle', change: 'opened', to: '2026-03-13', because: 'petition.logged.v1' },
    ]);
  });

  it('turns a provisional date into a decided one without moving it', async () => {
    await service.clock.moveTo(new Date('2026-12-28T02:00:00Z'));
    await log('leaning', '2026-12-28');
    expect(await itemOf('leaning')).toMatchObject({ dueOn: '2027-01-07', provisional: true });
    const { body } = await get('calendars/2027');
    await put(2027, { state: 'confirmed', days: body['days'] }, 0);
    await recomputed();
    expect(await itemOf('leaning')).toMatchObject({ dueOn: '2027-01-07', provisional: false });
    expect(await changes('leaning')).toHaveLength(1);
  });
});

describe('a year without a calendar', () => {
  it('leaves the obligation standing without a date, until the year is there', async () => {
    await service.clock.moveTo(new Date('2027-12-28T02:00:00Z'));
    await log('far', '2027-12-28');
    expect(await itemOf('far')).toMatchObject({
      state: 'calendar_missing',
      dueOn: null,
      calendarMissing: 2028,
      derivation: null,
    });
    expect(await put(2028, { state: 'provisional', days: [off('2028-01-07')] }, 0)).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    await recomputed();
    expect(await itemOf('far')).toMatchObject({ state: 'open', dueOn: '2028-01-10', provisional: true });
    expect(await changes('far')).toMatchObject([
      { change: 'opened' },
      { change: 'calendar_missing' },
      { change: 'moved', to: '2028-01-10', because: 'calendar:2028' },
    ]);
  });

  it('lets escalations that fall into it be known later', async () => {
    await service.clock.moveTo(new Date('2028-12-18T02:00:00Z'));
    await log('edge', '2028-12-18');
    const told = async () => {
      const last = (await service.office.engine.store.readStream('obligations/edge')).at(-1)?.events[0]
        ?.data as ObligationsChangedV1;
      return last.items[0];
    };
    expect(await told()).toMatchObject({ dueOn: '2028-12-28', tellOn: { dueSoon: '2028-12-25' } });
    expect((await told())?.tellOn?.upperLevel).toBeUndefined();
    await put(2029, { state: 'provisional', days: [off('2029-01-01')] }, 0);
    await recomputed();
    expect((await told())?.tellOn).toEqual({ dueSoon: '2028-12-25', leader: '2029-01-02', upperLevel: '2029-01-04' });
  });
});

describe('the recomputation', () => {
  it('goes on after a restart where it stood, and finishes what a crash left', async () => {
    const { store } = service.office.engine;
    const progress = await store.readStream('calendar-job/1');
    expect(progress.at(-1)).toMatchObject({ unpublished: true, events: [{ data: { state: 'done' } }] });
    // As if the process had died between the change and the job: nothing wakes it but the next start.
    const n = (await store.readSeries('installation', 'calendar', 0, 100)).length + 1;
    const days = [off('2029-01-01')];
    await store.append({
      id: 'crashed',
      unit: 'installation',
      stream: 'calendar/2029',
      version: 2,
      number: { series: 'calendar', n },
      events: [{ type: 'calendar.year-set.v1', data: { year: 2029, state: 'confirmed', days } }],
      unpublished: true,
      meta: { actor: { id: 'quantri', role: 'admin' }, at: service.clock.now().toISOString(), correlationId: 'c' },
    });
    expect(await jobs().progressOf(2029)).toMatchObject({ state: 'running', done: 0 });
    await jobs().onApplicationBootstrap();
    await recomputed();
    expect(await jobs().progressOf(2029)).toMatchObject({ edition: n, state: 'done' });
  });
});
