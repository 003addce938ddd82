import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from './portal.module';

const PASSWORD = 'Mat-khau-thu-2026';

interface SignedIn {
  readonly token: string;
  readonly expiresAt: string;
  readonly user: { readonly id: string; readonly roles: readonly string[] };
}

describe('accounts and sign-in over HTTP', () => {
  const service = new ServiceUnderTest([PortalModule], { DONTHU_DEMO_PASSWORD: PASSWORD });
  const signIn = (username: string, password: string, from = '10.0.0.1') =>
    service.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      remoteAddress: from,
      payload: { username, password },
    });
  const tokenOf = async (username: string, password = PASSWORD) =>
    (await signIn(username, password)).json<SignedIn>().token;
  const me = async (token: string) => (await service.call(token, { url: '/api/auth/me' })).statusCode;
  const accounts = async (token: string) =>
    (await service.call(token, { url: '/api/auth/accounts' })).json<{
      items: { id: string; username: string; version: number }[];
    }>().items;
  const patch = (token: string, id: string, payload: object, version?: number) =>
    service.call(token, {
      method: 'PATCH',
      url: `/api/auth/accounts/${id}`,
      payload,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });
  let admin: string;

  beforeAll(async () => {
    await service.start();
    admin = await tokenOf('quantri');
  });
  afterAll(() => service.close());

  const newAccount = async (username: string, more: object = {}) => {
    const payload = { username, displayName: 'Cán bộ mới', unit: 'thuong-thanh', roles: ['handler'], ...more };
    const answer = await service.call(admin, { method: 'POST', url: '/api/auth/accounts', payload });
    return {
      status: answer.statusCode,
      body: answer.json<{ id: string; version: number; oneTimePassword: string; code?: string }>(),
    };
  };

  it('knows the accounts of the demo office, and gives a browser a session that no script can read', async () => {
    const answer = await signIn('TiepDan ', PASSWORD);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      token: expect.any(String) as string,
      expiresAt: expect.any(String) as string,
      user: {
        id: 'a-tiepdan',
        unit: 'thuong-thanh',
        roles: ['reception'],
        displayName: expect.stringContaining('Bình') as string,
      },
    });
    expect(answer.headers['set-cookie']).toMatch(/^donthu_session=.+HttpOnly; SameSite=Strict/);
    expect(answer.body).not.toContain('argon2');
  });

  it('gives every wrong sign-in the same answer', async () => {
    const answers = await Promise.all([signIn('nobody', PASSWORD), signIn('tiepdan', 'wrong'), signIn('Ä ö', 'wrong')]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ code: 'AUTH.WRONG_CREDENTIALS' });
  });

  it('slows guessing down, and still lets the right password in from another address', async () => {
    const guesses = [];
    for (let guess = 0; guess < 12; guess += 1) guesses.push(await signIn('xuly2', `guess-${guess}`, '10.9.9.9'));
    expect(guesses.at(-1)?.statusCode).toBe(429);
    expect(Number(guesses.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn('xuly2', PASSWORD, '10.9.9.9')).statusCode).toBe(429);
    expect((await signIn('xuly2', PASSWORD, '10.9.9.8')).statusCode).toBe(200);
  });

  it('ends a session at sign-out for good', async () => {
    const token = await tokenOf('lanhdao');
    expect(await me(token)).toBe(200);
    const out = await service.call(token, { method: 'POST', url: '/api/auth/sign-out' });
    expect(out.statusCode).toBe(200);
    expect(out.headers['set-cookie']).toMatch(/^donthu_session=;/);
    expect(await me(token)).toBe(401);
    expect(await me(await tokenOf('lanhdao'))).toBe(200);
  });

  it('changes the own password and ends every other session', async () => {
    const { body } = await newAccount('doi.mat.khau');
    const [mine, other] = [
      await tokenOf('doi.mat.khau', body.oneTimePassword),
      await tokenOf('doi.mat.khau', body.oneTimePassword),
    ];
    const change = (next: string, current = body.oneTimePassword) =>
      service.call(mine, { method: 'POST', url: '/api/auth/password', payload: { current, next } });
    expect((await change('short')).statusCode).toBe(400);
    expect((await change('Doi.Mat.Khau-1')).json()).toMatchObject({ status: 422, code: 'PASSWORD.IS_USERNAME' });
    expect((await change('một câu dài dễ nhớ', 'wrong')).json()).toMatchObject({
      status: 422,
      code: 'PASSWORD.WRONG_CURRENT',
    });
    expect((await change('một câu dài dễ nhớ')).json()).toMatchObject({ version: 3, username: 'doi.mat.khau' });
    expect([await me(mine), await me(other)]).toEqual([200, 401]);
    expect((await signIn('doi.mat.khau', body.oneTimePassword)).statusCode).toBe(401);
    expect((await signIn('doi.mat.khau', 'một câu dài dễ nhớ')).json<SignedIn>().user).toMatchObject({
      mustChangePassword: false,
    });
  });

  it('creates an account with a one-time password, once per user name', async () => {
    const created = await newAccount('Can.Bo', { email: 'can.bo@example.vn', reportsTo: 'a-lanhdao' });
    expect(created).toMatchObject({
      status: 201,
      body: { version: 1, username: 'Can.Bo', active: true, reportsTo: 'a-lanhdao' },
    });
    const first = await signIn('can.bo', created.body.oneTimePassword);
    expect(first.json<SignedIn>().user).toMatchObject({ mustChangePassword: true });
    expect((await newAccount('can.bo')).body).toMatchObject({ code: 'ACCOUNT.USERNAME_TAKEN' });
    expect((await newAccount('khac', { unit: 'khong-co' })).body).toMatchObject({ code: 'ACCOUNT.UNKNOWN_UNIT' });
    expect((await newAccount('khac', { reportsTo: 'a-nobody' })).body).toMatchObject({
      code: 'ACCOUNT.UNKNOWN_SUPERIOR',
    });
    expect((await accounts(admin)).map(({ username }) => username)).toContain('Can.Bo');
  });

  it('answers a repeated creation with the same password', async () => {
    const payload = { username: 'hai.lan', displayName: 'Cán bộ', unit: 'thuong-thanh', roles: ['handler'] };
    const request = {
      method: 'POST',
      url: '/api/auth/accounts',
      payload,
      headers: { 'idempotency-key': 'k-1' },
    } as const;
    const [first, second] = [await service.call(admin, request), await service.call(admin, request)];
    expect(second.json()).toEqual(first.json());
    const other = await service.call(admin, { ...request, payload: { ...payload, displayName: 'Khác' } });
    expect(other.json()).toMatchObject({ status: 422, code: 'IDEMPOTENCY.KEY_REUSED' });
  });

  it('asks for the version, knows stale ones, and what does not exist', async () => {
    const { body } = await newAccount('phien.ban');
    expect((await patch(admin, body.id, { displayName: 'A' })).statusCode).toBe(428);
    expect((await patch(admin, body.id, { displayName: 'A' }, 7)).json()).toMatchObject({ status: 412, version: 1 });
    expect((await patch(admin, 'a-nobody', {}, 1)).json()).toMatchObject({ status: 404, code: 'ACCOUNT.UNKNOWN' });
    expect((await patch(admin, body.id, { displayName: 'A', unknown: 1 }, 1)).statusCode).toBe(400);
    const changed = await patch(admin, body.id, { displayName: 'Tên mới', reportsTo: 'a-lanhdao' }, 1);
    expect(changed.json()).toMatchObject({ version: 2, displayName: 'Tên mới', reportsTo: 'a-lanhdao' });
    expect(changed.headers['etag']).toBe('"2"');
    const taken = await patch(admin, body.id, { reportsTo: null }, 2);
    expect(taken.json()).not.toHaveProperty('reportsTo');
    expect(
      (await patch(admin, 'a-lanhdao', { reportsTo: 'a-xuly1' }, (await versionOf('a-lanhdao')) ?? 0)).json(),
    ).toMatchObject({
      code: 'ACCOUNT.REPORTS_IN_CIRCLE',
    });
  });

  const versionOf = async (id: string) => (await accounts(admin)).find((account) => account.id === id)?.version;

  it('shuts a switched-off account out at once, and its old sessions stay shut', async () => {
    const { body } = await newAccount('nghi.viec');
    const token = await tokenOf('nghi.viec', body.oneTimePassword);
    expect(await me(token)).toBe(200);
    await patch(admin, body.id, { active: false }, 1);
    expect(await me(token)).toBe(401);
    expect((await signIn('nghi.viec', body.oneTimePassword)).statusCode).toBe(401);
    await patch(admin, body.id, { active: true }, 3);
    expect(await me(token)).toBe(401);
    expect((await signIn('nghi.viec', body.oneTimePassword)).statusCode).toBe(200);
  });

  it('resets a forgotten password', async () => {
    const { body } = await newAccount('quen.mat.khau');
    const reset = await patch(admin, body.id, { resetPassword: true }, 1);
    const { oneTimePassword } = reset.json<{ oneTimePassword: string }>();
    expect(oneTimePassword).not.toBe(body.oneTimePassword);
    expect((await signIn('quen.mat.khau', body.oneTimePassword)).statusCode).toBe(401);
    expect((await signIn('quen.mat.khau', oneTimePassword)).statusCode).toBe(200);
  });

  it('keeps an administrator from shutting himself out', async () => {
    const version = await versionOf('a-quantri');
    expect((await patch(admin, 'a-quantri', { active: false }, version)).json()).toMatchObject({
      code: 'ACCOUNT.OWN_DEACTIVATION',
    });
    expect((await patch(admin, 'a-quantri', { roles: ['leader'] }, version)).json()).toMatchObject({
      code: 'ACCOUNT.OWN_ADMIN_ROLE',
    });
  });

  it('keeps accounts from everybody but administrators', async () => {
    const leader = await tokenOf('lanhdao');
    expect((await service.call(leader, { url: '/api/auth/accounts' })).statusCode).toBe(403);
    expect((await patch(leader, 'a-xuly1', { displayName: 'A' }, 1)).statusCode).toBe(403);
  });

  it('sets up a unit, and refuses one above itself', async () => {
    const put = (code: string, payload: object, headers = {}) =>
      service.call(admin, { method: 'PUT', url: `/api/auth/units/${code}`, payload, headers });
    const unit = { name: 'UBND phường Bồ Đề', level: 'ward', parent: 'ha-noi' };
    expect((await put('bo-de', unit)).json()).toMatchObject({ version: 1, code: 'bo-de', parent: 'ha-noi' });
    expect((await put('bo-de', unit)).statusCode).toBe(428);
    expect((await put('bo-de', { ...unit, parent: 'khong-co' }, { 'if-match': '"1"' })).json()).toMatchObject({
      code: 'UNIT.UNKNOWN_PARENT',
    });
    expect((await put('ha-noi', { ...unit, parent: 'bo-de' }, { 'if-match': '"1"' })).json()).toMatchObject({
      code: 'UNIT.IN_CIRCLE',
    });
    expect((await service.call(admin, { url: '/api/auth/units' })).body).toContain('bo-de');
  });

  it('keeps from when until when a unit exists', async () => {
    const put = (payload: object, version?: number) =>
      service.call(admin, {
        method: 'PUT',
        url: '/api/auth/units/phuc-dong',
        payload,
        headers: version === undefined ? {} : { 'if-match': `"${version}"` },
      });
    const unit = { name: 'UBND phường Phúc Đồng', level: 'ward', parent: 'ha-noi' };
    expect((await put({ ...unit, validFrom: '2025-07-01', validTo: '2025-06-30' })).json()).toMatchObject({
      code: 'VALIDATION.FAILED',
      errors: [{ pointer: '/validTo' }],
    });
    expect((await put({ ...unit, validTo: '2025-06-30' })).json()).toMatchObject({ version: 1 });
    expect((await put(unit, 1)).json()).toMatchObject({ version: 2 });
    expect((await put({ ...unit, validFrom: '1981-01-01', validTo: '2025-06-30' }, 2)).statusCode).toBe(200);
    const { items } = (await service.call(admin, { url: '/api/auth/units' })).json<{ items: { code: string }[] }>();
    expect(items.find(({ code }) => code === 'phuc-dong')).toMatchObject({
      validFrom: '1981-01-01',
      validTo: '2025-06-30',
      version: 3,
    });
  });

  it('writes no password and no hash where events go', async () => {
    const commits = await service.office.engine.store.readAll(0, 1000);
    const published = JSON.stringify(commits.map(({ commit }) => [commit.events, commit.meta]));
    expect(published).not.toContain('argon2');
    expect(published).not.toContain(PASSWORD);
  });
});
