import * as golden from '@donthu/domain/deadlines/golden/deadlines.json';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { DeadlineModule } from '../deadline.module';

let service: TestService;

beforeAll(async () => {
  service = await openTestService({
    services: [DeadlineModule],
    accounts: { xuly1: { roles: ['handler'] } },
    now: '2026-03-02T02:00:00Z',
  });
});
afterAll(() => service.close());

const preview = (query: string, as: string | undefined = 'xuly1') =>
  service.call('GET', `/api/deadline/preview?${query}`, as === undefined ? {} : { as });

interface GoldenCase {
  step: string;
  startsOn: string;
  dueOn: string;
  variant?: string;
  pauses?: { from: string; to: string }[];
}

describe('the preview of a time limit', () => {
  it('is right for every golden case, through the door', async () => {
    const cases: readonly GoldenCase[] = golden.cases;
    for (const { step, startsOn, variant, pauses, dueOn } of cases) {
      const query = [
        `step=${step}&startsOn=${startsOn}`,
        ...(variant === undefined ? [] : [`variant=${variant}`]),
        ...(pauses ? [`pauses=${pauses.map(({ from, to }) => `${from}/${to}`).join(',')}`] : []),
      ].join('&');
      expect({ query, ...(await preview(query)) }).toMatchObject({
        query,
        status: 200,
        body: { dueOn, provisional: false },
      });
    }
  });

  it('says that a date leans on a provisional year, and refuses one without any calendar', async () => {
    expect((await preview('step=petition.handle&startsOn=2027-03-01')).body).toMatchObject({
      dueOn: '2027-03-11',
      provisional: true,
    });
    expect(await preview('step=petition.handle&startsOn=2027-12-28')).toMatchObject({
      status: 422,
      body: { code: 'CALENDAR.YEAR_MISSING', year: 2028 },
    });
  });

  it.each([
    ['step=petition.sing&startsOn=2026-03-02', '/step'],
    ['step=petition.handle&startsOn=2026-02-30', '/startsOn'],
    ['step=petition.handle&startsOn=2026-03-02&variant=blue', '/variant'],
    ['step=petition.handle&startsOn=2026-03-02&pauses=2026-05-20', '/pauses/0'],
    ['step=petition.handle&startsOn=2026-03-02&pauses=2026-05-01/2026-05-02,2026-05-20/2026-05-10', '/pauses/1'],
    ['startsOn=2026-03-02', '/step'],
    ['step=petition.handle&startsOn=2026-03-02&colour=red', '/colour'],
  ])('refuses %s, pointing at %s', async (query, pointer) => {
    expect(await preview(query)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('refuses a day before any rule was in force, and who is not signed in', async () => {
    expect(await preview('step=denunciation.check&startsOn=2018-12-31')).toMatchObject({
      status: 422,
      body: { code: 'DEADLINE.NO_RULE_IN_FORCE' },
    });
    expect((await service.call('GET', '/api/deadline/preview?step=petition.handle')).status).toBe(401);
  });
});
