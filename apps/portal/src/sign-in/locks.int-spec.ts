import { GUESSES_PER_ACCOUNT, SIGN_IN_WINDOW_MS } from '@donthu/auth';
import { until } from '@donthu/testing/conformance/event-bus/harness';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';

const PASSWORD = 'Mat-khau-thu-2026';

describe('a sign-in that is locked by guessing', () => {
  const service = new ServiceUnderTest([PortalModule], { DONTHU_DEMO_PASSWORD: PASSWORD });
  const signIn = (username: string, password: string, remoteAddress: string) =>
    service.app.inject({ method: 'POST', url: '/api/auth/sign-in', remoteAddress, payload: { username, password } });
  const byForm = (username: string, remoteAddress: string) =>
    service.app.inject({
      method: 'POST',
      url: '/dang-nhap',
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ username, password: 'sai' }).toString(),
    });
  const guess = async (username: string, from: string, times = GUESSES_PER_ACCOUNT) => {
    const answers = [];
    for (let n = 0; n < times; n += 1) answers.push(await signIn(username, `guess-${n}`, from));
    return answers.map(({ statusCode, body }) => ({ statusCode, body }));
  };
  const locks = async () => {
    const commits = await service.office.engine.store.readAll(0, 1000);
    return commits.map(({ commit }) => commit).filter(({ stream }) => stream.startsWith('sign-in/'));
  };
  const recorded = (count: number) => until(`${count} locks on record`, async () => (await locks()).length >= count);

  const realNow = Date.now.bind(Date);
  let aheadMs = 0;

  beforeAll(async () => {
    // The throttle takes the system’s clock when it is made.
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + aheadMs);
    await service.start();
  });
  afterAll(async () => {
    await service.close();
    jest.restoreAllMocks();
  });

  it('is on record for an account that exists, with the answers of a name that nobody has', async () => {
    const nobody = await guess('khong-co-ai', '10.1.0.1', GUESSES_PER_ACCOUNT + 1);
    expect(await guess('xuly2', '10.1.0.2', GUESSES_PER_ACCOUNT + 1)).toEqual(nobody);
    await recorded(1);
    expect(await locks()).toMatchObject([
      {
        stream: 'sign-in/a-xuly2',
        unit: 'installation',
        events: [
          {
            type: 'sign-in.locked.v1',
            data: { accountId: 'a-xuly2', username: 'xuly2', unit: 'thuong-thanh', guesses: 10, minutes: 15 },
          },
        ],
        meta: { actor: { role: 'system' } },
      },
    ]);
    expect(JSON.stringify(await locks())).not.toMatch(/10\.1\.0|guess-|khong-co-ai/);
  });

  it('is not told before the tenth wrong password, nor for the owner who mistypes nine times', async () => {
    await guess('lanhdao', '10.1.0.3', GUESSES_PER_ACCOUNT - 1);
    expect((await signIn('lanhdao', PASSWORD, '10.1.0.3')).statusCode).toBe(200);
    await guess('xuly1', '10.1.0.4');
    await recorded(2);
    expect((await locks()).map(({ stream }) => stream)).toEqual(['sign-in/a-xuly2', 'sign-in/a-xuly1']);
  });

  it('is told once a quarter of an hour, from however many places; by the page’s form as well', async () => {
    await guess('xuly2', '10.1.0.5');
    await guess('quantri', '10.1.0.5');
    await recorded(3);
    aheadMs = SIGN_IN_WINDOW_MS + 1000;
    for (let n = 0; n < GUESSES_PER_ACCOUNT; n += 1) await byForm('XuLy2', '10.1.0.6');
    await recorded(4);
    expect((await locks()).map(({ stream, version }) => [stream, version])).toEqual([
      ['sign-in/a-xuly2', 1],
      ['sign-in/a-xuly1', 1],
      ['sign-in/a-quantri', 1],
      ['sign-in/a-xuly2', 2],
    ]);
  });

  it('answers the same when it cannot be written, and is written with the next lock', async () => {
    const { store } = service.office.engine;
    const append = jest.spyOn(store, 'append').mockRejectedValue(new Error('disk full'));
    const answers = await guess('tiepdan', '10.1.0.7', GUESSES_PER_ACCOUNT + 1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(GUESSES_PER_ACCOUNT).fill(401), 429]);
    await until('the append was tried', () => append.mock.calls.length > 0);
    append.mockRestore();
    await guess('tiepdan', '10.1.0.8');
    await until('a lock of tiepdan', async () => (await locks()).some(({ stream }) => stream === 'sign-in/a-tiepdan'));
  });
});
