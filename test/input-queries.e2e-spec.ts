import { Office } from './harness/office';
import { asking, refusesAll, type Refusal, type RefusedCall } from './harness/refusals';
import { Ward } from './harness/ward';

const PETITIONS = '/api/intake/petitions';

describe('bad questions (promise 27)', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  const refuses = (calls: readonly RefusedCall[]) => refusesAll(office, calls);

  it('is refused in queries: unknown names, bounds, periods, words, units, cursors', async () => {
    const failed = { status: 400, code: 'VALIDATION.FAILED' } as const;
    const query = (path: string, refusal: Refusal, client = ward.leader): RefusedCall => ({
      name: path,
      send: asking(client, path),
      ...refusal,
    });
    const lists = [
      [PETITIONS, ward.leader],
      ['/api/deadline/alerts', ward.leader],
      ['/api/reception/visits', ward.leader],
      ['/api/deadline/deliveries', ward.admin],
      ['/api/auth/accounts', ward.admin],
      ['/api/operations/parked', ward.admin],
      ['/api/operations/discarded', ward.admin],
      ['/api/imports', ward.desk],
    ] as const;
    await refuses(
      lists.flatMap(([path, client]) => [
        query(`${path}?limit=0`, { ...failed, field: ['/limit', 'VALIDATION.RANGE'] }, client),
        query(`${path}?limit=201`, { ...failed, field: ['/limit', 'VALIDATION.RANGE'] }, client),
        query(`${path}?limit=ten`, { ...failed, field: ['/limit', 'VALIDATION.TYPE'] }, client),
        query(`${path}?sort=name`, { status: 400, code: 'REQUEST.UNKNOWN_QUERY' }, client),
        query(`${path}?cursor=abc`, { status: 400, code: 'REQUEST.BAD_CURSOR' }, client),
      ]),
    );
    const reversed = 'from=2026-03-02&to=2026-03-01';
    const periods = [
      PETITIONS,
      '/api/deadline/alerts',
      '/api/reception/visits',
      '/api/reporting/summary',
      '/api/reporting/register.csv',
    ];
    await refuses(
      periods.flatMap((path) => [
        query(`${path}?${reversed}`, { ...failed, field: ['/to', 'VALIDATION.PERIOD_REVERSED'] }),
        query(`${path}?from=2026-02-30`, { ...failed, field: ['/from', 'VALIDATION.DATE_NOT_REAL'] }),
        query(`${path}?unit=khong-co`, { status: 404, code: 'NOT_FOUND' }),
      ]),
    );
    await refuses([
      query(`${PETITIONS}?kind=letter`, { ...failed, field: ['/kind', 'VALIDATION.NOT_ALLOWED'] }),
      query(`${PETITIONS}?overdue=maybe`, { ...failed, field: ['/overdue', 'VALIDATION.TYPE'] }),
      query(`${PETITIONS}?kind=complaint&kind=mixed`, failed),
      query(`${PETITIONS}?q=${'a'.repeat(201)}`, { ...failed, field: ['/q', 'VALIDATION.TOO_LONG'] }),
      query(`${PETITIONS}?q=a%00b`, { ...failed, field: ['/q', 'VALIDATION.CONTROL_CHARACTER'] }),
      query('/api/deadline/alerts?kind=late', { ...failed, field: ['/kind', 'VALIDATION.NOT_ALLOWED'] }),
      query('/api/reception/days?month=2026-13', { ...failed, field: ['/month', 'VALIDATION.PATTERN'] }),
      query(`${PETITIONS}/khong-co`, { status: 404, code: 'NOT_FOUND' }),
      query('/api/resolution/cases/khong-co', { status: 404, code: 'NOT_FOUND' }),
      query('/api/khong-co', { status: 404, code: 'NOT_FOUND' }),
    ]);
    for (const path of periods)
      expect((await ward.leader.get(`${path}?from=1900-01-01&to=9999-12-31`)).status).toBe(200);
  });

  it('is refused at the calendar and at previews: no guess for a year without a calendar', async () => {
    const preview = (query: string, refusal: Refusal): RefusedCall => ({
      name: query,
      send: asking(ward.leader, `/api/deadline/preview?${query}`),
      ...refusal,
    });
    const failed = { status: 400, code: 'VALIDATION.FAILED' } as const;
    const step = 'step=complaint.first.resolve';
    const missing = { status: 422, code: 'CALENDAR.YEAR_MISSING' } as const;
    await refuses([
      preview('startsOn=2026-03-02', { ...failed, field: ['/step', 'VALIDATION.REQUIRED'] }),
      preview(`${step}&startsOn=2026-02-30`, { ...failed, field: ['/startsOn', 'VALIDATION.DATE_NOT_REAL'] }),
      preview('step=fly&startsOn=2026-03-02', { ...failed, field: ['/step', 'VALIDATION.NOT_ALLOWED'] }),
      preview(`${step}&variant=fast&startsOn=2026-03-02`, { ...failed, field: ['/variant', 'VALIDATION.NOT_ALLOWED'] }),
      preview(`${step}&startsOn=2026-03-02&pauses=2026-03-05`, {
        ...failed,
        field: ['/pauses/0', 'DEADLINE.BAD_PAUSE'],
      }),
      preview(`${step}&startsOn=2028-03-02`, missing),
      preview(`${step}&startsOn=2027-12-20`, missing),
      preview(`${step}&startsOn=9999-12-31`, missing),
      {
        name: 'no such calendar',
        send: asking(ward.leader, '/api/deadline/calendars/2028'),
        status: 404,
        code: 'CALENDAR.NOT_FOUND',
      },
    ]);
    const logged = await ward.log({ receivedOn: '2023-12-05', channel: 'post' });
    expect(logged.register).toMatchObject({ year: 2023, number: 1 });
    expect(await ward.obligations(logged.petitionId)).toMatchObject([
      { step: 'petition.handle', state: 'calendar_missing', dueOn: null },
    ]);
  });
});
